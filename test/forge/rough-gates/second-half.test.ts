import { roughGates } from './rough-gates';

// In two files, so that they can run beside each other.
roughGates([2, 4, 6, 8, 10, 12, 14, 16, 18], 0);
