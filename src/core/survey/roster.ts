import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { CustomerKind, CustomerRole } from '../../contract/engagement';
import type { NotAskedReason, SurveyMode, SurveyReminders } from '../../contract/survey/checkpoint';
import type { SurveyKind } from '../../contract/survey/questionnaire';
import type { AskParties } from '../access/customer';
import type { ChainHead } from '../audit/event';

/**
 * The customers of one engagement who fit the audience of a checkpoint, and who of them is asked: what a survey is to inboxes, digests
 * and lists. Who fits is fixed when it opens. In confidence an answer changes nothing in it.
 */
export type Roster = {
  readonly id: string;
  readonly checkpointId: string;
  readonly projectId: string;
  readonly engagementId: string;
  readonly title: string;
  readonly surveyKind: SurveyKind;
  readonly mode: SurveyMode;
  /** The minutes that it takes to answer. */
  readonly minutes: number;
  /** The last day on which the checkpoint is open. */
  readonly due: IsoDate;
  /** Left out where it has the usual ones. */
  readonly reminders?: Exclude<SurveyReminders, 'usual'>;
  readonly people: readonly RosterRow[];
  readonly plannedBy: AccountId;
  readonly createdAt: IsoInstant;
  /** The ratings of some of them in Jira Service Management could not be seen when it was decided who is asked. Left out where all were. */
  readonly areRatingsUnseen?: true;
  /** The instant of the team's last word on what follows from it; null before the first. */
  readonly toldAt: IsoInstant | null;
  readonly state: { readonly name: RosterState; readonly since: IsoInstant };
  readonly history: ChainHead;
};

/** `deciding` until it is settled who is asked; nobody sees it before it is open. */
export type RosterState = 'deciding' | 'open' | 'closed' | 'withdrawn';

export type RosterRow = {
  readonly accountId: AccountId;
  readonly role: RosterRole;
  readonly kind: CustomerKind;
  readonly bucket: Bucket;
  /** By name, where they are not asked because of it: the day on which they rated a request of theirs last. */
  readonly ratedOn?: IsoDate;
  /** By name alone: they have answered to the end, or declined. */
  readonly done?: 'complete' | 'declined';
  /** By name alone: they have said on that day of theirs that they will answer later, and are not done. They may have begun. */
  readonly putOffOn?: IsoDate;
  /** The team has replied to what they said by name, and waits for their word. */
  readonly repliedAt?: IsoInstant;
};

/** The one role by which somebody is counted who may have several. */
export type RosterRole = CustomerRole | 'none';

/**
 * Everybody who fits the audience is in one of these: undecided ones only while it is opening. `asked-elsewhere`: another engagement of
 * the same checkpoint asks them already; over the whole checkpoint it is no bucket.
 */
export type Bucket = 'undecided' | 'asked' | 'asked-elsewhere' | NotAskedReason;

export const isAsked = ({ bucket }: RosterRow): boolean => bucket === 'asked';
export const isUndecided = ({ bucket }: RosterRow): boolean => bucket === 'undecided';

/** The people of a roster who are asked. */
export const askedIn = ({ people }: Pick<Roster, 'people'>): RosterRow[] => people.filter(isAsked);

export const rowOf = ({ people }: Pick<Roster, 'people'>, accountId: AccountId): RosterRow | undefined =>
  people.find((row) => row.accountId === accountId);

export const inState = (roster: Roster, name: RosterState, at: IsoInstant): Roster => ({
  ...roster,
  state: { name, since: at },
});

/** Whoever planned it is of the team: they do not answer it, even if somebody makes them a customer. */
export const surveyParties = (roster: Roster): AskParties => ({
  id: roster.id,
  engagementId: roster.engagementId,
  isAsked: roster.state.name !== 'deciding',
  askedOf: askedIn(roster).map(({ accountId }) => accountId),
  team: [roster.plannedBy],
});
