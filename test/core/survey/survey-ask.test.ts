import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/core/ask/order';
import { surveysOnIssue } from '../../../src/core/survey/on-issue/surveys-on-issue';
import { inState, type Roster } from '../../../src/core/survey/roster';
import { notedBy } from '../../../src/core/survey/said/standing';
import { surveyAsk } from '../../../src/core/survey/survey-ask';
import type { SurveyEntry } from '../../../src/core/survey/survey-entry';
import { surveyTold } from '../../../src/core/survey/told/survey-told';
import { ann, at, ben, cleo, engagement, roster } from './given';

const inboxOf = (person: string) => `${engagement.id}.${person}`;
const placeOf = (person: string, of = roster()) => surveyAsk.placeIn(of, inboxOf(person));
const entryOf = (person: string, of = roster()): SurveyEntry => {
  const place = placeOf(person, of);
  if (!place || place === 'planned' || !('detail' in place)) throw new Error('It is in no inbox');
  return place as SurveyEntry;
};

describe('the place of a survey', () => {
  it('is in the inboxes of those who are asked, once it is open', () => {
    expect(surveyAsk.inboxesOf(roster())).toEqual([inboxOf(ann), inboxOf(ben)]);
    expect(entryOf(ann)).toMatchObject({
      turn: 'customer',
      isPersonal: true,
      due: '2026-12-04',
      detail: { minutes: 2 },
    });
    expect(placeOf(cleo)).toBeUndefined();
    expect(placeOf('stranger')).toBeUndefined();
    for (const state of ['deciding', 'closed', 'withdrawn'] as const)
      expect(placeOf(ann, inState(roster(), state, at))).toBeUndefined();
  });
  it('is among what is done by name, and stays there for who has answered', () => {
    expect(entryOf(ann, notedBy(roster(), ann, { done: 'complete' }))).toMatchObject({ turn: 'nobody', isDone: true });
    expect(entryOf(ann, inState(notedBy(roster(), ann, { done: 'complete' }), 'closed', at)).isDone).toBe(true);
    expect(placeOf(ann, inState(notedBy(roster(), ann, { done: 'declined' }), 'closed', at))).toBeUndefined();
  });
});

describe('a survey that somebody has put off', () => {
  const later = notedBy(roster(), ann, { putOffOn: '2026-11-24' });
  it('waits for them after everything else, and is reminded of as before', () => {
    expect(entryOf(ann, later)).toMatchObject({ turn: 'customer', isPutOff: true, due: '2026-12-04' });
    expect(entryOf(ann, later).isDone).toBeUndefined();
    const urgencies = [entryOf(ann, later), { ...entryOf(ann), due: null, weight: 99 }];
    expect(inOrder(urgencies, (entry) => entry)[0]?.isPutOff).toBeUndefined();
    expect(entryOf(ben, later)).toEqual(entryOf(ben));
    const linesOn = (of: Roster) => surveyTold.digestLines(engagement, entryOf(ann, of), '2026-12-04', at);
    expect(linesOn(later)).toEqual(linesOn(roster()));
  });
  it('is put off no more once they are done, or it is over', () => {
    expect(entryOf(ann, notedBy(later, ann, { done: 'complete' })).isPutOff).toBeUndefined();
    expect(placeOf(ann, inState(later, 'closed', at))).toBeUndefined();
    expect(entryOf(ann, inState({ ...later, toldAt: at }, 'closed', at)).isPutOff).toBeUndefined();
  });
  it('in confidence is never noted', () => {
    expect(() => notedBy(roster({ mode: 'confidential' }), ann, { putOffOn: '2026-11-24' })).toThrow('In confidence');
  });
});

describe('a survey of which the team tells what follows', () => {
  const toldAt = '2026-12-10T09:00:00.000Z';
  const over = inState(roster({ toldAt }), 'closed', at);
  it('is found by everybody who was asked, and by nobody else', () => {
    for (const of of [over, notedBy(over, ann, { done: 'declined' })]) {
      expect(entryOf(ann, of)).toMatchObject({
        turn: 'nobody',
        isDone: true,
        since: toldAt,
        // It may have been closed before its last day, which is no date any more.
        due: null,
        detail: { isFollowedUp: true },
      });
    }
    expect(placeOf(cleo, over)).toBeUndefined();
  });
  it('is the same to all in confidence', () => {
    const confidential = { ...over, mode: 'confidential' as const };
    expect(entryOf(ann, confidential)).toEqual(entryOf(ben, confidential));
  });
});

describe('the line of a digest', () => {
  const until = '2026-11-24T09:00:00.000Z';
  const told = (entry: SurveyEntry, today: string, day: string | null = null, toldUntil = '2026-11-22T09:00:00.000Z') =>
    surveyTold
      .digestLines({ ...engagement, digest: { day, toldUntil, nextAt: null } }, entry, today, until)
      .map(({ what }) => what);
  const confidential = roster({ mode: 'confidential' });

  it('tells that a survey is open, reminds of it, and never says that it is overdue', () => {
    expect(told(entryOf(ann), '2026-11-24')).toEqual(['survey']);
    expect(told(entryOf(ann), '2026-12-03', '2026-12-02', until)).toEqual(['survey-due-soon']);
    expect(told(entryOf(ann), '2026-12-04', '2026-12-03', until)).toEqual(['survey-due-today']);
    expect(told(entryOf(ann), '2026-12-02', '2026-12-01', until)).toEqual([]);
    expect(told(entryOf(ann), '2026-12-07', '2026-12-04', until)).toEqual([]);
  });
  it('reminds once in the middle, or never, where the survey has it so; of all alike in confidence', () => {
    const days = [
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
    ];
    const remindedOn = (changes: Partial<Roster>, person = ann) =>
      days.filter(
        (today, index) =>
          told(entryOf(person, roster(changes)), today, days[index - 1] ?? '2026-11-24', until).length > 0,
      );
    const middle = remindedOn({ reminders: 'middle' });
    expect(middle).toHaveLength(1);
    const [first = ''] = middle;
    expect(first > '2026-11-25' && first < '2026-12-03').toBe(true);
    expect(remindedOn({ reminders: 'none' })).toEqual([]);
    expect(told(entryOf(ann, roster({ reminders: 'none' })), '2026-11-24')).toEqual(['survey']);
    const sealed = { mode: 'confidential', reminders: 'middle' } as const;
    expect(remindedOn(sealed)).toEqual(middle);
    expect(remindedOn(sealed, ben)).toEqual(middle);
    expect(remindedOn({ reminders: 'middle', due: '2026-11-25' })).toEqual([]);
  });
  it('tells once what follows, whatever its reader has answered, and again if it is changed', () => {
    const followedUp = (toldAt: string, of = roster()) => inState({ ...of, toldAt }, 'closed', at);
    const first = '2026-11-23T09:00:00.000Z';
    for (const of of [
      roster(),
      confidential,
      notedBy(roster(), ann, { done: 'complete' }),
      notedBy(roster(), ann, { done: 'declined' }),
    ]) {
      const entry = entryOf(ann, followedUp(first, of));
      expect(told(entry, '2026-11-24')).toEqual(['survey-follow-up']);
      expect(told(entry, '2026-11-24', null, first)).toEqual([]);
      expect(told(entryOf(ann, followedUp(until, of)), '2026-11-24', null, first)).toEqual(['survey-follow-up']);
    }
  });
  it('tells nothing to who has answered by name or declined', () => {
    for (const done of ['complete', 'declined'] as const) {
      for (const today of ['2026-11-24', '2026-12-04'])
        expect(told(entryOf(ann, notedBy(roster(), ann, { done })), today)).toEqual([]);
    }
  });
  it('tells the same to all in confidence', () => {
    const days = [
      ['2026-11-24', null, undefined],
      ['2026-12-03', '2026-12-02', until],
      ['2026-12-04', '2026-12-03', until],
    ] as const;
    const lines = (person: string) =>
      days.map(([today, day, from]) => told(entryOf(person, confidential), today, day, from));
    expect(lines(ann)).toEqual([
      ['survey-confidential'],
      ['survey-confidential-due-soon'],
      ['survey-confidential-due-today'],
    ]);
    expect(lines(ben)).toEqual(lines(ann));
  });
});

describe('what an issue counts of a survey', () => {
  it('is whom it waits for by name, and in confidence nobody', () => {
    expect(surveysOnIssue.countedAs(notedBy(roster(), ann, { done: 'complete' }))).toMatchObject({
      turn: 'customer',
      people: [ben],
    });
    expect(surveysOnIssue.countedAs(roster({ mode: 'confidential' }))).toMatchObject({ turn: 'customer', people: [] });
    expect(surveysOnIssue.countedAs(inState(roster(), 'closed', at))).toMatchObject({
      turn: 'nobody',
      due: null,
      people: [],
    });
    expect(surveysOnIssue.lozengeOf([roster()])).toBe('survey-open');
    expect(surveysOnIssue.lozengeOf([inState(roster(), 'closed', at)])).toBeNull();
  });
});
