import type { IsoDate, IsoInstant } from '../../../contract/common';
import { isNews } from '../../ask/news';
import { daysOfSteps, type Reminder, reminderOn } from '../../ask/remind';
import type { LineRule, ToldLine } from '../../ask/told';
import { isPast } from '../../calendar/day';
import { madeAtOf } from '../../engagement/digest-schedule';
import type { Engagement } from '../../engagement/engagement';
import { type DateAnswer, type ToldAnswer, unpackAnswer } from '../answer/date-answer';
import type { EntryStep, TaskEntry } from '../task-entry';

/** All that a digest can say of a task. */
export const taskDigestWhats = {
  pressing: { weight: 20, says: 'reminder', isDated: true },
  overdue: { weight: 40, says: 'reminder' },
  'due-today': { weight: 60, says: 'reminder' },
  returned: { weight: 80, isDated: true },
  'asked-again': { weight: 85, isDated: true },
  nudge: { weight: 90, says: 'reminder', isDated: true },
  'due-soon': { weight: 110, says: 'reminder' },
  new: { weight: 130, isDated: true },
  handed: { weight: 135, isDated: true },
  'date-agreed': { weight: 136, isDated: true },
  'date-other': { weight: 137, isDated: true },
  'date-refused': { weight: 138, isDated: true },
  changed: { weight: 140, isDated: true },
  sponsor: { weight: 150, isDated: true },
  paused: { weight: 160 },
  confirmed: { weight: 240, says: 'outcome' },
  withdrawn: { weight: 250, says: 'outcome' },
} as const satisfies Record<string, LineRule>;

type What = keyof typeof taskDigestWhats;

/**
 * The digest's lines about a task, for its owner, for whoever asked for another date while it was theirs, and for the sponsor when
 * the ladder has come to them.
 */
export function taskLines(
  engagement: Engagement,
  entry: TaskEntry,
  today: IsoDate,
  until: IsoInstant,
): ToldLine<What>[] {
  const { title, due, isUrgent, since, turn } = entry;
  const { state } = entry.detail;
  if (turn === 'nobody') {
    const isTold = !isUrgent && isNews(engagement, since, until);
    return isTold ? [{ what: state === 'withdrawn' ? 'withdrawn' : 'confirmed', title, due: null }] : [];
  }
  if (state !== undefined) return [];
  const own = saidOf(engagement, entry, today, until).map((what) => ({ what, title, due }));
  const answer = newAnswer(engagement, entry, until);
  const toAsker =
    answer?.to === undefined ? [] : [{ what: saidOfAnswer[answer.what], title, due, toPerson: answer.to }];
  const isForSponsor = newStep(engagement, entry, until) === 'sponsor';
  const toSponsor = isForSponsor ? [{ what: 'sponsor' as const, title, due, toSponsor: true as const }] : [];
  return [...own, ...toAsker, ...toSponsor];
}

/** A reminder is left out beside other lines about the same task: they name it and its due day too. */
function saidOf(engagement: Engagement, entry: TaskEntry, today: IsoDate, until: IsoInstant): What[] {
  const { since, isUrgent } = entry;
  const { awaits, newsAt, isHanded, handedAt = isHanded ? newsAt : undefined } = entry.detail;
  const isNew = (at: IsoInstant | undefined) => at !== undefined && isNews(engagement, at, until);
  const said: What[] = [];
  // A digest that is late tells of a task what it has become: nothing is new to whoever has asked about it already.
  const given = !isUrgent && isNew(since) ? asGiven(entry, today) : null;
  // Whoever has asked about it knows it: the answer is their news.
  const answer = newAnswer(engagement, entry, until);
  const isAnswered = answer !== undefined && answer.to === undefined;
  if (given && given.length > 0) said.push(...given.filter((what) => what !== 'new' || !isAnswered));
  // Its new owner has asked for nothing: they are told of it also while it waits for the team, or after its answer.
  // What is urgent is told at once, but for a handover meanwhile: then nothing is to be done at once.
  else if ((!isUrgent || awaits) && isNew(handedAt)) said.push('handed');
  else if (!isUrgent && !given && isNew(newsAt) && newsAt !== answer?.at) said.push('changed');
  if (answer && !isUrgent) said.push(saidOfAnswer[answer.what]);
  const step = newStep(engagement, entry, until);
  if (step) said.push(saidOfStep[step]);
  const reminder = said.length === 0 ? taskReminder(engagement, entry, today) : null;
  return reminder ? [reminder] : said;
}

/** The line about a task that is new, or has come back. */
function asGiven({ due, round = 1, detail: { awaits, isAskedAgain } }: TaskEntry, today: IsoDate): What[] {
  if (round > 1) return [isAskedAgain ? 'asked-again' : 'returned'];
  if (awaits) return [];
  return [isPast(due, today) ? 'overdue' : 'new'];
}

/** The reminder that an open task gives cause for: none while the team is to answer, nor at the end of the ladder. */
export function taskReminder(engagement: Engagement, entry: TaskEntry, today: IsoDate): Reminder | null {
  const { awaits, ladder, ladderAt: at, resumedAt } = entry.detail;
  if (awaits || ladder === 'pause') return null;
  const step = ladder === 'untold' ? 'sponsor' : ladder;
  const pressed = step && at !== undefined ? { at, after: daysOfSteps(engagement.ladder, step) } : undefined;
  return reminderOn(engagement, { ...entry, resumedAt, pressed }, today);
}

/** The team's answer to whoever asked for another date, where it is news. */
function newAnswer(engagement: Engagement, { detail }: TaskEntry, until: IsoInstant): ToldAnswer | undefined {
  const answer = detail.answer === undefined ? undefined : unpackAnswer(detail.answer);
  return answer && isNews(engagement, answer.at, until) ? answer : undefined;
}

const saidOfAnswer = {
  agreed: 'date-agreed',
  other: 'date-other',
  refused: 'date-refused',
} as const satisfies Readonly<Record<DateAnswer['what'], What>>;

const saidOfStep: Readonly<Record<EntryStep, What>> = {
  nudge: 'nudge',
  visible: 'pressing',
  sponsor: 'pressing',
  untold: 'pressing',
  pause: 'paused',
};

/**
 * The step of the ladder that a task had come to when the digest was made, and not yet when the last one was. Steps are
 * taken just before a digest is made; one that was taken later is for the next.
 */
function newStep(
  { digest }: Engagement,
  { detail: { ladder, ladderAt, awaits } }: TaskEntry,
  until: IsoInstant,
): EntryStep | undefined {
  if (awaits || ladderAt === undefined || ladderAt > madeAtOf(until)) return undefined;
  return digest.madeAt === undefined || ladderAt > digest.madeAt ? ladder : undefined;
}
