import { floorsOfUsual, halfOfSeeds } from '../rough-seeds';
import { roughDays, usualFloors, usualSeeds } from './rough-day';

roughDays(halfOfSeeds('ROUGH_DAYS', usualSeeds, 1), floorsOfUsual('ROUGH_DAYS', { ...usualFloors, 'sent again': 2 }));
