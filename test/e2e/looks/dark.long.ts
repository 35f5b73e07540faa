import { everyLookIn, lookAt } from './looks';

lookAt(everyLookIn('dark'));
