/** Questionnaires that a project keeps: saved, changed, removed, and what checkpoints keep of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developer, internalCustomer, outsider, projectManager } from '../../../demo/people';
import type { OfferedQuestionnaire } from '../../../src/contract/survey/own-questionnaires';
import { type QuestionnaireDraft, surveyLimits } from '../../../src/contract/survey/questionnaire';
import type { PlanCheckpoint } from '../../../src/contract/survey/team-survey';
import { accepted, codeOf, newAttempt, openEngagement, openSite, type Site } from '../site/site';
import { changeOf, newQuestionnaire, ownDraft, ownNames, saveQuestionnaire } from './given';

let site: Site;
let engagementId: string;
beforeAll(async () => {
  site = await openSite();
  engagementId = (await openEngagement(site)).id;
}, 60_000);
afterAll(() => site.close());

let names = 0;
const newName = () => `Questionnaire ${++names}`;
const kept = (changes: Partial<QuestionnaireDraft> = {}) => saveQuestionnaire(site, { name: newName(), ...changes });
const draftOf = ({ name }: OfferedQuestionnaire, changes: Partial<QuestionnaireDraft> = {}): QuestionnaireDraft => ({
  ...ownDraft,
  name,
  ...changes,
});
const save = (person: string, wanted: object, projectKey = 'HAR') =>
  site.plan(person, 'save-questionnaire', wanted as ReturnType<typeof newQuestionnaire>, { projectKey });
const remove = ({ questionnaireId, version }: OfferedQuestionnaire, person = projectManager, projectKey = 'HAR') =>
  site.plan(person, 'remove-questionnaire', { questionnaireId, version }, { projectKey });

/** Other words for the first question in German alone. */
const inOtherGerman = (draft: QuestionnaireDraft): QuestionnaireDraft => {
  const [first, ...rest] = draft.questions;
  if (!first) throw new Error('A questionnaire has a question');
  const german = { text: 'Sind Sie zufrieden?', ends: { least: 'Nein', most: 'Ja' } };
  return { ...draft, questions: [{ ...first, texts: { ...first.texts, 'de-DE': german } }, ...rest] };
};

const plan = (questionnaireId: string, changes: Partial<PlanCheckpoint> = {}, projectKey = 'HAR') =>
  site.plan(
    projectManager,
    'plan-checkpoint',
    {
      attempt: newAttempt(),
      title: 'How was it?',
      engagementIds: [engagementId],
      questionnaireId,
      mode: 'named',
      audience: { roles: [], kinds: [], people: [] },
      opensOn: null,
      windowDays: 7,
      ...changes,
    },
    { projectKey },
  );

describe('a questionnaire that is saved', () => {
  it('is offered in full beside those that ship, as the project’s own', async () => {
    const saved = await kept();
    const { questionnaires: offered } = accepted(await site.plan(developer, 'list-questionnaires', {}));
    expect(offered.find(({ questionnaireId }) => questionnaireId === saved.questionnaireId)).toEqual(saved);
    expect(saved).toMatchObject({ isOwn: true, version: 1, branch: { question: 'satisfied' } });
    expect(saved.questions.map(({ key, version }) => [key, version])).toEqual([
      ['satisfied', 1],
      ['words', 1],
    ]);
    const shipped = offered.filter(({ isOwn }) => !isOwn);
    expect(shipped.map(({ questionnaireId }) => questionnaireId)).toContain('shipped.pulse');
    expect(shipped.every(({ questionnaireId }) => questionnaireId.startsWith('shipped.'))).toBe(true);
  });

  it('is none of another project’s', async () => {
    const saved = await kept();
    expect(await ownNames(site, 'DAY')).toEqual([]);
    const wanted = changeOf(saved, draftOf(saved, { name: 'Taken over' }));
    expect(codeOf(await save(projectManager, wanted, 'DAY'))).toBe('not-found');
    expect(codeOf(await save(projectManager, { ...wanted, version: 0 }, 'DAY'))).toBe('not-found');
    expect(codeOf(await remove(saved, projectManager, 'DAY'))).toBe('not-found');
    expect(codeOf(await plan(saved.questionnaireId, {}, 'DAY'))).toBe('not-found');
    expect(await ownNames(site)).toContain(saved.name);
  });

  it('is kept once, sent twice or at the same time', async () => {
    const wanted = newQuestionnaire({ name: newName() });
    const both = await Promise.all([save(projectManager, wanted), save(projectManager, wanted)]);
    const again = await save(projectManager, wanted);
    const ids = [...both, again].map((reply) => accepted(reply).questionnaireId);
    expect(new Set(ids).size).toBe(1);
    expect((await ownNames(site)).filter((name) => name === wanted.draft.name)).toHaveLength(1);
    const corrected = { ...wanted, draft: { ...wanted.draft, name: newName() } };
    expect(codeOf(await save(projectManager, corrected))).toBe('changed-meanwhile');
  });

  it('has a name of its own, however it is written', async () => {
    const { name } = await kept();
    const refused = await save(projectManager, newQuestionnaire({ name: ` ${name.toUpperCase()} ` }));
    expect(refused).toMatchObject({ error: { code: 'questionnaire-name-taken', field: 'name' } });
    const other = await kept();
    const renamed = changeOf(other, draftOf(other, { name }));
    expect(codeOf(await save(projectManager, renamed))).toBe('questionnaire-name-taken');
  });

  it.each([
    ['an outsider', outsider, 'not-found'],
    ['a customer with a licence', internalCustomer, 'not-allowed'],
  ])('is not changed by %s', async (_, person, code) => {
    const saved = await kept();
    expect(codeOf(await save(person, newQuestionnaire({ name: newName() })))).toBe(code);
    expect(codeOf(await save(person, changeOf(saved, draftOf(saved, { name: newName() }))))).toBe(code);
    expect(codeOf(await remove(saved, person))).toBe(code);
    expect(await ownNames(site)).toContain(saved.name);
  });
});

describe('a questionnaire that is changed', () => {
  it('in the words of one language, keeps the versions of all others', async () => {
    const saved = await kept();
    const changed = accepted(await save(developer, changeOf(saved, inOtherGerman(draftOf(saved)))));
    expect(changed.version).toBe(2);
    const versions = ({ questions }: OfferedQuestionnaire) =>
      questions.map(({ version, texts }) => [version, texts['en-US']?.version, texts['de-DE']?.version]);
    expect(versions(saved)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(versions(changed)).toEqual([
      [1, 1, 2],
      [1, 1, 1],
    ]);
  });

  it('by two people at once, is changed by one of them', async () => {
    const saved = await kept();
    const wanted = [projectManager, developer].map(
      (person, at) => [person, changeOf(saved, draftOf(saved, { name: `${saved.name}, ${at}` }))] as const,
    );
    const replies = await Promise.all(wanted.map(([person, change]) => save(person, change)));
    expect(replies.map(codeOf).sort()).toEqual(['accepted', 'changed-meanwhile']);
    const winner = replies.findIndex(({ ok }) => ok);
    const [person, change] = wanted[winner] ?? wanted[0] ?? [];
    if (!person || !change) throw new Error('Nobody has changed it');
    // Sent once more it is what it is already; what both had seen is changed by neither.
    expect(accepted(await save(person, change)).version).toBe(2);
    expect(codeOf(await save(person, { ...change, attempt: newAttempt(), draft: ownDraft }))).toBe('changed-meanwhile');
  });

  it('so that nothing is another, is refused', async () => {
    const saved = await kept();
    expect(codeOf(await save(developer, changeOf(saved, draftOf(saved))))).toBe('unchanged');
  });

  it('gives a new question a key that none ever had, and follows it up', async () => {
    const saved = await kept();
    const [, words] = ownDraft.questions;
    if (!words) throw new Error('It has two questions');
    const added = { ...words, key: 'mine', form: { kind: 'scale', least: 0, most: 5 } } as const;
    const texts = { 'en-US': { text: 'How much?', ends: { least: 'Little', most: 'Much' } } };
    const branch = { question: 'mine', atMost: 1, texts: { 'en-US': 'Why?' } };
    const wanted = draftOf(saved, { questions: [words, { ...added, texts }], branch });
    const changed = accepted(await save(projectManager, changeOf(saved, wanted)));
    expect(changed.questions.map(({ key }) => key)).toEqual(['words', 'q1']);
    expect(changed.branch).toMatchObject({ question: 'q1' });
  });
});

describe('a checkpoint', () => {
  it('keeps the questionnaire as it was, whatever becomes of it', async () => {
    const saved = await kept();
    const planned = accepted(await plan(saved.questionnaireId));
    const { isOwn: _, ...snapshot } = saved;
    expect(planned.questionnaire).toEqual(snapshot);
    const changed = accepted(await save(projectManager, changeOf(saved, inOtherGerman(draftOf(saved)))));
    accepted(await remove(changed));
    const shown = accepted(await site.plan(projectManager, 'show-checkpoint', { checkpointId: planned.id }));
    expect(shown.questionnaire).toEqual(snapshot);
  });

  it('planned once more after that is the one that was planned', async () => {
    const saved = await kept();
    const attempt = newAttempt();
    const first = accepted(await plan(saved.questionnaireId, { attempt }));
    accepted(await remove(saved));
    expect(accepted(await plan(saved.questionnaireId, { attempt })).id).toBe(first.id);
  });
});

describe('a questionnaire that is removed', () => {
  it('is offered no more, asks nobody anew, and leaves its name to another', async () => {
    const saved = await kept();
    accepted(await remove(saved));
    accepted(await remove(saved));
    expect(await ownNames(site)).not.toContain(saved.name);
    const refused = await plan(saved.questionnaireId);
    expect(refused).toMatchObject({ error: { code: 'not-found', field: 'questionnaireId' } });
    expect(codeOf(await save(projectManager, changeOf(saved, draftOf(saved, { name: newName() }))))).toBe('not-found');
    expect((await kept({ name: saved.name })).questionnaireId).not.toBe(saved.questionnaireId);
  });

  it('does not come back with what was sent before', async () => {
    const wanted = newQuestionnaire({ name: newName() });
    accepted(await remove(accepted(await save(projectManager, wanted))));
    expect(codeOf(await save(projectManager, wanted))).toBe('changed-meanwhile');
    expect(await ownNames(site)).not.toContain(wanted.draft.name);
  });

  it('stays if somebody has changed it since it was looked at', async () => {
    const saved = await kept();
    accepted(await save(developer, changeOf(saved, draftOf(saved, { name: newName() }))));
    expect(codeOf(await remove(saved))).toBe('changed-meanwhile');
  });
});

describe('what comes in', () => {
  const [scale, words] = ownDraft.questions;
  const texts = { 'en-US': { text: 'x'.repeat(surveyLimits.questionText + 1) } };
  it.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'field-missing', ''],
    ['a word', 'draft', 'field-invalid', ''],
    ['no question', { ...ownDraft, questions: [], branch: null }, 'field-missing', 'questions'],
    [
      'a text that is too long',
      { ...ownDraft, questions: [{ ...words, texts }], branch: null },
      'field-too-long',
      'questions/0/texts/en-US/text',
    ],
    [
      'one measure twice',
      { ...ownDraft, questions: [scale, { ...scale, key: 'again' }] },
      'measure-twice',
      'questions/1/measure',
    ],
    [
      'a branch on words',
      { ...ownDraft, branch: { ...ownDraft.branch, question: 'words' } },
      'field-invalid',
      'branch/question',
    ],
    ['a member that it does not have', { ...ownDraft, version: 7 }, 'field-invalid', 'version'],
    ['a key of every object', JSON.parse('{"__proto__":{"isAdmin":true}}'), 'field-missing', 'name'],
    ['lists in lists', JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`), 'field-invalid', ''],
  ])('with %s is refused by its place, and changes nothing', async (_, draft, code, field) => {
    const before = await ownNames(site);
    const reply = await save(projectManager, { ...newQuestionnaire(), draft });
    expect(reply).toMatchObject({ ok: false, error: { code, ...(field ? { field } : {}) } });
    expect(await ownNames(site)).toEqual(before);
  });
});
