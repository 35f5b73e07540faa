import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type TeamTask, taskLimits } from '../../../../src/contract/task/task';
import type { TemplateTask } from '../../../../src/contract/task/template';
import { inChunks } from '../../../../static/team/run/chunks';
import { fittingPhase } from '../../../../static/team/task/library/fitting-phase';
import { phases, tasksOf } from '../../../../static/team/task/library/phases';
import {
  commandOf,
  daysOfRow,
  newSet,
  problemOf,
  rowsOf,
  type SetDraft,
  setForEngagement,
  stillToGive,
  templateTaskOf,
} from '../../../../static/team/task/set/draft';
import { engagementFor, givenIn } from '../../../../static/team/task/set/suggestion';
import { rowOf } from '../../../../static/team/task/state/rows';
import { taskTemplateOf } from '../../../../static/team/task/template/made-of';
import { engagement, teamTask } from '../../samples/samples';

const issue = { id: '10', key: 'HAR-10', summary: 'Berths' };
const task = (changes: Partial<TemplateTask> = {}): TemplateTask => ({
  title: 'Send the plan',
  instructions: '',
  type: 'information',
  effort: null,
  evidenceRule: { kind: 'none' },
  links: [],
  isUrgent: false,
  dueAfter: 5,
  activeAfter: null,
  ...changes,
});
const northwind = engagement({ today: '2026-11-23' });
const setOf = (tasks: TemplateTask[], changes: Partial<SetDraft> = {}): SetDraft => ({
  ...newSet(northwind),
  issue,
  rows: rowsOf(
    tasks,
    tasks.map((_, index) => `attempt-${index}`),
  ),
  ...changes,
});
const first = ({ rows }: SetDraft) => {
  const [row] = rows;
  if (!row) throw new Error('The set is empty');
  return row;
};

describe('a set of tasks', () => {
  it('is for the primary customer, from today', () => {
    expect(newSet(northwind)).toMatchObject({ owner: 'anna', from: '2026-11-23' });
    expect(newSet(engagement({ customers: [] })).owner).toBe('anyone');
    expect(newSet(northwind, '2026-12-07').from).toBe('2026-12-07');
  });
  it('moves with its first day, but for what was set by hand', () => {
    const set = setOf([task()]);
    const row = first(set);
    expect(daysOfRow(row, set, northwind).due).toBe('2026-11-30');
    expect(daysOfRow(row, { from: '2026-12-01' }, northwind).due).toBe('2026-12-08');
    const days = { due: '2026-12-24', activation: { kind: 'now' } } as const;
    expect(daysOfRow({ ...row, days }, { from: '2026-12-01' }, northwind)).toEqual(days);
  });
  it('is sent with the same attempt however often, and each row with its own owner and issue', () => {
    const set = setOf([task()]);
    const row = first(set);
    expect(commandOf(row, set, northwind)).toMatchObject({
      attempt: 'attempt-0',
      issueId: '10',
      owner: { kind: 'person', accountId: 'anna' },
      due: '2026-11-30',
      activation: { kind: 'now' },
    });
    const other = { ...row, owner: 'anyone', issue: { ...issue, id: '11' } };
    expect(commandOf(other, set, northwind)).toMatchObject({ issueId: '11', owner: { kind: 'side' } });
    expect(commandOf(row, { ...set, issue: null }, northwind)).toBeNull();
    expect(commandOf(row, set, northwind)).not.toHaveProperty('dueAfter');
  });
  it.each([
    ['without an issue', setOf([task()], { issue: null }), 'field-missing'],
    ['for nobody who is known', setOf([task()], { owner: 'zoe' }), 'stakeholder-unknown'],
    ['from a day that is over', setOf([task({ dueAfter: 0 })], { from: '2026-11-02' }), 'date-in-past'],
    ['further than two years ahead', setOf([task()], { from: '2028-12-01' }), 'date-too-far'],
    ['that can be given', setOf([task()]), undefined],
  ])('one %s is told so before it is sent', (_what, set, code) => {
    expect(problemOf(first(set), set, northwind)?.code).toBe(code);
  });
  it('for another engagement keeps its tasks and its issue, and nothing of the people and days', () => {
    const set = setOf([task()]);
    const row = { ...first(set), owner: 'ben', days: { due: null, activation: { kind: 'now' } } as const };
    const next = setForEngagement({ ...set, rows: [row] }, engagement({ id: 'e2', customers: [] }));
    expect(next).toMatchObject({ engagementId: 'e2', owner: 'anyone', issue });
    expect(first(next)).toMatchObject({ owner: null, days: null, attempt: 'attempt-0' });
  });
  it('goes on where it was left', () => {
    const set = setOf([task(), task()]);
    const rows = set.rows.map((row, index) => ({ ...row, isGiven: index === 0 }));
    expect(stillToGive({ ...set, rows }).map(({ attempt }) => attempt)).toEqual(['attempt-1']);
  });
  it('becomes a template with the days that were set by hand', () => {
    const set = setOf([task()]);
    const days = { due: '2026-12-07', activation: { kind: 'date', day: '2026-11-25' } } as const;
    expect(templateTaskOf({ ...first(set), days }, set, northwind.calendar)).toMatchObject({
      dueAfter: 10,
      activeAfter: 2,
    });
  });
  it('of 200 is sent in 20 calls', () => {
    const chunks = inChunks(Array.from({ length: 200 }), taskLimits.perCall);
    expect(chunks).toHaveLength(20);
    expect(chunks.every(({ length }) => length === 10)).toBe(true);
  });
});

it('a template of given tasks counts from the first of them, in working days', () => {
  const tasks = [
    teamTask('a', { givenAt: '2026-11-20T09:00:00Z', due: '2026-11-27' }),
    teamTask('b', { givenAt: '2026-11-23T09:00:00Z', activation: { kind: 'date', day: '2026-11-24' }, due: null }),
  ];
  expect(
    taskTemplateOf(tasks, new Map([['e1', northwind]])).map(({ dueAfter, activeAfter }) => [dueAfter, activeAfter]),
  ).toEqual([
    [5, null],
    [null, 2],
  ]);
});

describe.each(['en-US', 'de-DE'])('the library in %s', (language) => {
  const sentences = JSON.parse(readFileSync(`locales/${language}.json`, 'utf8')) as Record<string, string>;
  it.each(phases)('says all of %s, within the limits', (phase) => {
    for (const each of tasksOf(phase, (key) => sentences[key] ?? '')) {
      expect(each.title.length).toBeGreaterThan(5);
      expect(each.title.length).toBeLessThanOrEqual(taskLimits.title);
      expect(each.instructions.length).toBeGreaterThan(20);
      expect(each.dueAfter ?? 0).toBeGreaterThanOrEqual(each.activeAfter ?? 0);
      expect(each.type === 'risk-identification').toBe(each.evidenceRule.kind === 'risks');
    }
  });
});

describe('a set that is suggested', () => {
  const titlesOf = (phase: string) => [`First of ${phase}`, `Last of ${phase}`];
  const next = (...given: Parameters<typeof fittingPhase>[0]) => fittingPhase(given, titlesOf);

  it('begins for the engagement whose time is empty, and for the first where nobody said which', () => {
    const active = [engagement({ id: 'one' }), engagement({ id: 'two' })];
    expect(engagementFor(active, { engagementId: 'two', from: '2026-12-07' })?.id).toBe('two');
    expect(engagementFor(active, { engagementId: 'gone', from: '2026-12-07' })?.id).toBe('one');
    expect(engagementFor(active, null)?.id).toBe('one');
  });
  it('begins with the phase after the furthest that was given', () => {
    expect(next()).toBe('kick-off');
    expect(next({ title: 'First of kick-off', type: 'information' })).toBe('requirements');
    const build = { title: 'Last of build', type: 'review' } as const;
    expect(next(build, { title: 'First of requirements', type: 'review' })).toBe('test');
    expect(next(build, { title: 'First of go-live', type: 'decision' })).toBeNull();
  });
  it('tells from the kinds of other tasks how far the project is', () => {
    expect(next({ title: 'Send the plan', type: 'information' })).toBe('requirements');
    expect(next({ title: 'Clean the data', type: 'data-provision' })).toBe('test');
    expect(next({ title: 'Try it', type: 'acceptance-test' }, { title: 'Decide', type: 'decision' })).toBe('go-live');
  });
  it('goes by the tasks of its own engagement that were not called off', () => {
    const given = (id: string, changes: Partial<TeamTask>) => rowOf(teamTask(id, { title: id, ...changes }));
    const tasks = [
      given('a', { engagementId: 'two' }),
      given('b', { engagementId: 'two', state: 'withdrawn' }),
      given('c', { engagementId: 'two', state: 'declined' }),
      given('d', { engagementId: 'one' }),
    ];
    expect(givenIn(tasks, 'two').map(({ title }) => title)).toEqual(['a']);
  });
});
