import { describe, expect, it } from 'vitest';
import type { CustomerStakeholder, EngagementSummary } from '../../../../src/contract/engagement';
import type { DraftErrors } from '../../../../static/form/field-errors';
import {
  checkPlanDraft,
  newPlanDraft,
  type PlanDraft,
  planFieldOf,
  toPlanTerms,
  withKnown,
  withValue,
} from '../../../../static/team/survey/form/draft';
import { PlanFields } from '../../../../static/team/survey/form/plan-fields';
import { adviceOn, countOfKind, countOfRole, whoFits } from '../../../../static/team/survey/form/who-fits';
import { wordedQuestions } from '../../../../static/team/survey/questionnaire/worded';
import { lastTyped } from '../../../../static/team/survey/state/days';
import { engagement } from '../../samples/samples';
import { csat, inGerman, needed, questionnaire, shown, texts, wordsIn } from './given';

const customer = (
  accountId: string,
  roles: CustomerStakeholder['roles'],
  kind: CustomerStakeholder['kind'] = 'external',
): CustomerStakeholder => ({ accountId, roles, kind, isPrimary: false });

const harbour = engagement({
  customers: [customer('anna', ['sponsor', 'user']), customer('ben', ['user'], 'internal'), customer('cleo', [])],
  absent: [{ accountId: 'cleo', why: 'closed' }],
});
const dredging = engagement({
  id: 'e2',
  name: 'Dredging',
  customers: [customer('anna', ['user']), customer('dora', ['partner'], 'internal')],
});

const filled = (changes: Partial<PlanDraft> = {}): PlanDraft => ({
  ...newPlanDraft([harbour]),
  title: ' Release 1 ',
  questionnaireId: 'shipped.delivery',
  opensOn: '2026-12-01',
  ...changes,
});
const codes = (errors: DraftErrors<PlanDraft>) =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, error?.code]));
const form = (changes: Partial<PlanDraft> = {}, engagements: readonly EngagementSummary[] = [harbour], words = texts) =>
  shown(
    PlanFields,
    { draft: filled(changes), errors: {}, engagements, questionnaires: [questionnaire()], change: () => {} },
    words,
  );

describe('the terms of a survey', () => {
  it('are those that the form says', () => {
    expect(toPlanTerms(filled({ roles: ['user', 'sponsor'], kinds: ['external'] }))).toEqual({
      title: 'Release 1',
      engagementIds: ['e1'],
      questionnaireId: 'shipped.delivery',
      mode: 'named',
      audience: { roles: ['sponsor', 'user'], kinds: ['external'], people: [] },
      opensOn: '2026-12-01',
      windowDays: 14,
    });
  });
  it('leave nobody out where every kind is chosen, and have no day where somebody opens it', () => {
    const { audience, opensOn } = toPlanTerms(filled({ kinds: ['internal', 'external'], opens: 'by-hand' }));
    expect(audience.kinds).toEqual([]);
    expect(opensOn).toBeNull();
  });
  it('are refused field by field', () => {
    expect(codes(checkPlanDraft(newPlanDraft([harbour, dredging]), '2026-11-22'))).toEqual({
      title: 'field-missing',
      questionnaireId: 'field-missing',
      engagementIds: 'field-missing',
      opensOn: 'field-missing',
    });
    expect(codes(checkPlanDraft(filled(), '2026-12-01'))).toEqual({});
    expect(codes(checkPlanDraft(filled(), '2026-12-02'))).toEqual({ opensOn: 'date-in-past' });
    expect(codes(checkPlanDraft(filled({ opensOn: '2030-01-01' }), '2026-12-01'))).toEqual({ opensOn: 'date-too-far' });
    expect(codes(checkPlanDraft(filled({ opensOn: '2026-02-30' }), '2026-01-01'))).toEqual({
      opensOn: 'field-invalid',
    });
    expect(codes(checkPlanDraft(filled({ opens: 'by-hand', opensOn: '' }), '2026-12-01'))).toEqual({});
  });
  it.each(['0', '91', '1.5', '-3', 'two'])('have no window of %s days', (windowDays) => {
    expect(codes(checkPlanDraft(filled({ windowDays }), '2026-12-01'))).toEqual({ windowDays: 'field-invalid' });
  });
  it.each(['1', '90'])('may have a window of %s days', (windowDays) => {
    expect(codes(checkPlanDraft(filled({ windowDays }), '2026-12-01'))).toEqual({});
  });
  it('put a refusal beside the field that it is about', () => {
    expect(planFieldOf({ code: 'date-in-past', field: 'opensOn' })).toBe('opensOn');
    expect(planFieldOf({ code: 'not-found', field: 'people' })).toBeUndefined();
  });
});

it('forgets engagements that a kept draft names and that can’t be asked in any more', () => {
  const draft = filled({ engagementIds: ['e1', 'gone'] });
  expect(withKnown(draft, [harbour]).engagementIds).toEqual(['e1']);
  expect(withKnown(filled(), [harbour])).toEqual(filled());
});

it('puts a value in and out, in the order of all', () => {
  expect(withValue(['a', 'b', 'c'], ['c'], 'a', true)).toEqual(['a', 'c']);
  expect(withValue(['a', 'b', 'c'], ['a', 'c'], 'a', false)).toEqual(['c']);
});

describe('those who fit', () => {
  const all = { roles: [], kinds: [] };
  it('are counted once in however many engagements, without those who can’t take part', () => {
    expect(whoFits([harbour, dredging], all)).toEqual({ people: 3, absent: 1 });
  });
  it('have one of the roles and one of the kinds', () => {
    expect(whoFits([harbour, dredging], { roles: ['user'], kinds: ['external'] }).people).toBe(1);
    expect(countOfRole([harbour, dredging], 'user', all)).toBe(2);
    expect(countOfKind([harbour, dredging], 'internal', { roles: ['partner'], kinds: [] })).toBe(1);
  });
  it('are too few in confidence below five alone', () => {
    expect(adviceOn({ people: 4, absent: 3 }, 'confidential')).toBe('too-few');
    expect(adviceOn({ people: 5, absent: 0 }, 'confidential')).toBeNull();
    expect(adviceOn({ people: 1, absent: 0 }, 'named')).toBeNull();
    expect(adviceOn({ people: 0, absent: 1 }, 'named')).toBe('nobody');
  });
});

describe('the form', () => {
  it('says how many fit, by role, and the last day', () => {
    const words = wordsIn(form());
    expect(words).toContain('2 people fit now. 1 more can’t take part.');
    expect(words).toContain('Sponsor (1)');
    expect(words).toContain('User (2)');
    expect(words).toContain('Its last day is Monday, December 14, 2026.');
  });
  it('warns of too few in confidence, and says what confidence is', () => {
    const words = wordsIn(form({ mode: 'confidential' }));
    expect(words).toContain('Fewer than 5 people fit now.');
    expect(words).toContain('Results come only when the survey closes.');
    expect(words).toContain('All are reminded alike');
    expect(wordsIn(form())).not.toMatch(/Fewer than 5|reminded alike/);
  });
  it('warns of a day on which nobody would be asked', () => {
    expect(wordsIn(form({ opensOn: '2026-12-29' }))).toContain('critical period');
    expect(wordsIn(form({ opensOn: '2026-12-29', opens: 'by-hand' }))).not.toContain('critical period');
  });
  it('asks for engagements only where there are several', () => {
    expect(wordsIn(form({}, [harbour, dredging]))).toContain('Dredging');
    expect(form()).not.toContain('Harbour portal');
  });
  it('shows what customers will be asked and told', () => {
    const words = wordsIn(form());
    expect(words).toContain('How satisfied are you?');
    expect(words).toContain('1 – Not at all 2 3 4 5 – Very');
    expect(words).toContain('Tell us what you think: Release 1 (until Dec 14, 2026)');
    expect(wordsIn(form({ mode: 'confidential' }))).toContain('in confidence: Release 1 (until Dec 14, 2026)');
  });
  it('says vertraulich in German, and never what it can’t promise', () => {
    const words = wordsIn(form({ mode: 'confidential' }, [engagement({ language: 'de-DE' })], inGerman));
    expect(words).toContain('Vertraulich');
    expect(words).toContain('Wie zufrieden sind Sie?');
    expect(words).not.toMatch(/anonym/i);
  });
});

it('counts the first day among the days of the window', () => {
  expect(lastTyped('2026-12-01', '1')).toBe('2026-12-01');
  expect(lastTyped('2026-12-31', '2')).toBe('2027-01-01');
  for (const days of ['', '0', 'x']) expect(lastTyped('2026-12-01', days)).toBeNull();
  expect(lastTyped('2026-02-30', '2')).toBeNull();
});

it('words a question in the language that is wanted, what is between yes and no between them', () => {
  const words = (key: string) => key;
  const [scale, choice] = wordedQuestions({ questions: [csat, needed] }, 'de-DE', words);
  expect(scale?.text).toBe('Wie zufrieden sind Sie?');
  expect(scale?.values.map(({ label }) => label)).toEqual(['1 – Gar nicht', '2', '3', '4', '5 – Sehr']);
  expect(choice?.values).toEqual([
    { value: 'yes', label: 'Ja' },
    { value: 'partly', label: 'survey-bank.option.partly' },
    { value: 'no', label: 'Nein' },
    { value: 'cant-say', label: 'survey-bank.option.cant-say' },
  ]);
});
