import { roughDays } from './rough-day';

// In two files, so that they can run beside each other.
roughDays(0);
