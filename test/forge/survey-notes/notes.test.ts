/** Private notes of the team on what somebody has answered by name: for the team alone, few and short, and without a history. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type AnswerNotes, noteLimits } from '../../../src/contract/survey/notes';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { accepted, codeOf, openEngagement, publicComments, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  crowded,
  decline,
  formOf,
  manager,
  openSurvey,
  save,
  settled,
  sofia,
  surveyIdOf,
  surveyIn,
  uwe,
  withSurveySite,
} from '../survey/given';

let site: Site;
withSurveySite((opened) => {
  site = opened;
});

const words = 'She means the hotline, not us';
const low = answersTo(2, { branchText: 'Answer the phone' });

/** A survey of Sofia and Uwe, in which Sofia has given a low score. */
async function answered() {
  const engagement = await openEngagement(site);
  const audience = { roles: [], kinds: [], people: [sofia, uwe] };
  const open = await openSurvey(site, [engagement], { audience });
  const surveyId = await surveyIdOf(site, engagement, sofia);
  accepted(await save(site, surveyId, sofia, low));
  await settled(site);
  return { engagement, open, surveyId };
}

const page = async ({ id: checkpointId }: Pick<CheckpointInFull, 'id'>, person = manager) =>
  accepted(await site.plan(person, 'list-comments', { checkpointId }));
const notesIn = async (open: Pick<CheckpointInFull, 'id'>): Promise<AnswerNotes> => {
  const found = (await page(open)).notes.find(({ accountId }) => accountId === sofia);
  if (!found) throw new Error('Sofia has not answered');
  return found;
};
const write = (open: Pick<CheckpointInFull, 'id'>, revision: number, changes: object = {}, person = manager) => {
  const wanted = { checkpointId: open.id, accountId: sofia, noteId: null, text: words, revision };
  return site.plan(person, 'write-note', { ...wanted, ...changes });
};

describe('a note of the team', () => {
  it('is written, put in other words and removed, and stands with comments and in the case', async () => {
    const { open } = await answered();
    expect(await notesIn(open)).toEqual({ accountId: sofia, revision: 0, notes: [] });
    const written = accepted(await write(open, 0));
    expect(written).toMatchObject({ revision: 1, notes: [{ text: words, by: manager, changed: null }] });
    const [first] = written.notes;
    const changed = accepted(await write(open, 1, { noteId: first?.id, text: 'Called her' }, people.developer));
    expect(changed.notes).toEqual([
      { ...first, text: 'Called her', changed: { by: people.developer, at: expect.any(String) } },
    ]);
    expect(await notesIn(open)).toEqual(changed);
    const { cases } = accepted(await site.plan(manager, 'list-cases', { checkpointId: open.id, isOver: false }));
    const shown = async () => accepted(await site.plan(manager, 'show-case', { caseId: cases[0]?.id ?? '' }));
    expect((await shown()).notes).toEqual(changed);
    const { revision } = await shown();
    const reply = { caseId: cases[0]?.id ?? '', revision, acknowledgement: 'We know.', text: 'We answer.', by: null };
    expect(accepted(await site.plan(manager, 'reply-to-case', reply)).notes).toEqual(changed);
    const gone = { checkpointId: open.id, accountId: sofia, noteId: first?.id ?? '', revision: 2 };
    expect(accepted(await site.plan(manager, 'remove-note', gone))).toMatchObject({ revision: 3, notes: [] });
    expect(accepted(await site.plan(manager, 'remove-note', gone)), 'sent twice').toMatchObject({ revision: 3 });
    expect(await notesIn(open)).toMatchObject({ notes: [] });
  });

  it('is one for two calls at once and for the same twice, and none on an old revision', async () => {
    const { open } = await answered();
    const twice = await Promise.all([write(open, 0), write(open, 0)]);
    expect(twice.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect((await notesIn(open)).notes).toHaveLength(1);
    const both = await Promise.all([manager, people.developer].map((each) => write(open, 1, {}, each)));
    expect(both.map(codeOf).toSorted()).toEqual(['accepted', 'changed-meanwhile']);
    expect((await notesIn(open)).notes).toHaveLength(2);
    expect(codeOf(await write(open, 1, { text: 'Late' }))).toBe('changed-meanwhile');
  });

  it('is short, and there are few', async () => {
    const { open } = await answered();
    for (const [text, code] of [
      ['', 'field-missing'],
      [' ', 'field-missing'],
      ['x'.repeat(noteLimits.text + 1), 'field-too-long'],
      ['a\u202eb', 'field-turned'],
    ] as const) {
      expect(codeOf(await write(open, 0, { text }))).toBe(code);
    }
    for (let count = 0; count < noteLimits.perAnswer; count++) accepted(await write(open, count));
    expect(codeOf(await write(open, noteLimits.perAnswer))).toBe('note-limit-reached');
    const { notes, revision } = await notesIn(open);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(noteLimits.perAnswer);
    expect(codeOf(await write(open, revision, { noteId: '999' }))).toBe('not-found');
  });

  it('stays while the customer changes what they said, or takes it back', async () => {
    const { open, surveyId } = await answered();
    accepted(await write(open, 0));
    accepted(await save(site, surveyId, sofia, answersTo(9)));
    expect((await notesIn(open)).notes).toHaveLength(1);
    accepted(await decline(site, surveyId, sofia, 'No time'));
    expect((await notesIn(open)).notes).toHaveLength(1);
  });

  it('is on answers that there are, of this survey', async () => {
    const { open } = await answered();
    for (const accountId of [uwe, people.outsider, manager]) {
      expect(codeOf(await write(open, 0, { accountId }))).toBe('not-found');
    }
    expect(codeOf(await write({ id: '0'.repeat(24) }, 0))).toBe('not-found');
    const wanted = { checkpointId: open.id, accountId: sofia, noteId: null, text: words, revision: 0 };
    expect(codeOf(await site.plan(manager, 'write-note', wanted, { projectKey: 'DAY' }))).toBe('not-found');
  });

  it('is not offered in confidence, not even on the answer of who wants to be called back', async () => {
    const { engagement, customers } = await crowded(site, 9);
    const open = await openSurvey(site, [engagement], { mode: 'confidential' });
    const caller = customers[0] ?? '';
    const surveyId = await surveyIdOf(site, engagement, caller);
    accepted(await answerInConfidence(site, surveyId, caller, { ...low, wantsCallback: true }));
    await settled(site);
    for (const accountId of customers.slice(0, 2)) {
      expect(codeOf(await write(open, 0, { accountId }))).toBe('note-in-confidence');
    }
    const { cases } = accepted(await site.plan(manager, 'list-cases', { checkpointId: open.id, isOver: false }));
    expect(accepted(await site.plan(manager, 'show-case', { caseId: cases[0]?.id ?? '' })).notes).toBeNull();
  });
});

describe('customers', () => {
  it('neither read nor write notes, wherever they look', async () => {
    const { engagement, open, surveyId } = await answered();
    accepted(await write(open, 0));
    await site.host.advance(3 * 24 * 60 * 60_000);
    const engagementId = engagement.id;
    const seen = JSON.stringify([
      await formOf(site, surveyId, sofia),
      await surveyIn(site, engagement, sofia),
      accepted(await site.portal(sofia, 'show-request', {}, { requestKey: engagement.requestKey })),
      accepted(await site.portal(sofia, 'list-answered', { engagementId })),
      await publicComments(site.host, engagement.requestKey),
    ]);
    expect(seen).not.toMatch(/hotline/);
    expect(codeOf(await write(open, 1, {}, people.outsider))).toBe('not-found');
    const wanted = { checkpointId: open.id, accountId: sofia, noteId: '1', revision: 1 };
    expect(codeOf(await site.plan(people.outsider, 'remove-note', wanted))).toBe('not-found');
    expect((await notesIn(open)).notes).toHaveLength(1);
  });
});
