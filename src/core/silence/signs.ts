import type { AccountId, IsoDate } from '../../contract/common';
import { type SilenceRules, type SilenceSign, type SilentPerson, silenceLimits } from '../../contract/silence';
import { type AskEntry, isOpen } from '../ask/entry';
import { dayIn, daysAfter } from '../calendar/day';
import { criticalPeriodAt } from '../calendar/working-day';
import { daysToActBetween } from '../calendar/working-days';
import { canTakePart, deputyOf, type Engagement } from '../engagement/engagement';
import { isOnUnseen } from '../engagement/noted/unseen';
import { isGateEntry } from '../gate/gate-entry';
import type { Roster } from '../survey/roster';
import { isAsked, rowOf } from '../survey/roster';
import { silentSince } from '../task/ladder';
import { isTaskEntry } from '../task/task-entry';
import { knownOf, type Silence } from './silence';

/** All that tells who of an engagement's customers is silent. */
export type Heard = {
  readonly engagement: Engagement;
  /** Undefined where nothing is kept yet: then nothing is known of visits. */
  readonly silence: Silence | undefined;
  readonly rules: SilenceRules;
  /** Its surveys by name. */
  readonly rosters: readonly Roster[];
  /** Whether somebody has said anything in a survey by name, be it half of it. */
  readonly hasSaid: (roster: Roster, accountId: AccountId) => boolean;
  /** Until when somebody has been asked in confidence, in whatever engagement; `now` while they are. Nothing else is looked at of it. */
  readonly inConfidenceUntil: (accountId: AccountId) => IsoDate | 'now' | undefined;
  /** All that is in somebody's inbox. */
  readonly asksOf: (accountId: AccountId) => readonly AskEntry[];
  /** In the customer's time zone. */
  readonly today: IsoDate;
};

/** Why nobody counts as silent on a day. */
export function restingOn(engagement: Engagement, today: IsoDate) {
  if (engagement.status !== 'active') return 'not-open';
  if (engagement.isRequestUnseen) return 'request-gone';
  return criticalPeriodAt(engagement.calendar, today) ? 'critical' : null;
}

/** Why nothing is said of a customer's silence on a day; null where it is judged. */
export function whyNotJudged(engagement: Engagement, accountId: AccountId, today: IsoDate): 'absent' | 'deputy' | null {
  if (!canTakePart(engagement, accountId)) return 'absent';
  return deputyOf(engagement, accountId, today) === undefined ? null : 'deputy';
}

/** The customers who are silent, each with the reasons. */
export function silentPeople(heard: Heard): SilentPerson[] {
  const { engagement, today } = heard;
  if (restingOn(engagement, today) !== null) return [];
  return engagement.customers
    .filter(({ accountId }) => whyNotJudged(engagement, accountId, today) === null)
    .map(({ accountId }) => ({ accountId, signs: signsOf(heard, accountId) }))
    .filter(({ signs }) => signs.length > 0);
}

const signsOf = (heard: Heard, accountId: AccountId): SilenceSign[] =>
  [surveysOf, visitsOf, tasksOf, gatesOf].flatMap((signOf) => signOf(heard, accountId) ?? []);

/** So many surveys by name in a row that they were asked and said nothing in. Whatever they say in one, also in one that is still open, begins anew. */
function surveysOf(heard: Heard, accountId: AccountId): SilenceSign | undefined {
  const { rules, hasSaid } = heard;
  if (rules.surveys === null) return undefined;
  const asked = rostersOf(heard, accountId);
  const said = asked.filter((roster) => hasSaid(roster, accountId)).map((roster) => lastDayOf(heard, roster));
  const from = latest([...said, spokenOn(heard, accountId)]);
  const unanswered = asked
    .filter((roster) => roster.state.name === 'closed' && !hasSaid(roster, accountId))
    .map((roster) => ({ title: roster.title, on: lastDayOf(heard, roster) }))
    .filter(({ on }) => from === undefined || on > from)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const [first] = unanswered;
  if (!first || unanswered.length < rules.surveys) return undefined;
  return {
    ...signFrom(
      'surveys',
      first.on,
      unanswered.map(({ title }) => title),
    ),
    count: unanswered.length,
  };
}

/**
 * No visit for so many working days. The days on which a survey in confidence asks them, in this engagement or in another, never count, nor
 * are visits noted on them: who could have answered it is not to be told by that.
 */
function visitsOf(heard: Heard, accountId: AccountId): SilenceSign | undefined {
  const { silence, rules, today } = heard;
  if (rules.visits === null || !silence) return undefined;
  const until = heard.inConfidenceUntil(accountId);
  if (until === 'now') return undefined;
  const { joinedOn, visitedOn } = knownOf(silence, accountId) ?? {};
  const since = latest([silence.notedSince, joinedOn, visitedOn, spokenOn(heard, accountId), until]) ?? today;
  const count = daysOfSilence(heard, accountId, since);
  if (count < rules.visits) return undefined;
  return { ...signFrom('visits', since, []), count, of: 0, hasVisited: since === visitedOn };
}

/** Their own open tasks about which they have been silent for so many working days. */
function tasksOf(heard: Heard, accountId: AccountId): SilenceSign | undefined {
  const { engagement, rules } = heard;
  const waiting = waitingFor(heard, accountId).filter(isTaskEntry);
  const dated = waiting.flatMap((entry) => {
    const since = latest([silentSince(engagement, entry), spokenOn(heard, accountId)]);
    return since === undefined ? [] : [{ since, title: entry.title }];
  });
  return ofWaiting('tasks', rules.tasks, heard, accountId, dated);
}

/** The gates that they are to sign, and have not decided on for so many working days. No title is told. */
function gatesOf(heard: Heard, accountId: AccountId): SilenceSign | undefined {
  const { rules, engagement } = heard;
  const waiting = waitingFor(heard, accountId)
    .filter(isGateEntry)
    .filter(({ detail }) => detail.state === 'sign');
  const dated = waiting.map(({ since }) => ({
    since: latest([dayIn(engagement.calendar.timeZone, Date.parse(since)), spokenOn(heard, accountId)]) ?? heard.today,
    title: null,
  }));
  return ofWaiting('gates', rules.gates, heard, accountId, dated);
}

type Waiting = { readonly since: IsoDate; readonly title: string | null };

/** Those that have waited for so many working days, dated by the one that has waited longest. */
function ofWaiting(
  reason: 'tasks' | 'gates',
  rule: number | null,
  heard: Heard,
  accountId: AccountId,
  waiting: readonly Waiting[],
): SilenceSign | undefined {
  if (rule === null) return undefined;
  const late = waiting
    .filter(({ since }) => daysOfSilence(heard, accountId, since) >= rule)
    .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
  const [first] = late;
  if (!first) return undefined;
  const sign = signFrom(
    reason,
    first.since,
    late.flatMap(({ title }) => title ?? []),
  );
  return { ...sign, count: daysOfSilence(heard, accountId, first.since), of: late.length };
}

const signFrom = (reason: SilenceSign['reason'], since: IsoDate, titles: readonly string[]): SilenceSign => ({
  reason,
  since,
  count: 0,
  of: titles.length,
  titles: titles.slice(0, silenceLimits.titles),
  hasVisited: false,
});

/** The asks that are theirs to do, and can be done: nobody is silent about what the app can't find. */
const waitingFor = ({ engagement, asksOf }: Heard, accountId: AccountId): AskEntry[] =>
  asksOf(accountId).filter(
    (entry) => isOpen(entry) && entry.turn === 'customer' && !entry.isForsaken && !isOnUnseen(engagement, entry),
  );

/** The surveys by name that have asked them. */
const rostersOf = ({ rosters }: Heard, accountId: AccountId): Roster[] =>
  rosters.filter((roster) => {
    const row = rowOf(roster, accountId);
    const isSent = roster.state.name === 'open' || roster.state.name === 'closed';
    return roster.mode === 'named' && isSent && row !== undefined && isAsked(row);
  });

/** The last day on which a survey could be answered: it may have been closed before its own. */
function lastDayOf({ engagement }: Heard, { due, state }: Roster): IsoDate {
  const closedOn = dayIn(engagement.calendar.timeZone, Date.parse(state.since));
  return state.name === 'closed' && closedOn < due ? closedOn : due;
}

const spokenOn = ({ silence }: Heard, accountId: AccountId): IsoDate | undefined =>
  silence && knownOf(silence, accountId)?.spoken?.on;

const latest = (days: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1);

/** The working days after one day up to today: neither critical periods count, nor the days of a deputy of theirs. */
function daysOfSilence({ engagement, today }: Heard, accountId: AccountId, since: IsoDate): number {
  const { calendar, customers } = engagement;
  const all = daysToActBetween(calendar, since, today);
  const deputy = customers.find((customer) => customer.accountId === accountId)?.deputy;
  if (!deputy) return all;
  const before = deputy.from === undefined ? since : daysAfter(deputy.from, -1);
  const [start, end] = [before > since ? before : since, endOf(deputy.until, today)];
  return start < end ? all - daysToActBetween(calendar, start, end) : all;
}

const endOf = (until: IsoDate | undefined, today: IsoDate): IsoDate =>
  until === undefined || until > today ? today : until;
