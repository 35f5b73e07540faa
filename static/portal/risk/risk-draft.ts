import { type Grade, type Risk, raidLimits } from '../../../src/contract/raid';
import { checkText, type FieldErrors } from '../draft/check-text';

/** A risk as it stands in a form. */
export type RiskDraft = {
  /** Tells the rows of a form apart; never sent. */
  readonly row: number;
  readonly what: string;
  readonly likelihood: Grade | null;
  readonly impact: Grade | null;
  readonly noticedBy: string;
};

export const emptyRisk = (row: number): RiskDraft => ({ row, what: '', likelihood: null, impact: null, noticedBy: '' });

/** @param field what the names of the errors begin with */
export const checkRisk = (field: string, { what, likelihood, impact, noticedBy }: RiskDraft): FieldErrors => ({
  ...checkText(`${field}.what`, what, raidLimits.what, true),
  ...(likelihood === null ? { [`${field}.likelihood`]: { code: 'field-missing' } } : {}),
  ...(impact === null ? { [`${field}.impact`]: { code: 'field-missing' } } : {}),
  ...checkText(`${field}.noticedBy`, noticedBy, raidLimits.noticedBy, false),
});

/** Null for a risk that is not graded yet. */
export function toRisk({ what, likelihood, impact, noticedBy }: RiskDraft): Risk | null {
  if (likelihood === null || impact === null) return null;
  return { what: what.trim(), likelihood, impact, noticedBy: noticedBy.trim() };
}
