/** A recovery case is replied to, and settled by its customer alone; without a word of theirs it ends by itself. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import {
  answerInConfidence,
  crowded,
  formOf,
  manager,
  move,
  openSurvey,
  save,
  settled,
  sofia,
  surveyIdOf,
  surveyIn,
  uwe,
} from '../survey/given';
import { day, hour, low, toPeople, withCases, words } from './given';

let site: Site;
const { casesOf, shownCase, reply, answer, lowScore, commentsOn, told } = withCases((opened) => {
  site = opened;
});

describe('a reply', () => {
  it('stops the clock once it is on the request, and is settled by the customer alone', async () => {
    const { engagement, open, surveyId, id } = await lowScore();
    expect((await formOf(site, surveyId, sofia)).recovery).toMatchObject({ state: 'waiting', turns: [] });
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, times: 3, fault: { kind: 'error' } });
    accepted(await reply(id));
    expect((await shownCase(id)).firstResponse.status).toBe('sent');
    await site.host.advance(3 * day);
    expect(await told(engagement)).toHaveLength(1);
    const delivered = await shownCase(id);
    expect(delivered).toMatchObject({ state: 'answered', owner: manager, firstResponse: { status: 'delivered' } });
    expect(delivered.turns[0]?.deliveredAt).not.toBeNull();
    await site.host.advance(2 * day);
    expect((await shownCase(id)).firstResponse).toEqual(delivered.firstResponse);
    expect(await surveyIn(site, engagement, sofia)).toMatchObject({ standing: 'replied', turn: 'customer', due: null });
    const { recovery } = await formOf(site, surveyId, sofia);
    expect(recovery).toMatchObject({ state: 'replied', turns: [{ side: 'team', ...words }], mayGoOn: true });
    expect(recovery?.turns[0]?.name).not.toBeNull();

    expect(codeOf(await answer(surveyId, false))).toBe('field-missing');
    accepted(await answer(surveyId, false, 'Nobody answers it'));
    expect(await shownCase(id)).toMatchObject({
      state: 'owned',
      turns: [{}, { side: 'customer', text: 'Nobody answers it' }],
    });
    expect(await surveyIn(site, engagement, sofia)).toMatchObject({ standing: 'complete', isDone: true });
    expect(codeOf(await answer(surveyId, true))).toBe('case-not-answered');
    await settled(site);
    accepted(await reply(id));
    await settled(site);
    const { revision } = (await formOf(site, surveyId, sofia)).recovery ?? { revision: 0 };
    const settling = { surveyId, revision, isSettled: true, words: 'Thank you' };
    accepted(await site.portal(sofia, 'answer-reply', settling));
    expect(codeOf(await site.portal(sofia, 'answer-reply', settling)), 'sent twice').toBe('accepted');
    await settled(site);
    expect(await shownCase(id)).toMatchObject({ state: 'settled' });
    expect(await casesOf(open, true)).toMatchObject([{ id, state: 'settled' }]);
    const { answered } = accepted(await site.portal(sofia, 'list-answered', { engagementId: engagement.id }));
    expect(answered[0]?.recovery).toMatchObject({ state: 'settled' });
    expect(answered[0]?.recovery?.turns).toHaveLength(4);
    const lines = accepted(await site.plan(manager, 'show-case-history', { caseId: id }));
    expect(lines.map(({ what, by }) => [what, by])).toEqual([
      ['case-opened', sofia],
      ['case-replied', manager],
      ['case-not-yet', sofia],
      ['case-replied', manager],
      ['case-settled', sofia],
    ]);
    expect(await told(engagement), 'one for each reply').toHaveLength(2);
  });

  it('says nothing in the request of what it is about, and is seen by nobody else of the customer', async () => {
    const { engagement, surveyId, id } = await lowScore({ audience: { roles: [], kinds: [], people: [] } });
    accepted(await reply(id));
    await site.host.advance(4 * day);
    const all = (await commentsOn(engagement)).join('\n');
    for (const hidden of [words.text, words.acknowledgement, 'Answer the phone', 'survey']) {
      expect((await told(engagement)).join('\n')).not.toContain(hidden);
    }
    expect(all).not.toMatch(/second line|could not reach/);
    const [message = ''] = await told(engagement);
    const shown = await shownCase(id);
    for (const hidden of ['Petra', 'Uwe', shown.title, shown.questionnaire.name, 'score', 'case']) {
      expect(message.toLowerCase()).not.toContain(hidden.toLowerCase());
    }
    const seen = JSON.stringify([
      accepted(await site.portal(uwe, 'show-request', {}, { requestKey: engagement.requestKey })),
      accepted(await site.portal(uwe, 'list-colleague-asks', { engagementId: engagement.id })),
      await formOf(site, surveyId, uwe),
    ]);
    expect(seen).not.toMatch(/second line|could not reach|replied/);
    expect((await formOf(site, surveyId, uwe)).recovery).toBeNull();
    expect(codeOf(await answer(surveyId, true, '', uwe))).toBe('not-found');
  });

  it('in confidence is told of by nothing: not in the overview of the project, and by no absence from lists and digests', async () => {
    const { engagement, customers } = await crowded(site, 7);
    const open = await openSurvey(site, [engagement], { mode: 'confidential' });
    const [first = '', caller = ''] = customers;
    const surveyId = await surveyIdOf(site, engagement, caller);
    accepted(await answerInConfidence(site, surveyId, caller, { ...low, wantsCallback: true }));
    await settled(site);
    const shown = async () => {
      const overview = accepted(await site.plan(people.internalCustomer, 'show-project', { after: 0 }));
      const colleagues = accepted(await site.portal(first, 'list-colleague-asks', { engagementId: engagement.id }));
      return [
        overview.engagements.map(({ asks }) => asks.map(({ kind, title, people: whom }) => ({ kind, title, whom }))),
        colleagues.colleagues.map(({ asks }) => asks.map(({ id, due, turn }) => ({ id, due, turn }))),
      ];
    };
    const before = await shown();
    expect(JSON.stringify(before)).toContain(open.title);
    const [only] = await casesOf(open);
    accepted(await reply(only?.id ?? ''));
    await settled(site);
    expect(await surveyIn(site, engagement, caller)).toMatchObject({ standing: 'replied' });
    expect(await shown()).toEqual(before);
    await site.host.advance(8 * day);
    const reminded = (await commentsOn(engagement)).filter((text) => text.includes(open.title));
    // When it opened, and as a reminder since.
    expect(reminded.length).toBeGreaterThan(1);
    const namedIn = (text: string) => customers.filter((_, index) => text.includes(`Customer 0${index + 1} `));
    for (const text of reminded) expect([text, namedIn(text)]).toEqual([text, customers]);
    await move(site, 'close-checkpoint', open);
    expect(JSON.stringify(await shown())).not.toContain(open.title);
    expect(await surveyIn(site, engagement, caller)).toMatchObject({ standing: 'replied' });
  });

  it('that was found before its message was sent is not told', async () => {
    const { engagement, surveyId, id } = await lowScore();
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, times: 2, fault: { kind: 'error' } });
    accepted(await reply(id));
    await site.host.settle();
    accepted(await answer(surveyId, true));
    expect(await shownCase(id)).toMatchObject({ state: 'settled', firstResponse: { status: 'delivered' } });
    await site.host.advance(2 * day);
    expect(await told(engagement)).toEqual([]);
  });

  it('whose message Jira refuses for good says so, with what Jira said, until it is sent again', async () => {
    const { engagement, id } = await lowScore();
    expect((await shownCase(id)).undelivered).toBeNull();
    const refused = { kind: 'error', status: 404 } as const;
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: refused });
    accepted(await reply(id));
    await site.host.advance(4 * hour);
    const shown = await shownCase(id);
    expect(shown.undelivered).not.toBeNull();
    expect(shown.firstResponse.status).toBe('sent');
    expect(await told(engagement)).toEqual([]);
    accepted(await site.admin(people.projectAdministrator, 'send-again', { engagementId: engagement.id }));
    await site.host.advance(2 * day);
    expect(await told(engagement)).toHaveLength(1);
    expect(await shownCase(id)).toMatchObject({ undelivered: null, firstResponse: { status: 'delivered' } });
  });

  it('is told once where functions die on the way', async () => {
    const { engagement, id } = await lowScore();
    for (const when of ['after', 'before'] as const) {
      site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'crash', when } });
    }
    accepted(await reply(id));
    await site.host.advance(2 * day);
    expect(await told(engagement)).toHaveLength(1);
    expect((await shownCase(id)).firstResponse.status).toBe('delivered');
  });

  it('is refused on an old revision, to customers, and without its words', async () => {
    const { open, id } = await lowScore();
    const { revision } = await shownCase(id);
    const wanted = { caseId: id, revision, ...words };
    for (const [changes, code] of [
      [{ acknowledgement: ' ' }, 'field-missing'],
      [{ text: '' }, 'field-missing'],
      [{ text: 'x'.repeat(1001) }, 'field-too-long'],
      [{ text: 'a\u202eb' }, 'field-turned'],
      [{ by: '2020-01-01' }, 'date-in-past'],
      [{ revision: revision + 1 }, 'changed-meanwhile'],
      [{ caseId: open.id }, 'not-found'],
    ] as const) {
      expect(codeOf(await site.plan(manager, 'reply-to-case', { ...wanted, ...changes }))).toBe(code);
    }
    expect(codeOf(await site.plan(people.outsider, 'reply-to-case', wanted))).toBe('not-found');
    const both = await Promise.all(
      [manager, people.developer].map((person) => site.plan(person, 'reply-to-case', wanted)),
    );
    expect(both.map(codeOf).toSorted()).toEqual(['accepted', 'changed-meanwhile']);
    expect(codeOf(await site.plan(manager, 'show-case', { caseId: id }, { projectKey: 'DAY' }))).toBe('not-found');
    expect((await shownCase(id)).turns).toHaveLength(1);
  });

  it('can be given ten times', async () => {
    const { surveyId, id } = await lowScore();
    for (let round = 1; round < 10; round++) {
      accepted(await reply(id));
      accepted(await answer(surveyId, false, `Not yet ${round}`));
    }
    accepted(await reply(id));
    expect((await formOf(site, surveyId, sofia)).recovery?.mayGoOn).toBe(false);
    expect(codeOf(await answer(surveyId, false, 'Not yet'))).toBe('case-replies-reached');
    expect(codeOf(await reply(id))).toBe('case-replies-reached');
    accepted(await answer(surveyId, true));
  });
});

describe('a case ends by itself', () => {
  it('as unconfirmed, ten working days after the reply was there', async () => {
    const { engagement, surveyId, id } = await lowScore();
    accepted(await reply(id));
    await site.host.advance(11 * day);
    expect((await shownCase(id)).state).toBe('answered');
    await site.host.advance(6 * day);
    expect((await shownCase(id)).state).toBe('unconfirmed');
    expect((await formOf(site, surveyId, sofia)).recovery).toMatchObject({ state: 'unconfirmed' });
    expect(codeOf(await answer(surveyId, true))).toBe('case-not-answered');
    expect(await surveyIn(site, engagement, sofia)).toMatchObject({ standing: 'complete', isDone: true });
  });

  it('where its customer is taken out of the engagement', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement], toPeople(uwe));
    accepted(await save(site, await surveyIdOf(site, engagement, uwe), uwe, low));
    const wanted = { engagementId: engagement.id, accountId: uwe };
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', wanted));
    await site.host.advance(2 * day);
    expect(await casesOf(open, true)).toMatchObject([{ accountId: uwe, state: 'out-of-reach' }]);
  });
});
