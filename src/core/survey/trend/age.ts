import type { IsoDate } from '../../../contract/common';
import { daysBetween } from '../../calendar/day';

/** The days for which a score speaks of today: half a year, the rhythm in which needs are asked for anew. */
export const currentForDays = 183;

/** Whether a survey that closed on a day is too old to say how customers see it today. */
export const isOld = (closedOn: IsoDate, today: IsoDate): boolean => daysBetween(closedOn, today) > currentForDays;
