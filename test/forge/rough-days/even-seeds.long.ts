import { halfOfSeeds } from '../rough-seeds';
import { roughDays, usualSeeds } from './rough-day';

roughDays(halfOfSeeds('ROUGH_DAYS', usualSeeds, 0));
