import { walkTheLoop } from './loop';

walkTheLoop('de-DE');
