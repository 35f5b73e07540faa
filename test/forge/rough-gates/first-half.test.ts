import { roughGates } from './rough-gates';

// In two files, so that they can run beside each other.
roughGates([1, 3, 5, 7, 9, 11, 13, 15, 17], 1);
