import { describe, expect, it } from 'vitest';
import { type CheckpointTerms, checkpointLimits } from '../../../src/contract/survey/checkpoint';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { minutesOf } from '../../../src/core/survey/minutes';
import { checkTerms } from '../../../src/core/survey/plan';
import {
  emptySeries,
  unreadIn,
  withClosed,
  withoutUnfinished,
  withPlanned,
  withReading,
} from '../../../src/core/survey/series';
import { ann, engagement, nps, question, text, today } from './given';

const terms: CheckpointTerms = {
  title: 'Midway',
  engagementIds: [engagement.id],
  questionnaireId: 'shipped.needs',
  mode: 'named',
  audience: { roles: [], kinds: [], people: [] },
  opensOn: null,
  occasion: null,
  reminders: 'usual',
  recurrence: null,
  windowDays: 10,
};
const planned = (changes: Partial<CheckpointTerms>, engagements = [engagement]) =>
  checkTerms({ ...terms, ...changes }, engagements, today);
const refused = (changes: Partial<CheckpointTerms>, engagements = [engagement]) => {
  const result = planned(changes, engagements);
  return result.ok ? 'accepted' : [result.error.code, result.error.field];
};

describe('the terms of a checkpoint', () => {
  it('need engagements that are all there, each once, and run', () => {
    expect(refused({})).toBe('accepted');
    expect(refused({}, [])).toEqual(['not-found', 'engagementIds']);
    expect(refused({ engagementIds: [engagement.id, 'other'] })).toEqual(['not-found', 'engagementIds']);
    expect(refused({ engagementIds: [engagement.id, engagement.id] }, [engagement, engagement])).toEqual([
      'not-found',
      'engagementIds',
    ]);
    expect(refused({}, [{ ...engagement, status: 'blocked' }])).toEqual(['engagement-not-ready', 'engagementIds']);
  });
  it('name only customers of these', () => {
    const audience = (people: string[]) => ({ audience: { ...terms.audience, people } });
    expect(refused(audience([ann]))).toBe('accepted');
    expect(refused(audience([ann, 'stranger']))).toEqual(['stakeholder-unknown', 'people']);
  });
  it('choose nobody one by one in confidence', () => {
    const people = { mode: 'confidential' as const, audience: { ...terms.audience, people: [ann] } };
    expect(refused(people)).toEqual(['confidential-by-name', 'people']);
    expect(refused({ mode: 'confidential', audience: { ...terms.audience, roles: ['user'] } })).toBe('accepted');
  });
  it('open by hand, or on a day from today on, when it begins for the first of the engagements', () => {
    expect(planned({})).toEqual({ ok: true, value: null });
    expect(planned({ opensOn: '2026-12-01' })).toEqual({ ok: true, value: '2026-11-30T23:00:00.000Z' });
    const tokyo = { ...engagement, calendar: standardCalendar('Asia/Tokyo') };
    expect(planned({ opensOn: '2026-12-01' }, [tokyo])).toEqual({ ok: true, value: '2026-11-30T15:00:00.000Z' });
    expect(refused({ opensOn: today })).toBe('accepted');
    expect(refused({ opensOn: '2026-11-22' })).toEqual(['date-in-past', 'opensOn']);
    expect(refused({ opensOn: '2029-01-01' })).toEqual(['date-too-far', 'opensOn']);
  });
});

it('takes minutes that are rounded up', () => {
  expect(minutesOf({ questions: [nps] })).toBe(1);
  expect(minutesOf({ questions: [nps, nps, question('why', text)] })).toBe(1);
  expect(minutesOf({ questions: [nps, nps, nps, question('why', text)] })).toBe(2);
});

describe('the series of a project', () => {
  const closed = (id: string, isUnread = true) =>
    ({ id, title: id, mode: 'named', closedOn: today, isUnread }) as const;
  it('knows what is not over, and whose results nobody has read', () => {
    const series = withClosed(
      withPlanned(withPlanned(withPlanned(emptySeries('p'), 'one'), 'two'), 'two'),
      closed('one'),
    );
    expect(series.unfinished).toEqual(['two']);
    expect(unreadIn(series)).toEqual(['one']);
    expect(unreadIn(withReading(series, 'one'))).toEqual([]);
    expect(withoutUnfinished(series, 'two').unfinished).toEqual([]);
    expect(withClosed(series, closed('one')).closed).toHaveLength(1);
  });
  it('keeps so many, and those that are not read the longest', () => {
    let series = withClosed(emptySeries('p'), closed('unread'));
    for (let each = 0; each < checkpointLimits.inSeries + 5; each++)
      series = withClosed(series, closed(`read-${each}`, false));
    expect(series.closed).toHaveLength(checkpointLimits.inSeries);
    expect(series.closed.map(({ id }) => id).slice(0, 2)).toEqual(['unread', 'read-6']);
    for (let each = 0; each < checkpointLimits.inSeries + 5; each++)
      series = withClosed(series, closed(`unread-${each}`));
    expect(series.closed).toHaveLength(checkpointLimits.inSeries);
    expect(series.closed.at(-1)?.id).toBe(`unread-${checkpointLimits.inSeries + 4}`);
  });
});
