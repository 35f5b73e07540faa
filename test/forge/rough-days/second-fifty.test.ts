import { roughDays } from './rough-day';

// In four files, so that they can run beside each other.
roughDays(51);
