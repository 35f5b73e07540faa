import { floorsOfUsual, halfOfSeeds } from '../rough-seeds';
import { roughGates, usualFloors, usualSeeds } from './rough-gates';

roughGates(halfOfSeeds('ROUGH_GATES', usualSeeds, 1), floorsOfUsual('ROUGH_GATES', usualFloors));
