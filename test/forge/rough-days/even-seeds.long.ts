import { floorsOfUsual, halfOfSeeds } from '../rough-seeds';
import { roughDays, usualFloors, usualSeeds } from './rough-day';

roughDays(
  halfOfSeeds('ROUGH_DAYS', usualSeeds, 0),
  floorsOfUsual('ROUGH_DAYS', { ...usualFloors, 'urgent news that lasts': 3 }),
);
