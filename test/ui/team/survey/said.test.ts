import { describe, expect, it } from 'vitest';
import type { ResultsFilter } from '../../../../src/contract/survey/results';
import type {
  Callback,
  CallbackPage,
  CheckpointInFull,
  CommentPage,
} from '../../../../src/contract/survey/team-survey';
import { CallbackList } from '../../../../static/team/survey/callbacks/callbacks';
import { findCallbacks, withMore } from '../../../../static/team/survey/callbacks/use-callbacks';
import { CommentList, commentsOf } from '../../../../static/team/survey/comments/comment-list';
import { type Comments, withPage } from '../../../../static/team/survey/comments/use-comments';
import { loadAllComments } from '../../../../static/team/survey/export/load-comments';
import { closed, csat, loaded, part, questionnaire, said, shown, survey, whole, wordsIn } from './given';

describe('the words of customers', () => {
  const list = (comments: Comments, of: CheckpointInFull = closed(), filter = whole) =>
    shown(CommentList, { survey: of, comments, filter, of: 'comment' });
  it('are text, whatever they look like', () => {
    const html = list(loaded([said('comment', '<img src=x onerror="alert(1)"> & more')]));
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; more');
    expect(html).not.toContain('<img src=x');
  });
  it('have a name and a day by name, and neither in confidence', () => {
    expect(wordsIn(list(loaded([said('comment', 'Good')])))).toMatch(/^Good Loading name · Dec 3, 2026/);
    expect(wordsIn(list(loaded([said('comment', 'Good', null)]), closed({ mode: 'confidential' })))).toBe('Good');
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
    expect(words).toBe(
      'What was written in confidence is shown only for everybody who was asked, not for a part of them.',
    );
  });
  it('say where there are none, and where there are too few to show any', () => {
    expect(wordsIn(list(loaded([])))).toBe('Nobody has written anything here.');
    expect(wordsIn(list(loaded([], { isSuppressed: true })))).toContain('from 8 answers on what was written');
  });
  it('have the way to more of them in one place, also where no question is answered in words', () => {
    const comments = loaded([said('branch', 'Answer sooner')], { next: 'x' });
    const branch = (of: CheckpointInFull) =>
      wordsIn(shown(CommentList, { survey: of, comments, filter: whole, of: 'branch' }));
    expect(branch(closed({ questionnaire: questionnaire([csat]) }))).toContain('Show more');
    expect(branch(closed())).not.toContain('Show more');
    expect(wordsIn(list(comments))).toBe('Show more');
  });
  it('that come twice are there once', () => {
    const [one, other] = [said('comment', 'One'), said('comment', 'Other', 'ben')];
    const page = { comments: [one], next: 'x', isSuppressed: false };
    expect(withPage(page, { comments: [one, other], next: null, isSuppressed: false })).toEqual({
      comments: [one, other],
      next: null,
      isSuppressed: false,
    });
  });
  it('are all in a file, page after page, or none is', async () => {
    const pages: Record<string, CommentPage> = {
      first: { comments: [said('comment', 'One')], next: 'second', isSuppressed: false },
      second: { comments: [said('comment', 'Other')], next: null, isSuppressed: false },
    };
    const page = (after: string | null) => pages[after ?? 'first'];
    const all = await loadAllComments(async (after) => {
      const value = page(after);
      return value ? { ok: true, value } : { ok: false, error: { code: 'try-again' } };
    });
    expect(all.ok && all.value.map((each) => each.text)).toEqual(['One', 'Other']);
    const broken = await loadAllComments(async (after) =>
      after === null && pages.first ? { ok: true, value: pages.first } : { ok: false, error: { code: 'try-again' } },
    );
    expect(broken.ok).toBe(false);
  });
});

describe('those who want to be called back', () => {
  const wish = (by: string, branchText: string): Callback => ({
    by,
    at: '2026-12-03T09:00:00.000Z',
    answers: { values: { 'csat.1': 2 }, branchText, wantsCallback: true },
  });
  const branched = {
    ...questionnaire(),
    branch: { question: 'csat', atMost: 3, texts: { 'en-US': { text: 'What would make it right?', version: 1 } } },
  };
  const view = (page: CallbackPage) =>
    shown(CallbackList, {
      survey: survey({ state: 'open', mode: 'confidential', questionnaire: branched }),
      callbacks: {
        loaded: { status: 'ready', value: page },
        reload: async () => {},
        more: async () => ({ ok: true, value: null }),
      },
    });
  it('are shown with when and what they have answered, whatever they wrote', () => {
    const html = view({ callbacks: [wish('anna', 'A <b>date</b>')], next: null });
    expect(html).toContain('A &lt;b&gt;date&lt;/b&gt;');
    expect(wordsIn(html)).toMatch(
      /Want to be called back.*Loading name.*Dec 3, 2026.*satisfied.*2 \(from.*make it right/,
    );
    expect(wordsIn(html)).not.toContain('Look for more');
  });
  it('are nobody only once all answers are looked through', () => {
    expect(view({ callbacks: [], next: null })).toBe('');
    expect(wordsIn(view({ callbacks: [], next: 'on' }))).toMatch(/not all answers are looked through.*Look for more/);
  });
  it('stand there once, as told last', () => {
    const now = { callbacks: [wish('anna', 'old'), wish('ben', 'his')], next: 'on' };
    const after = withMore(now, { callbacks: [wish('anna', 'new')], next: null });
    expect(after.callbacks.map(({ by, answers }) => `${by} ${answers.branchText}`)).toEqual(['ben his', 'anna new']);
    expect(after.next).toBeNull();
  });
  it('are looked for over pages on which nobody wants a call, but not without an end', async () => {
    const asked: (string | null)[] = [];
    const nobodyUntil = (last: number) => async (cursor: string | null) => {
      asked.push(cursor);
      const at = Number(cursor ?? 0) + 1;
      const callbacks = at === last ? [wish('anna', '')] : [];
      return { ok: true, value: { callbacks, next: String(at) } } as const;
    };
    expect(await findCallbacks(nobodyUntil(3))).toEqual({
      ok: true,
      value: { callbacks: [wish('anna', '')], next: '3' },
    });
    expect(asked.splice(0)).toEqual([null, '1', '2']);
    expect(await findCallbacks(nobodyUntil(99), '5')).toEqual({ ok: true, value: { callbacks: [], next: '15' } });
    expect(asked).toHaveLength(10);
  });
});
