import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { IsoDate } from '../../../../src/contract/common';
import type { GateTemplate } from '../../../../src/contract/gate/template';
import type { GateTerms, Signatory } from '../../../../src/contract/gate/terms';
import { workingDaysAfter, workingDaysBetween } from '../../../../src/core/calendar/working-days';

type Template = Pick<GateTemplate, 'dueAfter' | 'terms'>;

/**
 * The terms without what belongs to one gate: its day becomes a count of working days, and its people are left out; where
 * there were only people, whoever is a signatory takes their place.
 */
export function gateTemplateOf(
  { due, dueReason: _, ...terms }: GateTerms,
  calendar: WorkingCalendar,
  today: IsoDate,
): Template {
  const byRole = terms.signatories.filter(({ kind }) => kind === 'role');
  const signatories = byRole.length > 0 ? byRole : [anySignatory];
  return {
    dueAfter: due === null ? null : Math.max(0, workingDaysBetween(calendar, today, due)),
    terms: { ...terms, signatories },
  };
}

const anySignatory: Signatory = { kind: 'role', role: 'signatory', isRequired: false, step: 1 };

/** Terms for a gate of today. */
export const termsFrom = ({ dueAfter, terms }: Template, calendar: WorkingCalendar, today: IsoDate): GateTerms => ({
  ...terms,
  due: dueAfter === null ? null : workingDaysAfter(calendar, today, dueAfter),
});
