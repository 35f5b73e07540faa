/** Files of questionnaires: each of a file is kept or refused by itself. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { developer, internalCustomer, outsider, projectManager } from '../../../demo/people';
import { surveyLimits } from '../../../src/contract/survey/questionnaire';
import { accepted, codeOf, newAttempt, openEngagement, openSite, type Site } from '../site/site';
import { fileText, newQuestionnaire, ownDraft, ownNames, saveQuestionnaire } from './given';

let site: Site;
beforeEach(async () => {
  site = await openSite();
}, 60_000);
afterEach(() => site.close());

const named = (name: string) => ({ ...ownDraft, name });
const importFile = (file: string, attempt = newAttempt(), person = projectManager) =>
  site.plan(person, 'import-questionnaires', { attempt, file });

describe('a file of questionnaires', () => {
  it('is taken but for names that are taken already, of each of which is told', async () => {
    await saveQuestionnaire(site, { name: 'Kick-off' });
    const imported = accepted(await importFile(fileText(named('kick-off'), named('Review'), named('review'))));
    expect(imported.map(({ name, refusal }) => [name, refusal?.code ?? 'kept'])).toEqual([
      ['kick-off', 'questionnaire-name-taken'],
      ['Review', 'kept'],
      ['review', 'questionnaire-name-taken'],
    ]);
    expect(await ownNames(site)).toEqual(['Kick-off', 'Review']);
  });

  it('is taken once, sent twice or at the same time', async () => {
    const file = fileText(named('Kick-off'), named('Review'));
    const attempt = newAttempt();
    const replies = await Promise.all([importFile(file, attempt), importFile(file, attempt)]);
    replies.push(await importFile(file, attempt));
    for (const reply of replies) expect(accepted(reply).every(({ refusal }) => refusal === null)).toBe(true);
    expect(await ownNames(site)).toEqual(['Kick-off', 'Review']);
  });

  it('imported by two people at once is kept once by name', async () => {
    const file = fileText(named('Kick-off'), named('Review'));
    const replies = await Promise.all([importFile(file), importFile(file, newAttempt(), developer)]);
    const codes = replies.flatMap((reply) => accepted(reply).map(({ refusal }) => refusal?.code ?? 'kept'));
    expect(codes.toSorted()).toEqual(['kept', 'kept', 'questionnaire-name-taken', 'questionnaire-name-taken']);
    expect(await ownNames(site)).toEqual(['Kick-off', 'Review']);
  });

  it('fills the shelf to its limit, and no further', async () => {
    const { perProject } = surveyLimits;
    await saveQuestionnaire(site, { name: 'First' });
    const file = fileText(...Array.from({ length: perProject }, (_, at) => named(`Set ${at}`)));
    const imported = accepted(await importFile(file));
    expect(imported.map(({ refusal }) => refusal?.code ?? 'kept')).toEqual([
      ...Array.from({ length: perProject - 1 }, () => 'kept'),
      'questionnaire-limit-reached',
    ]);
    expect(await ownNames(site)).toHaveLength(perProject);
    const one = await site.plan(projectManager, 'save-questionnaire', newQuestionnaire({ name: 'One more' }));
    expect(one).toMatchObject({ error: { code: 'questionnaire-limit-reached', facts: { limit: perProject } } });
  }, 60_000);

  it.each<[string, string, string]>([
    ['no JSON', '{', '/'],
    ['a list', '[]', '/'],
    ['another format', '{"format":"x","version":1,"questionnaires":[]}', '/format'],
    ['a later version', fileText(ownDraft).replace('"version":1', '"version":2'), '/version'],
    ['a member that it does not know', fileText(ownDraft).replace('"name"', '"id":"x","name"'), '/questionnaires/0/id'],
    ['a prototype', fileText(ownDraft).replace('"name"', '"__proto__":{"a":1},"name"'), '/questionnaires/0/__proto__'],
    ['a script for a key', fileText(ownDraft).replace('"words"', '"<script>"'), '/questionnaires/0/questions/1/key'],
    ['one fault in the second', fileText(named('Review'), named(' ')), '/questionnaires/1/name'],
    ['lists in lists', '['.repeat(100_000), '/'],
  ])('with %s is refused as a whole, by the place of the fault', async (_, file, place) => {
    const refused = await importFile(file);
    expect(refused).toMatchObject({ error: { code: 'file-invalid', facts: { place } } });
    expect(await ownNames(site)).toEqual([]);
  });

  it('is imported by nobody but the team', async () => {
    await openEngagement(site, [internalCustomer]);
    for (const [person, code] of [
      [internalCustomer, 'not-allowed'],
      [outsider, 'not-found'],
    ] as const)
      expect(codeOf(await importFile(fileText(ownDraft), newAttempt(), person))).toBe(code);
    expect(await ownNames(site)).toEqual([]);
  });
});
