import type { AccountId, IsoDate } from '../../contract/common';
import type { SilenceRules, Spoken } from '../../contract/silence';
import { emptyHistory } from '../audit/chain';
import type { ChainHead } from '../audit/event';
import { type Engagement, isCustomer } from '../engagement/engagement';

/** All that is kept of an engagement to tell who of its customers is silent. */
export type Silence = {
  readonly id: string;
  readonly projectId: string;
  readonly engagementId: string;
  readonly rules: SilenceRules;
  /** The day since which visits are noted. */
  readonly notedSince: IsoDate;
  readonly people: readonly KnownPerson[];
  /** The fingerprint of the team's last command, by which its repeat is known. */
  readonly lastCommand: string;
  readonly history: ChainHead;
};

/** Days are the customer's. No instant is kept of a visit. */
export type KnownPerson = {
  readonly accountId: AccountId;
  readonly joinedOn?: IsoDate;
  /** The last day on which they looked at a request or the inbox, but for days on which they are asked in confidence anywhere. */
  readonly visitedOn?: IsoDate;
  readonly spoken?: Omit<Spoken, 'accountId'>;
};

export const standardSilence: SilenceRules = { surveys: 2, visits: 15, tasks: 10, gates: 10 };

/** @param today in the customer's time zone */
export const noSilence = ({ id, projectId }: Pick<Engagement, 'id' | 'projectId'>, today: IsoDate): Silence => ({
  id: `silence.${id}`,
  projectId,
  engagementId: id,
  rules: standardSilence,
  notedSince: today,
  people: [],
  lastCommand: '',
  history: emptyHistory,
});

export const knownOf = ({ people }: Pick<Silence, 'people'>, accountId: AccountId): KnownPerson | undefined =>
  people.find((each) => each.accountId === accountId);

/** The record with a person as they are known from now on. Of whoever is no customer any more nothing is kept. */
export const withKnown = (
  silence: Silence,
  { customers }: Pick<Engagement, 'customers'>,
  known: KnownPerson,
): Silence => ({
  ...silence,
  people: [
    ...silence.people.filter(({ accountId }) => accountId !== known.accountId && isCustomer({ customers }, accountId)),
    known,
  ],
});

/** The record once somebody has become a customer: what was known of them before is another time's. */
export const withJoined = (
  silence: Silence,
  engagement: Pick<Engagement, 'customers'>,
  accountId: AccountId,
  today: IsoDate,
): Silence => withKnown(silence, engagement, { accountId, joinedOn: today });
