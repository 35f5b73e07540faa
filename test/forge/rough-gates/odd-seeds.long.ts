import { halfOfSeeds } from '../rough-seeds';
import { roughGates, usualSeeds } from './rough-gates';

roughGates(halfOfSeeds('ROUGH_GATES', usualSeeds, 1));
