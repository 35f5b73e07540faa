import { roughGates } from './rough-gates';

// A sample of both kinds, with crashes and without. `npm run test:long` runs many more.
roughGates([1, 2, 3, 4]);
