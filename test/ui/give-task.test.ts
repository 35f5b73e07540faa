import { describe, expect, it } from 'vitest';
import { taskLimits } from '../../src/contract/task';
import {
  anyone,
  checkDraft,
  fieldOf,
  forEngagement,
  lastDay,
  newDraft,
  toCommand,
} from '../../static/team/give-task/draft';
import { engagement } from './samples';

const draft = (changes: Partial<ReturnType<typeof newDraft>> = {}) => ({
  ...newDraft(engagement()),
  title: 'Send the plans',
  ...changes,
});
const codes = (errors: ReturnType<typeof checkDraft>) =>
  Object.fromEntries(Object.entries(errors).map(([field, { code }]) => [field, code]));

describe('a new task', () => {
  it('is for the primary customer until somebody else is chosen', () => {
    expect(newDraft(engagement()).owner).toBe('anna');
    expect(newDraft(engagement({ customers: [] })).owner).toBe(anyone);
  });
  it('goes to the people of the engagement that is chosen', () => {
    const other = engagement({
      id: 'e2',
      customers: [{ accountId: 'carla', kind: 'external', roles: ['user'], isPrimary: true }],
    });
    expect(forEngagement(draft({ owner: 'ben' }), other)).toMatchObject({ engagementId: 'e2', owner: 'carla' });
    expect(forEngagement(draft({ owner: anyone }), other).owner).toBe(anyone);
  });
});

describe('what the form refuses before the call', () => {
  it('is nothing when the task is in order', () => {
    expect(checkDraft(draft(), engagement())).toEqual({});
    expect(checkDraft(draft({ due: '2026-11-22' }), engagement())).toEqual({});
    expect(checkDraft(draft({ due: lastDay('2026-11-22'), owner: anyone }), engagement())).toEqual({});
  });
  it.each([
    [{ title: '   ' }, { title: 'field-missing' }],
    [{ title: 'x'.repeat(taskLimits.title + 1) }, { title: 'field-too-long' }],
    [{ instructions: 'x'.repeat(taskLimits.instructions + 1) }, { instructions: 'field-too-long' }],
    [{ owner: 'stranger' }, { owner: 'stakeholder-unknown' }],
    [{ due: '2026-11-21' }, { due: 'date-in-past' }],
    [{ due: '2028-11-22' }, { due: 'date-too-far' }],
  ])('%#: one thing beside its field', (changes, errors) => {
    expect(codes(checkDraft(draft(changes), engagement()))).toEqual(errors);
  });
  it('counts a text as the door does, without the blanks around it', () => {
    const padded = `  ${'x'.repeat(taskLimits.title)}  `;
    expect(checkDraft(draft({ title: padded }), engagement())).toEqual({});
  });
});

it('sends what was typed, without blanks around it, under the form’s own attempt', () => {
  const filled = draft({ title: ' Send the plans ', instructions: ' As PDF. \n', owner: anyone });
  expect(toCommand(filled, 'attempt-1')).toEqual({
    attempt: 'attempt-1',
    engagementId: 'e1',
    title: 'Send the plans',
    instructions: 'As PDF.',
    owner: { kind: 'side' },
    due: null,
  });
  expect(toCommand(draft({ due: '2026-11-30' }), 'attempt-1')).toMatchObject({
    owner: { kind: 'person', accountId: 'anna' },
    due: '2026-11-30',
  });
});

it('puts a refusal beside its field, and others under the form', () => {
  expect(fieldOf({ code: 'date-in-past', field: 'due' })).toBe('due');
  expect(fieldOf({ code: 'task-limit-reached' })).toBeNull();
  expect(fieldOf({ code: 'field-invalid', field: 'attempt' })).toBeNull();
});
