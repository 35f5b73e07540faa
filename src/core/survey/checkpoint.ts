import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type {
  CancelReason,
  CheckpointState,
  CheckpointTerms,
  LostAtClose,
  Thresholds,
} from '../../contract/survey/checkpoint';
import type { OccasionGone } from '../../contract/survey/occasion';
import type { QuestionnaireSnapshot } from '../../contract/survey/questionnaire';
import type { SurveyResults } from '../../contract/survey/results';
import type { TeamMail, UnreadOverride } from '../../contract/survey/team-survey';
import { emptyHistory } from '../audit/chain';
import type { Attribution, ChainHead } from '../audit/event';
import { type Closing, closingFrom } from './closing';
import { type OccasionNow, occasionGone } from './occasion/occasion';
import type { WrittenFollowUp } from './reading/follow-up';
import type { WrittenReading } from './reading/reading';
import type { Tally } from './tally';

/**
 * A planned occasion to ask the customers of some engagements of a project. It is an occurrence of its own: whatever becomes of
 * issues later, its answers stay.
 */
export type Checkpoint = CheckpointTerms & {
  readonly id: string;
  readonly projectId: string;
  /** Kept as it was when it was planned: no later change of the questionnaire reaches it. */
  readonly questionnaire: QuestionnaireSnapshot;
  readonly state: { readonly name: CheckpointState; readonly since: IsoInstant };
  readonly cancelledFor: CancelReason | null;
  /** Its occasion as it was found last; null where it has none. */
  readonly occasionNow: OccasionNow | null;
  /** The issue of the gate that it waits for; absent where it waits for none, or for one on a version. */
  readonly gateIssueId?: string | undefined;
  /** From then on its occasion is waited for: what came before is not meant. */
  readonly waitsSince: IsoInstant;
  /** The instant at which it was noted that the occasion that had opened it was undone in Jira; null where it was not, or has come again. */
  readonly undoneAt: IsoInstant | null;
  /** The series that it is one of; null where it comes once. */
  readonly seriesId: string | null;
  /** Its place in the series, from 1. */
  readonly number: number;
  /** The day of the first of the series, from which all others are counted; null where it comes once. */
  readonly anchor: IsoDate | null;
  /** The last day on which it is open; null until it opens. */
  readonly closesOn: IsoDate | null;
  /** The moment at which the last day is over for the last of its engagements; null until it opens. */
  readonly closesAt: IsoInstant | null;
  /** The last day on which an answer could be taken (`answeredUntil`); null until it is closed. */
  readonly answeredUntil: IsoDate | null;
  /** The number of those asked by cell; null until that is decided. In confidence by the cells under which answers are counted. */
  readonly asked: Readonly<Record<string, number>> | null;
  /** In confidence: for each cell of a person the one under which their answers are counted; null by name. */
  readonly cells: Readonly<Record<string, string>> | null;
  /** In confidence: the name of the key with which answers are sealed while it is open; null by name. */
  readonly keyName: string | null;
  /** As of its planning, and for good as of its opening (`thresholdsOf`); absent where it was planned before there were any. */
  readonly thresholds?: Thresholds;
  /** All rosters have been opened once: everybody who is asked can see it. */
  readonly isSent: boolean;
  /** Its last day was moved, of which not all rosters have been told yet. */
  readonly isMoved: boolean;
  /** By name: the counts of what was answered, by cell; null until they are counted, at the close. */
  readonly tallies: Readonly<Record<string, Tally>> | null;
  /** In confidence, while it is closing; null otherwise. */
  readonly closing: Closing | null;
  readonly lost: LostAtClose | null;
  /** In confidence: all that is ever told of what was answered (`toldResults`); null until it is counted, at the close. */
  readonly told: readonly SurveyResults[] | null;
  /** In confidence: the ids of a few of the texts that are kept and may be quoted, for the mail to the team; left out for none. */
  readonly quotable?: readonly string[];
  readonly reading: WrittenReading | null;
  /** The team's word to those who were asked, or why there is none yet; null until the reading is written. */
  readonly followUp: WrittenFollowUp | null;
  /** The team has it ask also those whose last results nobody has read; left out where it does not. */
  readonly unreadOverride?: UnreadOverride;
  /** Left out until the digest of its results was to go out to the team. */
  readonly teamMail?: TeamMail;
  readonly plannedBy: AccountId;
  readonly plannedAt: IsoInstant;
  /** The moment at which it is to be looked at without anybody's doing; null for never. */
  readonly nextCheckAt: IsoInstant | null;
  readonly fingerprint: string;
  readonly lastCommand: string;
  readonly history: ChainHead;
};

export type PlannedTerms = CheckpointTerms &
  Pick<Checkpoint, 'id' | 'projectId' | 'questionnaire' | 'gateIssueId' | 'fingerprint' | 'nextCheckAt'> &
  Pick<Checkpoint, 'seriesId' | 'number' | 'anchor'>;

export const plannedCheckpoint = (terms: PlannedTerms, { actor, at }: Attribution): Checkpoint => ({
  ...terms,
  state: { name: 'planned', since: at },
  cancelledFor: null,
  occasionNow: terms.occasion && 'ahead',
  waitsSince: at,
  undoneAt: null,
  closesOn: null,
  closesAt: null,
  answeredUntil: null,
  asked: null,
  cells: null,
  keyName: null,
  isSent: false,
  isMoved: false,
  tallies: null,
  closing: null,
  lost: null,
  told: null,
  reading: null,
  followUp: null,
  plannedBy: actor,
  plannedAt: at,
  lastCommand: '',
  history: emptyHistory,
});

export const inState = (checkpoint: Checkpoint, name: CheckpointState, at: IsoInstant): Checkpoint => ({
  ...checkpoint,
  state: { name, since: at },
});

/** The opening settles who fits; who of them is asked follows. @param closesAt the end of the last day where it comes last */
export const openingCheckpoint = (
  checkpoint: Checkpoint,
  { closesOn, closesAt, keyName }: Pick<Checkpoint, 'closesOn' | 'closesAt' | 'keyName'>,
  at: IsoInstant,
): Checkpoint => ({ ...inState(checkpoint, 'opening', at), closesOn, closesAt, keyName, nextCheckAt: at });

/** No answer is taken from now on; what was answered is counted next. */
export const closingCheckpoint = (checkpoint: Checkpoint, at: IsoInstant): Checkpoint => ({
  ...inState(checkpoint, 'closing', at),
  isMoved: false,
  closing: checkpoint.mode === 'confidential' ? closingFrom('count') : null,
  nextCheckAt: at,
});

/** Whether it is over with numbers that can be read. */
export const hasCounted = ({ state, lost }: Pick<Checkpoint, 'state' | 'lost'>): boolean =>
  state.name === 'closed' && lost !== 'answers';

/** The team has written what it reads in the results: the same people may be asked again. */
export const readCheckpoint = (checkpoint: Checkpoint, reading: WrittenReading): Checkpoint => ({
  ...checkpoint,
  reading,
});

/** @property nextCheckAt now, where people were told apart already: they are as if they had not been */
export const cancelledCheckpoint = (checkpoint: Checkpoint, reason: CancelReason, at: IsoInstant): Checkpoint => ({
  ...inState(checkpoint, 'cancelled', at),
  cancelledFor: reason,
  nextCheckAt: checkpoint.state.name === 'planned' ? null : at,
});

/** The reason why the occasion of a planned one can't come as things are; null where it can, or nothing is waited for any more. */
export const goneOccasion = ({ state, occasionNow }: Checkpoint): OccasionGone | null =>
  state.name === 'planned' && occasionNow !== null ? occasionGone(occasionNow) : null;

/** Whether it counts among those that a project has before it. */
export const isUnfinished = ({ state: { name } }: Pick<Checkpoint, 'state'>): boolean =>
  name !== 'closed' && name !== 'cancelled';
