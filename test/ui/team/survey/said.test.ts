import { describe, expect, it } from 'vitest';
import type { AnswerNotes } from '../../../../src/contract/survey/notes';
import type { ResultsFilter } from '../../../../src/contract/survey/results';
import type { CheckpointInFull, CommentPage } from '../../../../src/contract/survey/team-survey';
import { CommentList, commentsOf } from '../../../../static/team/survey/comments/comment-list';
import { type Comments, withPage } from '../../../../static/team/survey/comments/use-comments';
import { loadAllComments } from '../../../../static/team/survey/export/load-comments';
import { closed, csat, loaded, part, questionnaire, said, shown, whole, wordsIn } from './given';

/** The notes of the team on somebody's answers, as many as that. */
const notes = (accountId: string, count = 0): AnswerNotes => ({
  accountId,
  revision: count,
  notes: Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    text: 'Ask her',
    by: 'ben',
    at: '2026-12-03T09:00:00.000Z',
    changed: { by: 'anna', at: '2026-12-04T09:00:00.000Z' },
  })),
});

/** The case that somebody's answers have opened. */
const opened = (accountId: string) => ({ caseId: `case of ${accountId}`, engagementId: 'e1', accountId });
const onCase = () => undefined;

describe('the words of customers', () => {
  const list = (comments: Comments, of: CheckpointInFull = closed(), filter = whole) =>
    shown(CommentList, { survey: of, comments, filter, of: 'comment', mayAct: false, onCase });
  it('are text, whatever they look like', () => {
    const html = list(loaded([said('comment', '<img src=x onerror="alert(1)"> & more')]));
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more');
    expect(html).not.toContain('<img src=x');
  });
  it('have a name and a day by name, and neither in confidence', () => {
    expect(wordsIn(list(loaded([said('comment', 'Good')])))).toMatch(/^Good Loading name · Dec 3, 2026/);
    expect(wordsIn(list(loaded([said('comment', 'Good', null)]), closed({ mode: 'confidential' })))).toBe('Good');
  });
  it('say where their author agreed that they are quoted', () => {
    const quotable = { ...said('comment', 'Good', null), mayQuote: true };
    const of = closed({ mode: 'confidential' });
    expect(wordsIn(list(loaded([quotable, said('comment', 'Bad', null)]), of))).toBe('Good May be quoted Bad');
  });
  it('are from those whom the results are of', () => {
    const comments = [said('comment', 'Anna’s'), said('comment', 'Ben’s', 'ben'), said('branch', 'Other')];
    const from = (filter: ResultsFilter) => commentsOf(comments, { ...closed(), filter, of: 'comment' });
    expect(from(whole).map((each) => each.text)).toEqual(['Anna’s', 'Ben’s']);
    expect(from(part).map((each) => each.text)).toEqual(['Anna’s']);
  });
  it('in confidence are parted by no filter', () => {
    const comments = loaded([said('comment', 'Good', null)]);
    const words = wordsIn(list(comments, closed({ mode: 'confidential' }), part));
    expect(words).toBe('What people wrote in confidence is shown only for everybody asked, not for a part of them.');
  });
  it('say where there are none, and where there are too few to show any', () => {
    expect(wordsIn(list(loaded([])))).toBe('Nobody has written anything here.');
    expect(wordsIn(list(loaded([], { isSuppressed: true })))).toContain('what people wrote is shown from 8 answers on');
  });
  it('have the way to more of them in one place, also where no question is answered in words', () => {
    const comments = loaded([said('branch', 'Answer sooner')], { next: 'x' });
    const branch = (of: CheckpointInFull) =>
      wordsIn(shown(CommentList, { survey: of, comments, filter: whole, of: 'branch', mayAct: false, onCase }));
    expect(branch(closed({ questionnaire: questionnaire([csat]) }))).toContain('Show more');
    expect(branch(closed())).not.toContain('Show more');
    expect(wordsIn(list(comments))).toBe('Show more');
  });
  it('have the notes of the team beside them, each with who wrote it; who may not write reads them', () => {
    const comments = loaded([said('comment', 'Slow')], { notes: [notes('anna', 1)] });
    const view = (mayAct: boolean) =>
      wordsIn(shown(CommentList, { survey: closed(), comments, filter: whole, of: 'comment', mayAct, onCase }));
    expect(view(false)).toMatch(/Slow.*Note by .*Ask her/);
    expect(view(false)).not.toMatch(/Add a note|Remove/);
    expect(view(true)).toMatch(/Ask her.*Change.*Remove.*Add a note/);
    expect(view(true)).toMatch(/changed by/);
  });
  it('that come twice are there once', () => {
    const [one, other] = [said('comment', 'One'), said('comment', 'Other', 'ben')];
    const page = { comments: [one], notes: [notes('anna')], cases: [opened('anna')], next: 'x', isSuppressed: false };
    expect(
      withPage(page, {
        comments: [one, other],
        notes: [notes('anna', 1)],
        cases: [opened('anna'), opened('ben')],
        next: null,
        isSuppressed: false,
      }),
    ).toEqual({
      comments: [one, other],
      notes: [notes('anna', 1)],
      cases: [opened('anna'), opened('ben')],
      next: null,
      isSuppressed: false,
    });
  });
  it('lead to the case that they have opened, and to none where there is none', () => {
    const comments = loaded([said('comment', 'Slow'), said('comment', 'Fine', 'ben')], { cases: [opened('anna')] });
    const html = list(comments);
    expect(html.match(/Show the case of/g)).toHaveLength(1);
    expect(wordsIn(html)).toMatch(/Slow.*Show the case.*Fine/);
    // In confidence nobody is named, so that no case can be.
    const hidden = loaded([said('comment', 'Slow', null)], { cases: [opened('anna')] });
    expect(list(hidden, closed({ mode: 'confidential' }))).not.toContain('Show the case');
  });
  it('are all in a file, page after page, or none is', async () => {
    const pages: Record<string, CommentPage> = {
      first: {
        comments: [said('comment', 'One')],
        notes: [notes('anna', 1)],
        cases: [],
        next: 'second',
        isSuppressed: false,
      },
      second: {
        comments: [said('comment', 'Other')],
        notes: [notes('ben')],
        cases: [],
        next: null,
        isSuppressed: false,
      },
    };
    const page = (after: string | null) => pages[after ?? 'first'];
    const all = await loadAllComments(async (after) => {
      const value = page(after);
      return value ? { ok: true, value } : { ok: false, error: { code: 'try-again' } };
    });
    expect(all.ok && all.value.comments.map((each) => each.text)).toEqual(['One', 'Other']);
    expect(all.ok && all.value.notes.map(({ accountId }) => accountId), 'those without any tell nothing').toEqual([
      'anna',
    ]);
    const broken = await loadAllComments(async (after) =>
      after === null && pages.first ? { ok: true, value: pages.first } : { ok: false, error: { code: 'try-again' } },
    );
    expect(broken.ok).toBe(false);
  });
});
