import { lookAt, sample } from './looks';

// So that a break shows early. `npm run test:long` looks at every screen in every look.
lookAt(sample);
