import { describe, expect, it } from 'vitest';
import { linkLimits } from '../../../../src/contract/common';
import { taskLimits, taskTypes } from '../../../../src/contract/task/task';
import { lastDueDay } from '../../../../src/core/calendar/due-day';
import { nextId } from '../../../../static/form/rows';
import {
  activationOf,
  checkTask,
  type Draft,
  isHiddenAtFault,
  newDraft,
  taskFieldOf,
  taskForEngagement,
  toGiveTask,
} from '../../../../static/team/task/form/draft';
import { checkTerms, hasExtras, newTerms, taskDraftOf, toTerms } from '../../../../static/team/task/form/terms';
import { anyone } from '../../../../static/team/task/state/owner';
import { engagement, teamTask } from '../../samples/samples';

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...newDraft(engagement()),
  title: 'Send the plans',
  ...changes,
});
const codes = (errors: ReturnType<typeof checkTask>) =>
  Object.fromEntries(Object.entries(errors).map(([field, { code }]) => [field, code]));
const link = (url: string, label = '') => ({ id: 1, url, label });
const issue = (id: string) => ({ id, key: `HAR-${id}`, summary: '' });

describe('a new task', () => {
  it('is for the primary customer until somebody else is chosen', () => {
    expect(newDraft(engagement()).owner).toBe('anna');
    expect(newDraft(engagement({ customers: [] })).owner).toBe(anyone);
    expect(newDraft(engagement({ absent: [{ accountId: 'anna', why: 'closed' }] })).owner).toBe('ben');
  });
  it('goes to the people of the engagement that is chosen', () => {
    const other = engagement({
      id: 'e2',
      customers: [{ accountId: 'carla', kind: 'external', roles: ['user'], isPrimary: true }],
    });
    expect(taskForEngagement(draft({ owner: 'ben' }), other)).toMatchObject({ engagementId: 'e2', owner: 'carla' });
    expect(taskForEngagement(draft({ owner: anyone }), other).owner).toBe(anyone);
  });
});

describe('what the form refuses before the call', () => {
  it.each<[string, Partial<Draft>]>([
    ['a title alone', {}],
    ['today', { due: '2026-11-22' }],
    ['the last day', { due: lastDueDay('2026-11-22'), owner: anyone }],
    ['an estimate', { effort: ' 90 ' }],
    ['links, and an empty row', { links: [link('https://a.example/x', 'Plan'), link('', ' ')] }],
    ['questions that are not asked for', { questions: [] }],
    [
      'questions where the type asks for risks',
      { type: 'risk-identification', evidenceRule: 'answers', questions: [] },
    ],
    ['a start on the due day', { begins: 'date', from: '2026-11-30', due: '2026-11-30' }],
    ['a start that is not chosen', { begins: 'now', from: '2020-01-01' }],
    ['issues to wait for', { begins: 'issues', waitsFor: [issue('1')] }],
  ])('is nothing with %s', (_, changes) => {
    expect(checkTask(draft(changes), engagement())).toEqual({});
  });
  it.each<[Partial<Draft>, object]>([
    [{ title: '   ' }, { title: 'field-missing' }],
    [{ title: 'x'.repeat(taskLimits.title + 1) }, { title: 'field-too-long' }],
    [{ instructions: 'x'.repeat(taskLimits.instructions + 1) }, { instructions: 'field-too-long' }],
    [{ owner: 'stranger' }, { owner: 'stakeholder-unknown' }],
    [{ due: '2026-11-21' }, { due: 'date-in-past' }],
    [{ due: '2028-11-22' }, { due: 'date-too-far' }],
    [{ effort: '0' }, { effort: 'field-invalid' }],
    [{ effort: '1.5' }, { effort: 'field-invalid' }],
    [{ effort: 'an hour' }, { effort: 'field-invalid' }],
    [{ effort: String(taskLimits.effort + 1) }, { effort: 'field-invalid' }],
    [{ evidenceRule: 'answers' }, { questions: 'field-missing' }],
    [
      { evidenceRule: 'answers', questions: [{ id: 1, text: 'x'.repeat(taskLimits.question + 1) }] },
      { questions: 'field-too-long' },
    ],
    [{ links: [link('http://a.example')] }, { links: 'field-invalid' }],
    [{ links: [link('javascript:alert(1)')] }, { links: 'field-invalid' }],
    [{ links: [link('a.example')] }, { links: 'field-invalid' }],
    [{ links: [link('', 'Plan')] }, { links: 'field-missing' }],
    [{ links: [link('https://a.example', 'x'.repeat(linkLimits.label + 1))] }, { links: 'field-too-long' }],
    [{ begins: 'date' }, { from: 'field-missing' }],
    [{ begins: 'date', from: '2026-11-21' }, { from: 'date-in-past' }],
    [{ begins: 'date', from: '2026-12-02', due: '2026-12-01' }, { due: 'date-before-start' }],
    [{ begins: 'issues' }, { waitsFor: 'field-missing' }],
  ])('%#: one thing beside its field', (changes, errors) => {
    expect(codes(checkTask(draft(changes), engagement()))).toEqual(errors);
  });
  it('counts a text as the resolver does, without the blanks around it', () => {
    const padded = `  ${'x'.repeat(taskLimits.title)}  `;
    expect(checkTask(draft({ title: padded }), engagement())).toEqual({});
  });
  it('lets a due date that has passed stay as it was', () => {
    const late = { ...newTerms, title: 'Late', due: '2026-11-02' };
    expect(checkTerms(late, '2026-11-22', '2026-11-02')).toEqual({});
    expect(codes(checkTerms(late, '2026-11-22', '2026-11-03'))).toEqual({ due: 'date-in-past' });
  });
});

describe('what is sent', () => {
  it('is what was typed, without blanks around it, under the form’s own attempt', () => {
    const filled = draft({ title: ' Send the plans ', instructions: ' As PDF. \n', owner: anyone });
    expect(toGiveTask(filled, 'attempt-1')).toEqual({
      attempt: 'attempt-1',
      engagementId: 'e1',
      title: 'Send the plans',
      instructions: 'As PDF.',
      type: 'information',
      owner: { kind: 'side' },
      due: null,
      effort: null,
      evidenceRule: { kind: 'none' },
      links: [],
      isUrgent: false,
      activation: { kind: 'now' },
    });
    expect(toGiveTask(draft({ due: '2026-11-30', effort: '45' }), 'attempt-1')).toMatchObject({
      owner: { kind: 'person', accountId: 'anna' },
      due: '2026-11-30',
      effort: 45,
    });
  });
  it('leaves out empty rows, and names a link by its host where it has no name', () => {
    const questions = [
      { id: 1, text: ' Which version? ' },
      { id: 2, text: ' ' },
    ];
    const links = [link(' https://docs.example/plan '), link('')];
    expect(toTerms(draft({ evidenceRule: 'answers', questions, links }))).toMatchObject({
      evidenceRule: { kind: 'answers', questions: ['Which version?'] },
      links: [{ url: 'https://docs.example/plan', label: 'docs.example' }],
    });
  });
  it.each(taskTypes)('asks for risks with risk identification and with nothing else: %s', (type) => {
    const { evidenceRule: evidence } = toTerms(draft({ type, evidenceRule: 'link' }));
    expect(evidence.kind).toBe(type === 'risk-identification' ? 'risks' : 'link');
  });
  it('says when it begins', () => {
    expect(activationOf(draft({ begins: 'date', from: '2026-12-01' }))).toEqual({ kind: 'date', day: '2026-12-01' });
    expect(activationOf(draft({ begins: 'issues', from: 'x', waitsFor: [issue('7'), issue('8')] }))).toEqual({
      kind: 'issues',
      issueIds: ['7', '8'],
    });
  });
});

describe('a form to change a task', () => {
  const settled = teamTask('a', {
    title: 'Answer us',
    instructions: 'Please.',
    type: 'decision',
    due: '2026-12-01',
    effort: 45,
    evidenceRule: { kind: 'answers', questions: ['Which?', 'Which?'] },
    links: [{ url: 'https://a.example/', label: 'Plan' }],
    isUrgent: true,
  });
  it('opens on what was settled, and sends it back as it was', () => {
    const { title, instructions, type, due, effort, evidenceRule, links, isUrgent } = settled;
    const terms = { title, instructions, type, due, effort, evidenceRule, links, isUrgent };
    expect(toTerms(taskDraftOf(settled))).toEqual(terms);
    const risky = { ...terms, type: 'risk-identification', evidenceRule: { kind: 'risks' } } as const;
    expect(toTerms(taskDraftOf(risky))).toEqual(risky);
  });
  it('shows at once what most tasks do without', () => {
    expect(hasExtras(taskDraftOf(settled))).toBe(true);
    expect(hasExtras(taskDraftOf(teamTask('b')))).toBe(false);
  });
  it('tells rows apart', () => {
    const ids = taskDraftOf(settled).questions.map(({ id }) => id);
    expect(new Set([...ids, nextId(taskDraftOf(settled).questions)]).size).toBe(3);
    expect(nextId([])).toBe(1);
  });
});

describe('a refusal of the whole', () => {
  it('stands beside its field, and others under the form', () => {
    expect(taskFieldOf({ code: 'date-in-past', field: 'due' }, draft())).toBe('due');
    expect(taskFieldOf({ code: 'task-limit-reached' }, draft())).toBeNull();
    expect(taskFieldOf({ code: 'field-invalid', field: 'attempt' }, draft())).toBeNull();
  });
  it('is about the start that was chosen', () => {
    const refusal = { code: 'issue-unknown', field: 'activation' } as const;
    expect(taskFieldOf(refusal, draft({ begins: 'issues' }))).toBe('waitsFor');
    expect(taskFieldOf(refusal, draft({ begins: 'date' }))).toBe('from');
  });
  it('opens the settings that it is about', () => {
    expect(isHiddenAtFault({ links: { code: 'field-invalid' } })).toBe(true);
    expect(isHiddenAtFault({ title: { code: 'field-missing' } })).toBe(false);
  });
});
