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
import { isOver } from '../../../../src/core/calendar/standing-in';
import type { DraftErrors } from '../../../form/field-errors';

/** A stakeholder as they stand in the form; empty texts are what is not chosen. */
export type StakeholderDraft = {
  readonly kind: CustomerKind;
  readonly roles: readonly CustomerRole[];
  readonly isPrimary: boolean;
  readonly current: SupportLevel | '';
  readonly needed: SupportLevel | '';
  /** The account that is proposed to stand in for them. */
  readonly deputy: string;
  readonly from: string;
  readonly until: string;
};

/** A proposal that was declined, or whose time is over, is none any more. @param today in the customer's time zone */
export function stakeholderDraftOf(
  { kind, roles, isPrimary, support, proposedDeputy }: CustomerStakeholder,
  today: string,
): StakeholderDraft {
  const isWaiting = proposedDeputy && !proposedDeputy.isDeclined && !isOver(proposedDeputy, today);
  const standing = isWaiting ? proposedDeputy : undefined;
  return {
    kind,
    roles,
    isPrimary,
    current: support?.current ?? '',
    needed: support?.needed ?? '',
    deputy: standing?.accountId ?? '',
    from: standing?.from ?? '',
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
  };
}

export function toChangeStakeholder(
  draft: StakeholderDraft,
  { id: engagementId, revision }: Pick<EngagementSummary, 'id' | 'revision'>,
  accountId: string,
): ChangeStakeholder {
  const { kind, roles, isPrimary, current, needed, deputy, from, until } = draft;
  return {
    engagementId,
    accountId,
    revision,
    kind,
    roles: [...roles],
    isPrimary,
    support: current !== '' && needed !== '' ? { current, needed } : null,
    deputy:
      deputy === ''
        ? null
        : { accountId: deputy, ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) },
  };
}

/** The field in which the resolver found something wrong; null for what no field is to blame for. */
export function stakeholderFieldOf({ field }: Refusal): keyof StakeholderDraft | null {
  return field === 'deputy' || field === 'from' || field === 'until' || field === 'roles' ? field : null;
}
