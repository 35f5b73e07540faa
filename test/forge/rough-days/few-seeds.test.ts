import { roughDays } from './rough-day';

// A sample, so that a break shows early. `npm run test:long` runs many more.
roughDays([1, 2, 3]);
