import { measureLimits, scoredMeasureKeys } from '../../../contract/survey/measures';
import { accept, refuse } from '../../../core/result';
import { count, id, revision, text } from '../../calls/payload';
import * as s from '../../calls/shape';

const measure = s.oneOf(...scoredMeasureKeys);
const note = text(measureLimits.note);
/** The measure's range is its rule's to know. */
const value: s.Shape<number> = (given) =>
  typeof given === 'number' && Number.isFinite(given) ? accept(given) : refuse('field-invalid');

export const targetCommand = s.object({ engagementId: id, measure, revision });
export const proposeTarget = s.object({ engagementId: id, measure, revision, value, note });
export const withdrawTarget = s.object({ engagementId: id, measure, revision, reason: note });
export const measureHistory = s.object({ engagementId: id, before: s.optional(count(1_000_000)) });
export const markMeasure = s.object({ engagementId: id, measure, isMarked: s.boolean });
