import type { ChangeStakeholder } from '../../../../src/contract/calls/admin';
import {
  type CustomerKind,
  type CustomerRole,
  type CustomerStakeholder,
  type EngagementSummary,
  engagementLimits,
  type SupportLevel,
} from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { daysAfter } from '../../../../src/core/calendar/day';
import type { DraftErrors } from '../../../form/field-errors';

/** A stakeholder as they stand in the form; empty texts are what is not chosen. */
export type StakeholderDraft = {
  readonly kind: CustomerKind;
  readonly roles: readonly CustomerRole[];
  readonly isPrimary: boolean;
  readonly current: SupportLevel | '';
  readonly needed: SupportLevel | '';
  readonly deputy: string;
  readonly until: string;
};

/** A deputy whose time is over is none any more. @param today in the customer's time zone */
export function stakeholderDraftOf(
  { kind, roles, isPrimary, support, deputy }: CustomerStakeholder,
  today: string,
): StakeholderDraft {
  const standing = deputy && deputy.until >= today ? deputy : undefined;
  return {
    kind,
    roles,
    isPrimary,
    current: support?.current ?? '',
    needed: support?.needed ?? '',
    deputy: standing?.accountId ?? '',
    until: standing?.until ?? '',
  };
}

export const lastDeputyDay = (today: string): string => daysAfter(today, engagementLimits.deputyDays);

export function checkStakeholder(draft: StakeholderDraft): DraftErrors<StakeholderDraft> {
  const missing = { code: 'field-missing' } as const;
  return {
    ...(draft.roles.length === 0 ? { roles: missing } : {}),
    ...(draft.current !== '' && draft.needed === '' ? { needed: missing } : {}),
    ...(draft.current === '' && draft.needed !== '' ? { current: missing } : {}),
    ...(draft.deputy !== '' && draft.until === '' ? { until: missing } : {}),
  };
}

export function toChangeStakeholder(
  draft: StakeholderDraft,
  { id: engagementId, revision }: Pick<EngagementSummary, 'id' | 'revision'>,
  accountId: string,
): ChangeStakeholder {
  const { kind, roles, isPrimary, current, needed, deputy, until } = draft;
  return {
    engagementId,
    accountId,
    revision,
    kind,
    roles: [...roles],
    isPrimary,
    support: current !== '' && needed !== '' ? { current, needed } : null,
    deputy: deputy !== '' ? { accountId: deputy, until } : null,
  };
}

/** The field in which the resolver found something wrong; null for what no field is to blame for. */
export function stakeholderFieldOf({ code, field }: Refusal): keyof StakeholderDraft | null {
  if (field === 'deputy') return code === 'deputy-unknown' || code === 'deputy-of-many' ? 'deputy' : 'until';
  return field === 'roles' ? 'roles' : null;
}
