import { type DeemedRule, engagementLimits } from '../../../../src/contract/engagement';

/** The agreement about deliverables on which nobody decides, as it stands in a form: days as typed. */
export type DeemedValues = { readonly isAgreed: boolean; readonly workingDays: string };

export const deemedFieldsOf = (deemed: DeemedRule | null): DeemedValues => ({
  isAgreed: deemed !== null,
  workingDays: deemed === null ? '' : String(deemed.workingDays),
});

/** The agreement that the fields say. @returns undefined where the number of days is none that can be agreed */
export function deemedOf({ isAgreed, workingDays }: DeemedValues): DeemedRule | null | undefined {
  if (!isAgreed) return null;
  const text = workingDays.trim();
  const days = /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  const { least, most } = engagementLimits.deemedDays;
  return days >= least && days <= most ? { workingDays: days } : undefined;
}
