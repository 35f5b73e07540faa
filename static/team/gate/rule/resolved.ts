import type { AccountId } from '../../../../src/contract/common';
import type { CustomerStakeholder } from '../../../../src/contract/engagement';
import type { Signatory } from '../../../../src/contract/gate/terms';

export type ResolvedSignatory = {
  readonly accountId: AccountId;
  readonly isRequired: boolean;
  readonly step: number;
};

/** The people who would sign today, each once: a named one comes before their role. Steps are counted without gaps. */
export function resolve(
  signatories: readonly Signatory[],
  order: 'parallel' | 'sequence',
  customers: readonly CustomerStakeholder[],
): ResolvedSignatory[] {
  const named = signatories.flatMap((each) => (each.kind === 'person' ? [{ ...each }] : []));
  const byRole = signatories.flatMap((each) =>
    each.kind === 'role'
      ? customers.filter(({ roles }) => roles.includes(each.role)).map(({ accountId }) => ({ ...each, accountId }))
      : [],
  );
  const all = [...named, ...byRole];
  const first = all.filter(({ accountId }, index) => all.findIndex((one) => one.accountId === accountId) === index);
  const steps = [...new Set(first.map(({ step }) => step))].sort((a, b) => a - b);
  return first.map(({ accountId, isRequired, step }) => ({
    accountId,
    isRequired,
    step: order === 'sequence' ? steps.indexOf(step) + 1 : 1,
  }));
}
