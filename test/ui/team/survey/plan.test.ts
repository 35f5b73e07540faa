import { describe, expect, it } from 'vitest';
import type { CustomerStakeholder, EngagementSummary } from '../../../../src/contract/engagement';
import { usualThresholds } from '../../../../src/contract/survey/checkpoint';
import type { DraftErrors } from '../../../../static/form/field-errors';
import type { Versions } from '../../../../static/team/subject/subjects';
import { nothingAwaited } from '../../../../static/team/survey/form/awaits';
import {
  checkPlanDraft,
  newPlanDraft,
  type PlanDraft,
  planFieldOf,
  toPlanTerms,
  withKnown,
  withQuestionnaire,
  withValue,
} from '../../../../static/team/survey/form/draft';
import { foundPeople, peopleOf } from '../../../../static/team/survey/form/people/found-people';
import { PlanFields } from '../../../../static/team/survey/form/plan-fields';
import { recurrenceOf, recurrencesFor } from '../../../../static/team/survey/form/recurrence-choice';
import { ReleaseChoice } from '../../../../static/team/survey/form/release-field';
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
    {
      draft: filled(changes),
      errors: {},
      engagements,
      questionnaires: [questionnaire()],
      thresholds: usualThresholds,
      projectKey: 'HAR',
      isFirst: true,
      change: () => {},
    },
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
      occasion: null,
      recurrence: null,
      windowDays: 14,
      reminders: 'usual',
    });
  });
  it('have the release of a version in the place of a day', () => {
    const atRelease = filled({ opens: 'on-release', versionId: '10', recurs: 'months-6' });
    expect(toPlanTerms(atRelease)).toMatchObject({
      opensOn: null,
      occasion: { kind: 'version-released', versionId: '10' },
      recurrence: null,
    });
    expect(codes(checkPlanDraft({ ...atRelease, opensOn: '' }, '2026-12-01'))).toEqual({});
    expect(codes(checkPlanDraft({ ...atRelease, versionId: '' }, '2026-12-01'))).toEqual({
      versionId: 'field-missing',
    });
  });
  it('have an interval only with a day, and a version only with a release', () => {
    const draft = filled({ recurs: 'months-12', versionId: '10' });
    expect(toPlanTerms(draft)).toMatchObject({ occasion: null, recurrence: { everyMonths: 12 } });
    expect(toPlanTerms({ ...draft, opens: 'by-hand' })).toMatchObject({
      opensOn: null,
      occasion: null,
      recurrence: null,
    });
  });
  it('have no window in which the next of the series opens', () => {
    const windowOf = (windowDays: string, changes: Partial<PlanDraft>) =>
      codes(checkPlanDraft(filled({ windowDays, ...changes }), '2026-12-01'));
    expect(windowOf('14', { recurs: 'weeks-2' })).toEqual({});
    expect(windowOf('15', { recurs: 'weeks-2' })).toEqual({ windowDays: 'field-invalid' });
    expect(windowOf('85', { recurs: 'months-3' })).toEqual({ windowDays: 'field-invalid' });
    expect(windowOf('90', { recurs: 'months-6' })).toEqual({});
    expect(windowOf('15', { recurs: 'weeks-2', opens: 'by-hand' })).toEqual({});
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
    expect(planFieldOf({ code: 'date-in-past', field: 'opensOn' }, filled())).toBe('opensOn');
    expect(planFieldOf({ code: 'occasion-over', field: 'occasion' }, filled())).toBe('versionId');
    expect(planFieldOf({ code: 'field-invalid', field: 'recurrence' }, filled())).toBe('recurs');
    expect(planFieldOf({ code: 'not-found', field: 'audience' }, filled())).toBeUndefined();
  });
});

it('forgets engagements that a kept draft names and that can’t be asked in any more', () => {
  const draft = filled({ engagementIds: ['e1', 'gone'] });
  expect(withKnown(draft, [harbour], []).engagementIds).toEqual(['e1']);
  const known = filled();
  expect(withKnown(known, [harbour], [])).toEqual(known);
  expect(withKnown(known, [harbour], []).engagementIds).toBe(known.engagementIds);
});

it('keeps an interval only for a questionnaire that comes at it: weeks for a pulse, months for all others', () => {
  const pulse = { ...questionnaire(), questionnaireId: 'pulse', surveyKind: 'pulse' as const };
  const kept = (questionnaireId: string, recurs: PlanDraft['recurs']) =>
    withKnown(filled({ questionnaireId, recurs }), [harbour], [questionnaire(), pulse]).recurs;
  expect(kept('pulse', 'weeks-3')).toBe('weeks-3');
  expect(kept('pulse', 'months-3')).toBe('never');
  expect(kept('shipped.delivery', 'weeks-3')).toBe('never');
  expect(kept('', 'months-3')).toBe('months-3');
  expect(recurrencesFor('pulse').map(recurrenceOf)).toEqual([
    null,
    { everyWeeks: 2 },
    { everyWeeks: 3 },
    { everyWeeks: 4 },
  ]);
  expect(recurrencesFor('relationship').map(recurrenceOf)).toEqual([
    null,
    { everyMonths: 6 },
    { everyMonths: 3 },
    { everyMonths: 12 },
  ]);
});

it('puts a value in and out, in the order of all', () => {
  expect(withValue(['a', 'b', 'c'], ['c'], 'a', true)).toEqual(['a', 'c']);
  expect(withValue(['a', 'b', 'c'], ['a', 'c'], 'a', false)).toEqual(['c']);
});

describe('those who fit', () => {
  const all = { roles: [], kinds: [], people: [] };
  it('are counted once in however many engagements, without those who can’t take part', () => {
    expect(whoFits([harbour, dredging], all)).toEqual({ people: 3, absent: 1 });
  });
  it('have one of the roles and one of the kinds', () => {
    expect(whoFits([harbour, dredging], { roles: ['user'], kinds: ['external'], people: [] }).people).toBe(1);
    expect(countOfRole([harbour, dredging], 'user', all)).toBe(2);
    expect(countOfKind([harbour, dredging], 'internal', { roles: ['partner'], kinds: [], people: [] })).toBe(1);
  });
  it('are too few in confidence below five alone', () => {
    expect(adviceOn({ people: 4, absent: 3 }, 'confidential', 5)).toBe('too-few');
    expect(adviceOn({ people: 5, absent: 0 }, 'confidential', 6)).toBe('too-few');
    expect(adviceOn({ people: 5, absent: 0 }, 'confidential', 5)).toBeNull();
    expect(adviceOn({ people: 1, absent: 0 }, 'named', 5)).toBeNull();
    expect(adviceOn({ people: 0, absent: 1 }, 'named', 5)).toBe('nobody');
  });
});

describe('the form', () => {
  it('says how many fit, by role, and the last day', () => {
    const words = wordsIn(form());
    expect(words).toContain('2 people fit right now. 1 more can’t take part.');
    expect(words).toContain('Sponsor (1)');
    expect(words).toContain('User (2)');
    expect(words).toContain('Its last day is Monday, December 14, 2026.');
  });
  it('warns of too few in confidence, and says what confidence is', () => {
    const words = wordsIn(form({ mode: 'confidential' }));
    expect(words).toContain('Fewer than 5 people fit right now.');
    expect(words).toContain('Results come only when the survey ends, and only if at least 5 people have answered.');
    expect(words).toContain('All who are asked are reminded alike');
    expect(wordsIn(form())).not.toMatch(/Fewer than 5|reminded alike/);
  });
  it('warns of a day on which nobody would be asked', () => {
    expect(wordsIn(form({ opensOn: '2026-12-29' }))).toContain('critical period');
    expect(wordsIn(form({ opensOn: '2026-12-29', opens: 'by-hand' }))).not.toContain('critical period');
  });
  it('offers intervals with a day alone, and says what they do', () => {
    const words = wordsIn(form({ recurs: 'months-3' }));
    expect(words).toContain('Never Every 6 months Every 3 months Every 12 months');
    expect(words).toContain('The next one is planned when this one opens, with the questionnaire as it is then.');
    expect(words).toContain('From 1 to 84, including the first day.');
    expect(wordsIn(form({ opens: 'by-hand' }))).not.toContain('Every 6 months');
    expect(wordsIn(form({ opens: 'on-release' }))).not.toContain('Every 6 months');
  });
  it('offers all occasions, and warns where nobody is asked before the end', () => {
    const at = (kind: PlanDraft['awaits']['kind']) =>
      wordsIn(form({ opens: 'on-occasion', awaits: { ...nothingAwaited, kind, percent: '100' } }));
    expect(at('sprint-closed')).toMatch(
      /A sprint is completed One request of a customer’s is resolved An issue is resolved An issue or epic reaches a status A sign-off/,
    );
    expect(at('share-done')).toContain('asks only at the end');
    expect(at('share-done')).toMatch(/A version An epic A query.*Percent done/);
    expect(at('issue-resolved')).not.toContain('asks only at the end');
    expect(wordsIn(form())).toContain('in the 21 days before');
  });
  it('says how many days are too many, until another interval makes them right', () => {
    const faulty = (recurs: PlanDraft['recurs']) => {
      const pulse = { ...questionnaire(), surveyKind: 'pulse' as const };
      return wordsIn(
        shown(PlanFields, {
          draft: filled({ windowDays: '20', recurs }),
          errors: { windowDays: { code: 'field-invalid' } },
          engagements: [harbour],
          questionnaires: [pulse],
          thresholds: usualThresholds,
          projectKey: 'HAR',
          isFirst: false,
          change: () => {},
        }),
      );
    };
    expect(faulty('weeks-2')).toContain('Enter a number from 1 to 14.');
    expect(faulty('weeks-3')).not.toContain('Enter a number');
  });
  it('asks for engagements only where there are several', () => {
    expect(wordsIn(form({}, [harbour, dredging]))).toContain('Dredging');
    expect(form()).not.toContain('Harbour portal');
  });
  it('shows what customers will be told', () => {
    const words = wordsIn(form());
    expect(words).toContain('Tell us what you think: Release 1 (until Dec 14, 2026)');
    expect(wordsIn(form({ mode: 'confidential' }))).toContain('in confidence: Release 1 (until Dec 14, 2026)');
  });
  it('says vertraulich in German, and never what it can’t promise', () => {
    const words = wordsIn(form({ mode: 'confidential' }, [engagement({ language: 'de-DE' })], inGerman));
    expect(words).toContain('Vertraulich');
    expect(words).toContain('Alle Gefragten werden gleich oft erinnert');
    expect(words).not.toMatch(/anonym/i);
  });
});

describe('the version at whose release a survey opens', () => {
  const choice = (loaded: Versions['loaded'], versionId = '') =>
    shown(ReleaseChoice, {
      draft: filled({ opens: 'on-release', versionId }),
      errors: {},
      change: () => {},
      versions: { loaded, reload: async () => {} },
    });
  const version = (id: string, name: string, isReleased = false) => ({ id, name, isReleased });
  it('is one that is not released yet', () => {
    const value = [version('9', '1.1', true), version('10', '1.2'), version('11', '1.3')];
    const html = choice({ status: 'ready', value }, '11');
    expect(wordsIn(html)).toContain('Choose a version 1.2 1.3');
    expect(html).toContain('<option value="11" selected="">1.3');
    expect(wordsIn(html)).not.toContain('1.1');
  });
  it('is to be chosen anew where the one that was kept has been released', () => {
    const html = choice({ status: 'ready', value: [version('9', '1.1', true), version('10', '1.2')] }, '9');
    expect(html).toContain('<option value="" disabled="" selected="">');
  });
  it('says what to do where there is none, or where they could not be loaded', () => {
    const none = wordsIn(choice({ status: 'ready', value: [version('9', '1.1', true)] }));
    expect(none).toContain('no unreleased version');
    const refused = wordsIn(choice({ status: 'refused', error: { code: 'try-again' } }));
    expect(refused).toContain(texts.refusal({ code: 'try-again' }));
    expect(choice({ status: 'loading' })).not.toContain('<select');
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

describe('people who are named one by one', () => {
  const names: Record<string, string> = { anna: 'Zoë Anna', ben: 'Ben', dora: 'Émile Dora' };
  const find = (text: string, named: readonly string[] = []) =>
    foundPeople(peopleOf([harbour, dredging]), named, text, (id) => names[id] ?? id, 'en-US').found;
  it('are customers of the chosen engagements who can take part, each once, by name', () => {
    expect(find('')).toEqual(['ben', 'dora', 'anna']);
    expect(find('zoe')).toEqual(['anna']);
    expect(find('EMILE')).toEqual(['dora']);
    expect(find('', ['ben'])).toEqual(['dora', 'anna']);
    expect(find('nobody')).toEqual([]);
  });
  it('are shown in part where there are many', () => {
    const many = Array.from({ length: 30 }, (_, at) => `p${at}`);
    expect(foundPeople(many, [], '', (id) => id, 'en-US')).toMatchObject({ found: { length: 8 }, more: 22 });
  });
  it('are asked by name alone, and only in the engagements that are chosen', () => {
    const named = filled({ people: ['ben'] });
    expect(toPlanTerms(named).audience.people).toEqual(['ben']);
    expect(toPlanTerms({ ...named, mode: 'confidential' }).audience.people).toEqual([]);
    expect(withKnown(named, [harbour], [questionnaire()]).people).toBe(named.people);
    expect(withKnown({ ...named, engagementIds: ['e2'] }, [harbour, dredging], [questionnaire()]).people).toEqual([]);
    expect(planFieldOf({ code: 'stakeholder-unknown', field: 'people' }, filled())).toBe('people');
  });
  it('are counted and can be left out, and are not offered in confidence', () => {
    const html = form({ people: ['ben'] });
    expect(wordsIn(html)).toContain('1 person fits');
    expect(html).toContain('role="combobox"');
    expect(html).toMatch(/aria-label="Remove /);
    const confidential = form({ people: ['ben'], mode: 'confidential' });
    expect(confidential).not.toContain('role="combobox"');
    expect(wordsIn(confidential)).toContain('In confidence you can’t name single people');
    expect(wordsIn(confidential)).not.toContain('1 person fits');
  });
});

describe('the interval that is chosen at first', () => {
  const kinds = [
    { questionnaireId: 'own', surveyKind: 'relationship' as const },
    { questionnaireId: 'pulse', surveyKind: 'pulse' as const },
    { questionnaireId: 'event', surveyKind: 'transactional' as const },
    { questionnaireId: 'shipped.close', surveyKind: 'relationship' as const },
  ];
  const next = (from: string, recurs: PlanDraft['recurs'], to: string) =>
    withQuestionnaire({ questionnaireId: from, recurs }, kinds, to);
  it('is six months of the relationship, four weeks of a pulse, and none of one event or at the close', () => {
    expect(next('', 'never', 'own')).toEqual({ questionnaireId: 'own', recurs: 'months-6' });
    expect(next('own', 'months-6', 'pulse')).toEqual({ questionnaireId: 'pulse', recurs: 'weeks-4' });
    expect(next('pulse', 'weeks-4', 'event')).toEqual({ questionnaireId: 'event', recurs: 'never' });
    expect(next('', 'never', 'shipped.close')).toEqual({ questionnaireId: 'shipped.close', recurs: 'never' });
  });
  it('leaves alone what somebody has chosen', () => {
    expect(next('own', 'never', 'pulse')).toEqual({ questionnaireId: 'pulse' });
    expect(next('own', 'months-3', 'shipped.close')).toEqual({ questionnaireId: 'shipped.close' });
  });
});
