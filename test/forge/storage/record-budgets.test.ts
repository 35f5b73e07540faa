/** Forge takes 240 KiB of JSON a value: everything that is stored is filled to its limits here and measured. */

import { limits } from 'forge-host/storage/limits';
import { describe, expect, test } from 'vitest';
import { enough } from '../../../src/app/portal/full-page';
import { quoteLimits } from '../../../src/contract/survey/quotes';
import type { SurveyComment } from '../../../src/contract/survey/team-survey';
import { append } from '../../../src/core/audit/chain';
import { askKinds } from '../../../src/core/kinds/ask-kinds';
import { readDraft } from '../../../src/core/survey/questionnaire/exchange/file';
import { toldOf } from '../../../src/core/survey/reading/told-of';
import { adminPayloads } from '../../../src/forge/calls/payload-admin';
import { raiseEntry } from '../../../src/forge/calls/payload-portal';
import type { Shape } from '../../../src/forge/calls/shape';
import { signGate } from '../../../src/forge/kinds/gate/portal-payload';
import { draftGate } from '../../../src/forge/kinds/gate/team-payload';
import { planCheckpoint, writeReading } from '../../../src/forge/kinds/survey/plan-payload';
import { replyToCase } from '../../../src/forge/kinds/survey/recovery-payload';
import { giveTasks, saveTemplate } from '../../../src/forge/kinds/task/plan-payload';
import { completeTask } from '../../../src/forge/kinds/task/portal-payload';
import { eventRecord } from '../../../src/forge/storage/event-record';
import { checkpointsPerPage } from '../../../src/forge/storage/list-checkpoints';
import { responsesPerPage } from '../../../src/forge/storage/list-responses';
import { entryRecord } from '../../../src/forge/storage/outbox-record';
import { recordOf } from '../../../src/forge/storage/stored-forms';
import { fullest } from './fullest/fullest';

/** More a function may not reply (developer.atlassian.com/platform/forge/platform-quotas-and-limits). */
const replyBytes = 5_000_000;

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const at = '2026-11-28T22:00:00.000Z';

/**
 * The characters that take most: three bytes for each unit of a text (a character outside the basic plane takes four
 * for its two units), and the marks that JSON writes with a backslash. Control characters, which it writes with six
 * bytes, the resolvers refuse; other apps may have put them into what Jira tells.
 */
const letters = [
  ['Chinese', '漢', '漢'],
  ['emoji', '😀', '😀'],
  ['quotation marks', '"', '"'],
  ['Chinese, beside control characters in Jira', '漢', '\u0001'],
] as const;

/** Bytes that a record of each kind may take at its fullest. */
const budgets = {
  project: 10_000,
  engagement: 243_000,
  request: 1_000,
  issue: 20_000,
  version: 15_000,
  sprint: 5_000,
  task: 160_000,
  raid: 15_000,
  gate: 180_000,
  terms: 130_000,
  round: 190_000,
  'sign-off': 80_000,
  templates: 20_000,
  template: 210_000,
  'gate-templates': 210_000,
  questionnaire: 45_000,
  questionnaires: 20_000,
  'confidential-answer': 40_000,
  'confidential-sums': 5_000,
  inbox: 245_500,
  closed: 215_000,
  memberships: 110_000,
  checkpoint: 140_000,
  survey: 22_000,
  response: 45_000,
  notes: 25_000,
  tally: 5_000,
  deliverables: 95_000,
  recovery: 85_000,
  surveyed: 5_000,
  'survey-series': 105_000,
  'survey-trends': 220_000,
  'trend-markers': 45_000,
  'survey-settings': 1_000,
  'trend-contexts': 45_000,
  outbound: 10_000,
  chases: 100_000,
  touched: 1_000,
  'customer-count': 10_000,
  measures: 75_000,
  silence: 140_000,
  'sealed-answer': 5_000,
  nullifier: 200,
} as const;

/** Of one ask in an inbox, whatever kind it is of. A title is limited by its kind, so that none need be cut. */
const entryBudget = 1_000;

describe.each(letters)('filled with %s', (_name, letter, ofJira) => {
  const { records, asks, events, entries } = fullest(letter, ofJira);
  const kinds = Object.keys(budgets) as (keyof typeof budgets)[];

  test('every kind has a budget', () => {
    expect(kinds.toSorted()).toEqual(Object.keys(records).toSorted());
    expect(Math.max(...Object.values(budgets))).toBeLessThan(limits.valueBytes);
  });
  test.each(kinds)('a record of the kind %s is within its budget', (kind) => {
    const record = recordOf(kind, 'f'.repeat(24), records[kind], 2_147_483_647, at);
    expect(bytesOf(record)).toBeLessThanOrEqual(budgets[kind]);
  });
  test('an ask of every kind is within the budget of an entry in an inbox', () => {
    expect([...new Set(asks.map(({ kind }) => kind))].toSorted()).toEqual(askKinds.toSorted());
    for (const entry of asks) expect(bytesOf(entry)).toBeLessThanOrEqual(entryBudget);
  });
  test('a page of what customers wrote by name is less than a function may reply', () => {
    const { response, notes } = records;
    const { accountId: by, savedAt: at } = response;
    const [low = ''] = Object.keys(response.answers.values);
    // What follows a low score takes a question with a scale: all others are answered in words.
    const answers = { ...response.answers, values: { ...response.answers.values, [low]: 0 } };
    const said = [...Object.entries(answers.values), ['branch', answers.branchText] as const];
    const comments = said.flatMap(([key, text]): SurveyComment[] =>
      typeof text === 'string' ? [{ id: `${by}.${key}`, key, text, by, at, answers, mayQuote: true }] : [],
    );
    expect(comments).toHaveLength(5);
    expect(responsesPerPage * bytesOf({ comments, notes })).toBeLessThan(replyBytes);
  });
  test('a page of what those who were asked are told is less than a function may reply', () => {
    const { title, questionnaire, answeredUntil: closedOn, followUp, thresholds, id: surveyId } = records.checkpoint;
    const told = {
      surveyId,
      title,
      closedOn,
      questionnaire,
      followUp: toldOf({ followUp, thresholds }),
      isAnswered: true,
    };
    expect(told.followUp?.quotes).toHaveLength(quoteLimits.followUp);
    // A page is filled up with a whole other one as long as it has less than is enough.
    expect((checkpointsPerPage + enough - 1) * bytesOf(told)).toBeLessThan(replyBytes);
  });
  test.each(events.map((event) => [event.what, event] as const))(
    'the event %s is half of a record at most',
    (_, event) => {
      const appended = append('f'.repeat(24), { length: 999_999, hash: 'f'.repeat(64) }, event);
      expect(bytesOf(eventRecord('9'.repeat(18), appended.event))).toBeLessThanOrEqual(limits.valueBytes / 2);
    },
  );
  test.each(entries.map((entry) => [entry.effect.kind, entry] as const))(
    'an outbox entry, %s, is half of one',
    (_, entry) => {
      expect(bytesOf(entryRecord(entry, 2_147_483_647))).toBeLessThanOrEqual(limits.valueBytes / 2);
    },
  );
});

/** The measures above are of what the resolvers let in, and they let nothing larger in. */
describe('what the resolvers take', () => {
  const { payloads } = fullest('漢');
  const taking = <Payload>(name: string, payload: object, shape: Shape<Payload>) =>
    [name, payload, (value: unknown) => shape(value).ok] as const;
  const cases = [
    taking('a task', { tasks: [payloads.giveTask] }, giveTasks),
    taking('a completion', payloads.completeTask, completeTask),
    taking('a gate', payloads.draftGate, draftGate),
    taking('a signature', payloads.signGate, signGate),
    taking('an engagement', payloads.changeEngagement, adminPayloads.changeEngagement),
    taking('contacts', payloads.setContacts, adminPayloads.setContacts),
    taking('a stakeholder', payloads.changeStakeholder, adminPayloads.changeStakeholder),
    taking('a template', payloads.saveTemplate, saveTemplate),
    taking('a risk', payloads.raiseEntry, raiseEntry),
    taking('a checkpoint', payloads.planCheckpoint, planCheckpoint),
    taking('the reading of results', payloads.writeReading, writeReading),
    taking('a reply in a recovery case', payloads.replyToCase, replyToCase),
    taking('a questionnaire', payloads.questionnaire, readDraft),
  ];

  test.each(cases)('of %s, is as much as that', (_, payload, takes) => {
    expect(takes(payload)).toBe(true);
  });
  test.each(cases)('of %s, is no text and no list that is longer', (name, payload, takes) => {
    // A task is given with others, which have a record each.
    const longer = longerThan(payload).filter(({ path }) => !(name === 'a task' && path === 'tasks'));
    expect(longer.length).toBeGreaterThan(2);
    expect(longer.filter(({ value }) => takes(value)).map(({ path }) => path)).toEqual([]);
  });
});

/** The same with one text a character longer, or one list a row longer: of rows that are alike, the first stands for all. */
function longerThan(value: unknown, path = ''): { path: string; value: unknown }[] {
  if (typeof value === 'string') return [{ path, value: `${value}漢` }];
  if (Array.isArray(value)) {
    const [first, ...rest] = value;
    const inFirst = longerThan(first, `${path}[0]`).map((each) => ({ ...each, value: [each.value, ...rest] }));
    return [...inFirst, { path, value: [...value, value.at(-1)] }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    longerThan(inner, path === '' ? name : `${path}.${name}`).map((each) => ({
      ...each,
      value: { ...value, [name]: each.value },
    })),
  );
}
