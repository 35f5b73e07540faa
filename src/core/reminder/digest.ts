import type { AccountId, IsoDate, IsoInstant, LadderStep } from '../../contract/task';
import { type Engagement, primaryOf } from '../engagement/engagement';
import type { ClosedEntry } from '../inbox/closed';
import type { GateEntry } from '../inbox/gate-entry';
import type { Entry } from '../inbox/inbox';
import type { DigestLine, DigestPart, DigestWhat } from '../outbox/effect';
import { gateLines } from './gate-lines';
import { reminderOn } from './remind';

/** One customer's part of their inbox, or what is there for anyone of the customer's side (`to` is null). */
export type Reading = {
  readonly to: AccountId | null;
  readonly open: readonly Entry[];
  readonly closed: readonly ClosedEntry[];
  readonly gates: readonly GateEntry[];
};

const linesForOne = 30;
/**
 * So many that they fit into a comment, which Jira limits to 32,767 characters: a line has up to 360 with its markup,
 * and a person's heading and last line up to 220, for each of up to 51.
 */
const linesInAll = 50;

/**
 * What the customer is told today: what is new since the last digest, what is to be done, and what has become of the
 * rest. Nothing to say comes to no parts. What happens after `until` is for the next digest, even if it is seen already.
 * @param today in the customer's time zone
 */
export function composeDigest(
  engagement: Engagement,
  readings: readonly Reading[],
  today: IsoDate,
  until: IsoInstant,
): DigestPart[] {
  const sponsor = sponsorOf(engagement);
  const linesFor = new Map<AccountId | null, DigestLine[]>(readings.map(({ to }) => [to, []]));
  for (const { to, open, closed, gates } of readings) {
    const own = linesFor.get(to) ?? [];
    for (const entry of open) {
      const { title, due } = entry;
      own.push(...saidOf(engagement, entry, today, until).map((what) => ({ what, title, due })));
      if (newStep(engagement, entry) !== 'sponsor' || sponsor === undefined || sponsor === to) continue;
      const line: DigestLine = { what: 'sponsor', title, due };
      linesFor.get(sponsor)?.push(to === null ? line : { ...line, owner: to });
    }
    own.push(...gates.flatMap((entry) => gateLines(engagement, entry, today, until)));
    for (const { title, how, at, isUrgent } of closed) {
      if (!isUrgent && isNews(engagement, at, until)) own.push({ what: how, title, due: null });
    }
  }
  const parts = [...linesFor].map(([to, lines]) => ({ to, lines: lines.sort(byWeight) }));
  return bounded(parts.filter(({ lines }) => lines.length > 0));
}

/** A reminder is left out beside other lines about the same task: they name it and its due day too. */
function saidOf(engagement: Engagement, entry: Entry, today: IsoDate, until: IsoInstant): DigestWhat[] {
  const { since, newsAt, round = 1, isUrgent } = entry;
  const said: DigestWhat[] = [];
  if (!isUrgent && isNews(engagement, since, until)) said.push(round > 1 ? 'returned' : 'new');
  else if (!isUrgent && newsAt && isNews(engagement, newsAt, until)) said.push('changed');
  const step = newStep(engagement, entry);
  if (step) said.push(saidOfStep[step]);
  const reminder = said.length === 0 ? reminderOn(engagement, entry, today) : null;
  return reminder ? [reminder] : said;
}

const saidOfStep: Readonly<Record<LadderStep, DigestWhat>> = {
  nudge: 'nudge',
  visible: 'pressing',
  sponsor: 'pressing',
  pause: 'paused',
};

const isNews = ({ digest }: Engagement, at: IsoInstant, until: IsoInstant): boolean =>
  digest.toldUntil < at && at <= until;

/** The step of the ladder that a task has come to since the last digest. Steps are taken just before one. */
function newStep({ digest }: Engagement, { ladder, ladderAt, awaits }: Entry): LadderStep | undefined {
  const isNew = ladderAt !== undefined && (digest.madeAt === undefined || ladderAt > digest.madeAt);
  return isNew && !awaits ? ladder : undefined;
}

/** To whom of the customer's side the app turns when nobody answers. */
const sponsorOf = (engagement: Engagement): AccountId | undefined =>
  (engagement.customers.find(({ roles }) => roles.includes('sponsor')) ?? primaryOf(engagement))?.accountId;

/** What presses most comes first. */
const weights: readonly DigestWhat[] = [
  'lapses',
  'pressing',
  'sign-overdue',
  'overdue',
  'sign-due-today',
  'due-today',
  'sign-again',
  'returned',
  'nudge',
  'sign-due-soon',
  'due-soon',
  'sign',
  'new',
  'changed',
  'sponsor',
  'paused',
  'gate-overridden',
  'gate-invalidated',
  'gate-rejected',
  'gate-expired',
  'gate-deemed',
  'gate-satisfied',
  'gate-withdrawn',
  'confirmed',
  'withdrawn',
];

function byWeight(a: DigestLine, b: DigestLine): number {
  const key = ({ what, due }: DigestLine) => `${String(weights.indexOf(what)).padStart(2, '0')} ${due ?? '9999-12-31'}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** As many lines for each as there is room for, and the number of the others. */
function bounded(parts: readonly DigestPart[]): DigestPart[] {
  let each = linesForOne;
  const linesWith = (most: number) => parts.reduce((sum, { lines }) => sum + Math.min(most, lines.length), 0);
  while (each > 1 && linesWith(each) > linesInAll) each--;
  return parts.map(({ to, lines }) =>
    lines.length > each ? { to, lines: lines.slice(0, each), more: lines.length - each } : { to, lines },
  );
}
