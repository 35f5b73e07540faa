import type { AccountId, IsoInstant } from '../../../contract/common';
import type { SurveyMode } from '../../../contract/survey/checkpoint';
import type { CaseCause, CaseState, CaseTurn } from '../../../contract/survey/recovery';
import { emptyHistory } from '../../audit/chain';
import type { ChainHead } from '../../audit/event';
import { instantText } from '../../calendar/day';

/** The team's dealing with somebody who has said by name that they are not content: it replies, and they say whether that settles it. */
export type RecoveryCase = {
  readonly id: string;
  readonly projectId: string;
  readonly engagementId: string;
  readonly checkpointId: string;
  readonly rosterId: string;
  readonly accountId: AccountId;
  readonly title: string;
  readonly mode: SurveyMode;
  readonly cause: CaseCause;
  readonly owner: AccountId;
  readonly plannedBy: AccountId;
  readonly state: { readonly name: CaseState; readonly since: IsoInstant };
  /** From then on a first response is waited for. */
  readonly openedAt: IsoInstant;
  /** The instant at which the first reply was known to be on the request. */
  readonly firstDeliveredAt: IsoInstant | null;
  /** The words of both sides, the oldest first. */
  readonly turns: readonly CaseTurn[];
  /** The id of the outbox entry that tells the newest reply. Absent where none has been told. */
  readonly message?: string;
  /** The instant at which it is looked at without anybody's doing; null once it is over. */
  readonly nextCheckAt: IsoInstant | null;
  readonly lastCommand: string;
  readonly history: ChainHead;
};

/** The part of a case that is settled by whose it is. */
export type CaseOf = Pick<
  RecoveryCase,
  'id' | 'projectId' | 'engagementId' | 'checkpointId' | 'rosterId' | 'accountId' | 'title' | 'mode' | 'plannedBy'
>;

const dayMs = 86_400_000;

/** A case that is not over is looked at once a day. */
export const nextLook = (at: IsoInstant): IsoInstant => instantText(Date.parse(at) + dayMs);

const endStates: readonly CaseState[] = ['settled', 'unconfirmed', 'taken-back', 'out-of-reach'];

export const isOver = ({ state }: Pick<RecoveryCase, 'state'>): boolean => endStates.includes(state.name);

export const repliesIn = ({ turns }: Pick<RecoveryCase, 'turns'>): readonly CaseTurn[] =>
  turns.filter(({ side }) => side === 'team');

/** The case as it begins, or begins anew after it was taken back: its owner is whoever planned the survey. */
export const openedCase = (of: CaseOf, cause: CaseCause, at: IsoInstant, before?: RecoveryCase): RecoveryCase => ({
  ...of,
  cause,
  owner: of.plannedBy,
  state: { name: 'open', since: at },
  openedAt: at,
  firstDeliveredAt: null,
  turns: [],
  nextCheckAt: nextLook(at),
  lastCommand: '',
  history: before?.history ?? emptyHistory,
});

export const inState = (of: RecoveryCase, name: CaseState, at: IsoInstant): RecoveryCase => ({
  ...of,
  state: { name, since: at },
  nextCheckAt: endStates.includes(name) ? null : nextLook(at),
});
