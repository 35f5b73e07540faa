/** Words of customers that the team quotes: only with their author’s consent, only those that are stored, and to those who were asked. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { QuoteRef } from '../../../src/contract/survey/quotes';
import type { CheckpointInFull, SurveyComment } from '../../../src/contract/survey/team-survey';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  crowded,
  decline,
  everyComment,
  formOf,
  manager,
  move,
  type Opened,
  openSurvey,
  readingOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  uwe,
  withSurveySite,
} from '../survey/given';

let site: Site;
withSurveySite((opened) => {
  site = opened;
});

const told = { followUp: 'We answer sooner', whyNotYet: '', sharesNumbers: false };

const read = async (checkpoint: CheckpointInFull, quotes: readonly QuoteRef[] = []) => {
  const reading = { ...readingOf(await shownCheckpoint(site, checkpoint)), ...told, quotes };
  return site.plan(manager, 'write-reading', reading);
};
const followUp = async (checkpoint: CheckpointInFull, quotes: readonly QuoteRef[]) => {
  const { id: checkpointId, revision } = await shownCheckpoint(site, checkpoint);
  return site.plan(manager, 'write-follow-up', { checkpointId, revision, ...told, quotes });
};
const quotable = (comments: readonly SurveyComment[]) => comments.filter(({ mayQuote }) => mayQuote);
const refTo = (text: string, comments: readonly SurveyComment[]): QuoteRef => {
  const found = comments.find((comment) => comment.text === text);
  if (!found) throw new Error(`Nobody has written ${text}`);
  return { id: found.id, key: found.key };
};
const quotesFor = async (surveyId: string, person: string) =>
  (await formOf(site, surveyId, person)).followUp?.quotes ?? null;

/** Somebody answers by name with a comment and, after a low score, what would put it right. */
const say = async (surveyId: string, person: string, comment: string, agreed: object, branchText?: string) => {
  const { values } = answersTo(branchText === undefined ? 9 : 2);
  const given = { values: { ...values, 'comment.1': comment }, ...(branchText !== undefined && { branchText }) };
  accepted(await save(site, surveyId, person, { ...given, quotable: { ...agreed } }));
};

describe('by name', () => {
  /** Two have answered, and agreed to some of what they wrote. */
  async function closedByName(): Promise<{ engagement: Opened; open: CheckpointInFull; surveyId: string }> {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    const surveyId = await surveyIdOf(site, engagement, sofia);
    await say(surveyId, sofia, 'Between us', {});
    await say(surveyId, uwe, '<b>Slow</b>', { comment: true, branch: true }, 'Call earlier');
    await move(site, 'close-checkpoint', open);
    return { engagement, open, surveyId };
  }

  it('quotes what its author agreed to, in the words that are stored, to all who were asked, and nobody’s name', async () => {
    const { engagement, open, surveyId } = await closedByName();
    const comments = await everyComment(site, open);
    expect(
      quotable(comments)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['<b>Slow</b>', 'Call earlier']);
    const refs = [refTo('Call earlier', comments), refTo('<b>Slow</b>', comments)];
    const sent = refs.map((ref) => ({ ...ref, text: 'They are wonderful' }));
    const { followUp: written } = accepted(await read(open, sent));
    expect(written?.quotes.map(({ text }) => text)).toEqual(['<b>Slow</b>', 'Call earlier']);
    await settled(site);
    for (const person of [sofia, uwe]) {
      expect(await quotesFor(surveyId, person)).toEqual(['<b>Slow</b>', 'Call earlier']);
      const { told: listed } = accepted(await site.portal(person, 'list-told', { engagementId: engagement.id }));
      expect(listed[0]?.followUp.quotes).toHaveLength(2);
    }
    // Nothing but the words: not whose they are, nor what was asked.
    const seen = JSON.stringify((await formOf(site, surveyId, sofia)).followUp);
    expect(seen).not.toMatch(new RegExp(`${uwe}|branch|comment|wonderful`));
  });

  it.each([
    ['a text that its author keeps to themselves', () => ({ id: `${sofia}.comment`, key: 'comment' })],
    ['a text that nobody wrote', () => ({ id: `${sofia}.branch`, key: 'branch' })],
    ['what was chosen', () => ({ id: `${uwe}.nps`, key: 'nps' })],
    ['words of somebody who was not asked', () => ({ id: `${people.outsider}.comment`, key: 'comment' })],
    ['the id of one text with the key of another', () => ({ id: `${uwe}.comment`, key: 'branch' })],
    ['an id of no kind', () => ({ id: '0123456789abcdef01234567', key: 'comment' })],
    ['nobody', () => ({ id: '.comment', key: 'comment' })],
  ])('refuses %s', async (_, ref) => {
    const { open, surveyId } = await closedByName();
    expect(await read(open, [ref()])).toMatchObject({
      ok: false,
      error: { code: 'quote-not-agreed', field: 'quotes' },
    });
    expect((await shownCheckpoint(site, open)).reading).toBeNull();
    expect(await quotesFor(surveyId, sofia)).toBeNull();
  });

  it('refuses texts of another survey, six of them, and one that is named twice', async () => {
    const { engagement, open } = await closedByName();
    await site.host.advance(60 * 24 * 60 * 60_000);
    accepted(await read(open));
    const other = await openSurvey(site, [engagement], { title: 'Another' });
    await move(site, 'close-checkpoint', other);
    const ref = { id: `${uwe}.comment`, key: 'comment' };
    expect(codeOf(await read(other, [ref]))).toBe('quote-not-agreed');
    const six = Array.from({ length: 6 }, (_, at) => ({ id: `${uwe}.${at}`, key: 'comment' }));
    expect(codeOf(await followUp(open, six))).toBe('field-invalid');
    expect(codeOf(await followUp(open, [ref, ref]))).toBe('field-invalid');
    expect(codeOf(await followUp(open, [{ id: `${uwe}.comment\u202e`, key: 'comment' }]))).toBe('field-invalid');
    expect(codeOf(await followUp(open, [ref]))).toBe('accepted');
  });

  it('knows no consent but that of the author, as it was last, and none to why somebody does not answer', async () => {
    const engagement = await openEngagement(site, [sofia, uwe, people.internalCustomer]);
    const open = await openSurvey(site, [engagement]);
    const surveyId = await surveyIdOf(site, engagement, sofia);
    await say(surveyId, uwe, 'Slow', { comment: true });
    // Somebody else’s save says nothing of what Uwe wrote.
    await say(surveyId, sofia, 'Fast', {});
    accepted(await save(site, surveyId, uwe, { quotable: { comment: false } }));
    expect((await formOf(site, surveyId, uwe)).answers).not.toHaveProperty('quotable');
    const refused = await save(site, surveyId, sofia, { quotable: { declined: true } });
    expect(refused).toMatchObject({ error: { code: 'field-invalid', field: 'quotable' } });
    accepted(await decline(site, surveyId, people.internalCustomer, 'No time'));
    await move(site, 'close-checkpoint', open);
    expect(codeOf(await save(site, surveyId, uwe, { quotable: { comment: true } }))).toBe('survey-over');
    expect(quotable(await everyComment(site, open))).toEqual([]);
    for (const id of [`${uwe}.comment`, `${people.internalCustomer}.declined`])
      expect(codeOf(await read(open, [{ id, key: id.split('.')[1] ?? '' }]))).toBe('quote-not-agreed');
  });

  it('takes a quote back from the portal, and quotes of one command twice change nothing', async () => {
    const { open, surveyId } = await closedByName();
    const ref = { id: `${uwe}.comment`, key: 'comment' };
    accepted(await read(open, [ref]));
    const { id: checkpointId, revision } = await shownCheckpoint(site, open);
    const command = { checkpointId, revision, ...told, quotes: [ref, { id: `${uwe}.branch`, key: 'branch' }] };
    const replies = await Promise.all([1, 2].map(() => site.plan(manager, 'write-follow-up', command)));
    expect(replies.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect((await shownCheckpoint(site, open)).revision).toBe(revision + 1);
    expect(await quotesFor(surveyId, sofia)).toHaveLength(2);
    accepted(await followUp(open, []));
    expect(await quotesFor(surveyId, sofia)).toEqual([]);
    expect((await shownCheckpoint(site, open)).followUp).toMatchObject({ quotes: [] });
  });

  it('still quotes who has left the engagement since, and shows no one of them to whom', async () => {
    const { engagement, open, surveyId } = await closedByName();
    accepted(
      await site.admin(people.projectAdministrator, 'remove-stakeholder', {
        engagementId: engagement.id,
        accountId: uwe,
      }),
    );
    accepted(await read(open, [{ id: `${uwe}.comment`, key: 'comment' }]));
    expect(await quotesFor(surveyId, sofia)).toEqual(['<b>Slow</b>']);
    expect(codeOf(await site.portal(uwe, 'show-survey', { surveyId }))).toBe('not-found');
  });

  it('names nobody to a reader from whom words by name are kept', async () => {
    const { open } = await closedByName();
    accepted(await read(open, [{ id: `${uwe}.comment`, key: 'comment' }]));
    const settings = accepted(await site.admin(people.projectAdministrator, 'show-survey-settings', {}));
    accepted(
      await site.admin(people.projectAdministrator, 'change-survey-settings', { ...settings, namedAnswers: 'editors' }),
    );
    const shown = await site.plan(people.internalCustomer, 'show-checkpoint', { checkpointId: open.id });
    expect(accepted(shown).followUp?.quotes).toEqual([{ ref: null, text: '<b>Slow</b>' }]);
    expect((await shownCheckpoint(site, open)).followUp?.quotes[0]?.ref?.id).toBe(`${uwe}.comment`);
  });
});

describe('in confidence', () => {
  /** So many have answered, each with a comment and half of them with an aside; one in three agrees to the comment, one in four to the aside. */
  async function closedInConfidence(count: number, name?: string) {
    const { engagement, customers } = await crowded(site, count + 1, name);
    const open = await openSurvey(site, [engagement], { mode: 'confidential' });
    const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
    for (const [at, person] of customers.slice(0, count).entries()) {
      const { values } = answersTo(at % 2 === 0 ? 2 : 9);
      const given = {
        values: { ...values, 'comment.1': `word-${at}` },
        ...(at % 2 === 0 && { branchText: `aside-${at}` }),
        quotable: { comment: at % 3 === 0, branch: at % 4 === 0 },
      };
      accepted(await answerInConfidence(site, surveyId, person, given));
    }
    await move(site, 'close-checkpoint', open);
    await settled(site);
    return { open, surveyId, customers };
  }

  it('keeps with each text by itself whether it may be quoted, and quotes no other', async () => {
    const { open, surveyId, customers } = await closedInConfidence(9);
    const comments = await everyComment(site, open);
    expect(
      quotable(comments)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['word-0', 'word-3', 'word-6', 'aside-0', 'aside-4', 'aside-8'].sort());
    expect(codeOf(await read(open, [refTo('word-1', comments)]))).toBe('quote-not-agreed');
    const ref = refTo('word-3', comments);
    expect(codeOf(await read(open, [{ ...ref, key: 'branch' }]))).toBe('quote-not-agreed');
    accepted(await read(open, [ref, refTo('aside-8', comments)]));
    for (const person of customers) expect(await quotesFor(surveyId, person)).toEqual(['aside-8', 'word-3']);
  });

  it('quotes nothing where too few have answered for words', async () => {
    const { open, customers } = await closedInConfidence(7);
    expect(await everyComment(site, open)).toEqual([]);
    for (const id of ['0'.repeat(24), `${customers[0]}.comment`])
      expect(codeOf(await read(open, [{ id, key: 'comment' }]))).toBe('quote-not-agreed');
  });

  it('quotes no text of another survey, though it may be quoted there', async () => {
    const { open } = await closedInConfidence(8);
    const ref = refTo('word-3', await everyComment(site, open));
    expect(codeOf(await read(open, [ref]))).toBe('accepted');
    // Until then the same people are not asked again.
    await site.host.advance(60 * 24 * 60 * 60_000);
    const { open: other } = await closedInConfidence(8, 'Other');
    expect(codeOf(await read(other, [ref]))).toBe('quote-not-agreed');
  });

  it('asks nobody who answers by name to be called back, and quotes nothing of theirs', async () => {
    const { engagement, customers } = await crowded(site, 9);
    const open = await openSurvey(site, [engagement], { mode: 'confidential' });
    const [first = ''] = customers;
    const surveyId = await surveyIdOf(site, engagement, first);
    const wish = { ...answersTo(2), branchText: 'Call me', wantsCallback: true };
    accepted(await answerInConfidence(site, surveyId, first, { ...wish, quotable: { branch: true, comment: true } }));
    expect((await formOf(site, surveyId, first)).answers).toMatchObject({ branchText: 'Call me' });
    expect((await formOf(site, surveyId, first)).answers).not.toHaveProperty('quotable');
    for (const person of customers.slice(1)) accepted(await answerInConfidence(site, surveyId, person, answersTo(9)));
    await move(site, 'close-checkpoint', open);
    for (const id of [`${first}.branch`, `${first}.comment`])
      expect(codeOf(await read(open, [{ id, key: id.split('.')[1] ?? '' }]))).toBe('quote-not-agreed');
  });
});
