import type { CustomerRole, EngagementSummary } from '../../../../src/contract/engagement';
import { customerRoles } from '../../../../src/contract/engagement';
import { gateLimits, type Signatory } from '../../../../src/contract/gate/terms';
import type { Refusal } from '../../../../src/contract/result';
import { whyNotNamed } from '../../../../src/core/engagement/nameable';
import { nextId, type Row } from '../../../form/rows';
import { likeliest } from '../../people/customer-options';

/** `who` is an account id, or a role as `role:signatory`; the step as typed. */
export type SignatoryRow = Row<{ readonly who: string; readonly isRequired: boolean; readonly step: string }>;

export const rolePrefix = 'role:';

export const roleOf = (who: string): CustomerRole | null =>
  customerRoles.find((role) => who === `${rolePrefix}${role}`) ?? null;

/** Whoever has the role of a signatory; where nobody has, the primary customer, who is the likeliest to sign. */
export function likelySignatories(engagement: EngagementSummary): readonly SignatoryRow[] {
  const hasSignatory = engagement.customers.some(({ roles }) => roles.includes('signatory'));
  const likely = hasSignatory ? undefined : likeliest(engagement);
  const who = likely ?? `${rolePrefix}signatory`;
  return [{ id: 1, who, isRequired: false, step: '1' }];
}

export const signatoryRows = (signatories: readonly Signatory[]): readonly SignatoryRow[] =>
  signatories.map((each, index) => ({
    id: index + 1,
    who: each.kind === 'role' ? `${rolePrefix}${each.role}` : each.accountId,
    isRequired: each.isRequired,
    step: String(each.step),
  }));

/** One more row, which in a sequence comes after all others. */
export function withOneMore(rows: readonly SignatoryRow[], order: 'parallel' | 'sequence'): readonly SignatoryRow[] {
  const last = Math.max(0, ...rows.map(({ step }) => Number(step) || 0));
  const step = String(order === 'sequence' ? Math.min(last + 1, gateLimits.steps) : 1);
  return [...rows, { id: nextId(rows), who: '', isRequired: false, step }];
}

/** The rows as they are likely to be meant in an order: one after the other, where no steps were chosen yet. */
export function signatoriesInSteps(
  rows: readonly SignatoryRow[],
  order: 'parallel' | 'sequence',
): readonly SignatoryRow[] {
  const isChosen = rows.some(({ step }) => step !== rows[0]?.step);
  if (order === 'parallel' || isChosen) return rows;
  return rows.map((row, index) => ({ ...row, step: String(Math.min(index + 1, gateLimits.steps)) }));
}

export const signatoriesOf = (rows: readonly SignatoryRow[], order: 'parallel' | 'sequence'): Signatory[] =>
  rows.map(({ who, isRequired, step }) => {
    const role = roleOf(who);
    const base = { isRequired, step: order === 'sequence' ? Number(step) : 1 };
    return role ? { ...base, kind: 'role', role } : { ...base, kind: 'person', accountId: who };
  });

type Customers = Pick<EngagementSummary, 'customers' | 'absent'>;

/** The fault of one row. */
export function signatoryProblem(
  row: SignatoryRow,
  rows: readonly SignatoryRow[],
  order: 'parallel' | 'sequence',
  engagement: Customers,
): Refusal | null {
  if (row.who === '') return { code: 'field-missing' };
  const why = roleOf(row.who) === null ? whyNotNamed(engagement, row.who) : undefined;
  if (why !== undefined) return { code: why === 'stakeholder-unknown' ? 'signatory-unknown' : why };
  if (rows.find(({ who }) => who === row.who) !== row) return { code: 'signatory-twice' };
  const step = Number(row.step);
  const isStep = row.step.trim() !== '' && Number.isInteger(step) && step >= 1 && step <= gateLimits.steps;
  return order === 'sequence' && !isStep ? { code: 'field-invalid' } : null;
}

/** The fault of any row, or of there being none. */
export const signatoriesProblem = (
  rows: readonly SignatoryRow[],
  order: 'parallel' | 'sequence',
  engagement: Customers,
): Refusal | null =>
  rows.length === 0
    ? { code: 'field-missing' }
    : (rows.map((row) => signatoryProblem(row, rows, order, engagement)).find((problem) => problem !== null) ?? null);
