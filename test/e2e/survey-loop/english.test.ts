import { walkTheLoop } from './loop';

walkTheLoop('en-US');
