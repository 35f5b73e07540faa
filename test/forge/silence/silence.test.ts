/** The customers of an engagement who are silent: shown to the team, with the reasons. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { SilenceView } from '../../../src/contract/silence';
import { accepted, codeOf, giveTask, openEngagement, type Site, taskFor } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  later,
  manager,
  move,
  type Opened,
  openSurvey,
  save,
  sofia,
  surveyIdOf,
  uwe,
  withEngagement,
} from '../survey/given';
import { stored } from '../survey-many/world';

let site: Site;
let engagement: Opened;
withEngagement((given) => {
  ({ site, engagement } = given);
});

const dayMs = 24 * 60 * 60_000;
const days = (count: number) => site.host.advance(count * dayMs);
const shown = async (): Promise<SilenceView> =>
  accepted(await site.plan(manager, 'show-silence', { engagementId: engagement.id }));
const signsOf = async (person: string) =>
  (await shown()).silent.find(({ accountId }) => accountId === person)?.signs.map(({ reason }) => reason) ?? [];
const look = (person: string) => site.portal(person, 'show-request', {}, { requestKey: engagement.requestKey });
const spoken = async (changes: object = {}) => {
  const { revision, today } = await shown();
  const words = 'She was on a fair.';
  return { engagementId: engagement.id, revision, accountId: sofia, on: today, words, ...changes };
};
const rules = { surveys: null, visits: null, tasks: null, gates: null };
const setRules = async (changes: object) =>
  site.plan(manager, 'set-silence-rules', {
    engagementId: engagement.id,
    revision: (await shown()).revision,
    rules: { ...rules, ...changes },
  });

describe('a customer', () => {
  it('who has not looked for three weeks is silent, and not after a look', async () => {
    expect(await signsOf(sofia)).toEqual([]);
    accepted(await look(sofia));
    await days(23);
    const [sign] = (await shown()).silent.find(({ accountId }) => accountId === sofia)?.signs ?? [];
    expect(sign).toMatchObject({ reason: 'visits', hasVisited: true });
    expect(sign?.count).toBeGreaterThanOrEqual(15);
    accepted(await site.portal(sofia, 'show-inbox', {}));
    expect(await signsOf(sofia)).toEqual([]);
    expect(await signsOf(uwe)).toEqual(['visits']);
  });

  it.each([
    ['half an answer', (id: string) => save(site, id, uwe, { values: { 'nps.1': 9 } }, false)],
    ['the word that they will answer later', (id: string) => later(site, id, uwe)],
  ])('who leaves two surveys unanswered is; %s is no silence', async (_how, say) => {
    accepted(await setRules({ surveys: 2 }));
    for (const title of ['First', 'Second']) {
      const survey = await openSurvey(site, [engagement], { title });
      const id = await surveyIdOf(site, engagement, uwe);
      accepted(await say(id));
      await move(site, 'close-checkpoint', survey);
      const { revision } = accepted(await site.plan(manager, 'show-checkpoint', { checkpointId: survey.id }));
      const reading = {
        text: 'Few have answered.',
        issueKey: '',
        whyNoAction: 'We call them.',
        followUp: '',
        whyNotYet: 'Not yet.',
      };
      accepted(
        await site.plan(manager, 'write-reading', {
          checkpointId: survey.id,
          revision,
          sharesNumbers: false,
          ...reading,
        }),
      );
      await days(22);
    }
    expect((await shown()).silent).toEqual([
      {
        accountId: sofia,
        signs: [expect.objectContaining({ reason: 'surveys', count: 2, titles: ['First', 'Second'] })],
      },
    ]);
  });

  it('is as silent before an answer in confidence as after it', async () => {
    const before = await shown();
    const others = [people.nightWatch, people.internalCustomer, ...people.dispatchers];
    for (const accountId of others) {
      const adding = { engagementId: engagement.id, accountId, roles: [] };
      accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', adding));
    }
    await site.host.settle();
    const survey = await openSurvey(site, [engagement], { mode: 'confidential', windowDays: 60 });
    await days(1);
    const records = () =>
      site.host.storage.handle('/api/v1/entity/get', { entityName: 'inbox', key: `silence:${engagement.id}` });
    const unanswered = [await shown(), records()];
    const id = await surveyIdOf(site, engagement, sofia);
    accepted(await answerInConfidence(site, id, sofia, answersTo(9)));
    accepted(await look(sofia));
    expect([await shown(), records()]).toEqual(unanswered);
    // No day of such a survey tells who has looked.
    await days(40);
    expect((await shown()).silent.flatMap(({ signs }) => signs)).toEqual([]);
    await move(site, 'close-checkpoint', survey);
    expect((await shown()).silent).toEqual(before.silent);
  });

  it('is noted nowhere while a survey in confidence asks them in another engagement, and those days never count', async () => {
    const others = [people.nightWatch, people.internalCustomer, ...people.dispatchers];
    const asking = await openEngagement(site, [sofia, ...others], 'Elsewhere', 'DAY');
    const looks = async () => {
      accepted(await look(sofia));
      accepted(await site.portal(sofia, 'show-inbox', { engagementId: engagement.id }));
      accepted(await site.portal(sofia, 'show-request', {}, { requestKey: asking.requestKey }));
    };
    const noted = () =>
      [engagement, asking].map(({ id }) =>
        stored(site.host, 'silence', id)?.people.find((each) => each.accountId === sofia),
      );
    await looks();
    const visited = noted();
    expect(visited.map((known) => known?.visitedOn)).toEqual([expect.any(String), expect.any(String)]);
    await days(1);
    const survey = await openSurvey(site, [asking], { mode: 'confidential', windowDays: 60 }, 'DAY');
    await days(1);
    await looks();
    accepted(await answerInConfidence(site, await surveyIdOf(site, asking, sofia), sofia, answersTo(9)));
    await days(1);
    await looks();
    expect(noted()).toEqual(visited);
    await days(30);
    expect(await signsOf(sofia)).toEqual([]);
    expect(await signsOf(uwe)).toEqual(['visits']);
    await move(site, 'close-checkpoint', survey, 'DAY');
    await looks();
    expect(noted().map((known) => known?.visitedOn)).not.toEqual(visited.map((known) => known?.visitedOn));
    expect(await signsOf(sofia)).toEqual([]);
  });

  it('who looks at another request with something of theirs on it has looked', async () => {
    const care = await openEngagement(site, [sofia, uwe], 'Care', 'CARE');
    const requestKey = 'CARE-2';
    accepted(await site.team(manager, 'give-task', taskFor(care), { issueKey: requestKey }));
    const seen = () =>
      (stored(site.host, 'silence', care.id)?.people ?? [])
        .filter(({ visitedOn }) => visitedOn)
        .map((each) => each.accountId);
    accepted(await site.portal(sofia, 'show-request', {}, { requestKey: 'CARE-1' }));
    expect(seen()).toEqual([]);
    accepted(await site.portal(sofia, 'show-request', {}, { requestKey }));
    expect(seen()).toEqual([sofia]);
  });

  it('with an untouched task is, by its title', async () => {
    accepted(await setRules({ tasks: 5 }));
    await giveTask(site, engagement, { title: 'Send the price list' });
    await days(14);
    expect((await shown()).silent).toEqual([
      { accountId: sofia, signs: [expect.objectContaining({ reason: 'tasks', titles: ['Send the price list'] })] },
    ]);
  });
});

describe('a talk', () => {
  it('clears what was before it, and is noted once, however often it is sent', async () => {
    await days(23);
    expect(await signsOf(sofia)).toEqual(['visits']);
    const command = await spoken();
    const both = await Promise.all([1, 2].map(() => site.plan(manager, 'note-spoken', command)));
    for (const reply of both) accepted(reply);
    accepted(await site.plan(manager, 'note-spoken', command));
    const after = await shown();
    expect(after.revision).toBe(command.revision + 1);
    expect(after.spoken).toEqual([
      expect.objectContaining({ accountId: sofia, words: 'She was on a fair.', by: manager }),
    ]);
    expect(await signsOf(sofia)).toEqual([]);
    expect(await signsOf(uwe)).toEqual(['visits']);
    await days(23);
    expect(await signsOf(sofia)).toEqual(['visits']);
  });

  it('of two at once is noted by the first', async () => {
    const command = await spoken();
    const replies = await Promise.all([
      site.plan(manager, 'note-spoken', command),
      site.plan(people.developer, 'note-spoken', { ...command, words: 'I called.' }),
    ]);
    expect(replies.map(codeOf).sort()).toEqual(['accepted', 'changed-meanwhile']);
  });

  it.each<[string, object, string]>([
    ['to come', { on: '2099-01-01' }, 'field-invalid'],
    ['on no day', { on: '2026-02-30' }, 'field-invalid'],
    ['years ago', { on: '2020-01-01' }, 'field-invalid'],
    ['without words', { words: '  ' }, 'field-missing'],
    ['with too many words', { words: 'w'.repeat(501) }, 'field-too-long'],
    ['with nobody of theirs', { accountId: people.otherCompanyCustomer }, 'stakeholder-unknown'],
    ['in another engagement', { engagementId: '0123456789abcdef01234567' }, 'not-found'],
  ])('%s is refused', async (_, changes, code) => {
    expect(codeOf(await site.plan(manager, 'note-spoken', await spoken(changes)))).toBe(code);
  });

  it('is shown to no customer, and not through another project', async () => {
    const elsewhere = { projectKey: 'DAY' };
    const of = { engagementId: engagement.id };
    expect(codeOf(await site.plan(manager, 'show-silence', of, elsewhere))).toBe('not-found');
    expect(codeOf(await site.plan(manager, 'note-spoken', await spoken(), elsewhere))).toBe('not-found');
    const adding = { ...of, accountId: people.internalCustomer, roles: [] };
    accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', adding));
    expect(codeOf(await site.plan(people.internalCustomer, 'show-silence', of))).toBe('not-allowed');
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', adding));
    await site.host.settle();
    expect(codeOf(await site.plan(people.internalCustomer, 'show-silence', of))).toBe('not-allowed');
  });
});

describe('the rules', () => {
  it('are set once, within their bounds', async () => {
    const { revision } = await shown();
    const command = { engagementId: engagement.id, revision, rules: { surveys: 3, visits: 20, tasks: null, gates: 5 } };
    accepted(await site.plan(manager, 'set-silence-rules', command));
    accepted(await site.plan(manager, 'set-silence-rules', command));
    expect(await shown()).toMatchObject({ revision: revision + 1, rules: command.rules });
    for (const wrong of [{ surveys: 0 }, { surveys: 6 }, { visits: 61 }, { gates: 1.5 }, { tasks: -1 }]) {
      expect(codeOf(await setRules(wrong))).toBe('field-invalid');
    }
    expect(codeOf(await site.plan(manager, 'set-silence-rules', { ...command, rules }))).toBe('changed-meanwhile');
  });
});
