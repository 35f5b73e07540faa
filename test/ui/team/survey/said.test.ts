import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ResultsFilter, SurveyResults } from '../../../../src/contract/survey/results';
import type {
  Callback,
  CallbackPage,
  CheckpointInFull,
  CommentPage,
  FollowUp,
  SurveyComment,
} from '../../../../src/contract/survey/team-survey';
import { csvText } from '../../../../static/team/list/csv';
import { CallbackList } from '../../../../static/team/survey/callbacks/callbacks';
import { findCallbacks, withMore } from '../../../../static/team/survey/callbacks/use-callbacks';
import { CommentList, commentsOf } from '../../../../static/team/survey/comments/comment-list';
import { type Comments, withPage } from '../../../../static/team/survey/comments/use-comments';
import { resultsCsv } from '../../../../static/team/survey/export/csv';
import { resultsJson } from '../../../../static/team/survey/export/json';
import { loadAllComments } from '../../../../static/team/survey/export/load-comments';
import { formatFilter } from '../../../../static/team/survey/filter/filter-words';
import {
  checkFollowUpDraft,
  newFollowUpDraft,
  toFollowUp,
  toldBy,
} from '../../../../static/team/survey/follow-up/draft';
import { FollowUp as FollowUpShown } from '../../../../static/team/survey/follow-up/follow-up';
import { FollowUpFields } from '../../../../static/team/survey/follow-up/follow-up-fields';
import { ResultsView } from '../../../../static/team/survey/one/results';
import { ActionLink } from '../../../../static/team/survey/reading/action-issue';
import { checkReadingDraft, keyTyped, newReadingDraft, toReading } from '../../../../static/team/survey/reading/draft';
import { Reading } from '../../../../static/team/survey/reading/reading';
import { ReadingForm } from '../../../../static/team/survey/reading/reading-form';
import { issueIn } from '../../../../static/team/survey/reading/use-issue-now';
import { formatResponse } from '../../../../static/team/survey/results/response-figure';
import {
  csat,
  inGerman,
  personOf,
  questionnaire,
  results,
  said,
  satisfiedOf,
  shown,
  survey,
  texts,
  wordsIn,
} from './given';

const whole: ResultsFilter = { role: null, kind: null };
const part: ResultsFilter = { role: 'sponsor', kind: 'external' };
const closed = (changes: Partial<CheckpointInFull> = {}) =>
  survey({
    state: 'closed',
    hasResults: true,
    isUnread: true,
    rosters: [
      {
        engagementId: 'e1',
        asked: [
          { accountId: 'anna', role: 'sponsor', kind: 'external', standing: 'complete' },
          { accountId: 'ben', role: 'user', kind: 'external', standing: 'complete' },
        ],
        notAsked: {},
        elsewhere: { count: 0, people: [] },
      },
    ],
    ...changes,
  });
const text = { key: 'comment', answered: 0, cantSay: 0, counts: {}, score: null, isAlike: false };
const found = (changes: Partial<SurveyResults> = {}) => results({ questions: [satisfiedOf(8, 10), text], ...changes });
const suppressed = (filter = whole): SurveyResults =>
  results({
    mode: 'confidential',
    filter,
    complete: 4,
    partial: null,
    declined: 0,
    noReply: 10,
    isSuppressed: true,
    questions: ['csat', 'comment'].map((key) => ({
      key,
      answered: 0,
      cantSay: 0,
      counts: null,
      score: null,
      isAlike: false,
    })),
  });
const loaded = (comments: readonly SurveyComment[], changes: Partial<CommentPage> = {}): Comments => ({
  loaded: { status: 'ready', value: { comments, next: null, isSuppressed: false, ...changes } },
  reload: async () => {},
  more: async () => ({ ok: true, value: null }),
});

describe('results', () => {
  const view = (of: CheckpointInFull, results: SurveyResults, comments = loaded([])) =>
    shown(ResultsView, { survey: of, results, comments, projectKey: 'HAR' });
  it('say of whom they are, and how many have answered', () => {
    const words = wordsIn(view(closed(), found()));
    expect(words).toContain('Results of: everybody who was asked');
    expect(words).toContain('10 of 14 people asked have answered to the end: 71.4%');
    expect(words).toContain('0 in part · 1 declined · 3 without a reply');
  });
  it('say no rate by name of a few, and none of nobody', () => {
    expect(formatResponse(results({ complete: 4, noReply: 9 }), texts)[0]).toBe(
      '4 of 14 people asked have answered to the end',
    );
    expect(formatResponse(results({ asked: 0, complete: 0, declined: 0, noReply: 0 }), texts)).toEqual([
      'Nobody was asked who fits.',
    ]);
  });
  it('in confidence do not say who has begun', () => {
    expect(formatResponse(results({ mode: 'confidential', partial: null, noReply: 3 }), texts)[1]).toBe(
      '1 declined · 3 without a reply',
    );
  });
  it('say how many of those who began have finished, which is not measured in confidence', () => {
    const last = (of: Partial<SurveyResults>) => formatResponse(results(of), texts).at(-1);
    expect(last({ complete: 6, partial: 2 })).toBe('6 of 8 who began have answered to the end: 75.0%');
    expect(last({ complete: 3, partial: 1 })).toBe('3 of 4 who began have answered to the end');
    expect(last({ complete: 0, partial: 0 })).not.toContain('began');
    expect(last({ mode: 'confidential', partial: null })).toContain('not measured in confidence');
  });
  it('in confidence say how many have answered by name, beside all other numbers', () => {
    const counted = {
      mode: 'confidential',
      asked: 14,
      complete: 9,
      partial: null,
      declined: 1,
      byName: 2,
      noReply: 2,
    } as const;
    const words = formatResponse(results(counted), texts);
    expect(words[0]).toBe('9 of 14 people asked have answered to the end: 64.3%');
    expect(words).toContain('2 answered by name, because they want to be called back; they are not in these numbers');
    const exported = { survey: closed({ mode: 'confidential' }), results: found(counted), comments: [] };
    const lines = Papa.parse<Record<string, string>>(resultsCsv(exported, personOf, texts), { header: true }).data;
    expect(lines.find((line) => line.Answer?.startsWith('Answered by name'))).toMatchObject({
      Number: '2',
      'Out of': '14',
    });
    expect(JSON.parse(resultsJson(exported, texts))).toMatchObject({
      response: { asked: 14, complete: 9, byName: 2 },
      responseRate: { count: 9, of: 14 },
      completionRate: null,
    });
  });
  it('that are suppressed say why, and nothing else', () => {
    const words = wordsIn(
      view(closed({ mode: 'confidential' }), suppressed(), loaded([said('comment', 'Secret', null)])),
    );
    expect(words).toContain('Fewer than 5 people have answered in confidence: nobody can read them.');
    expect(words).not.toMatch(/satisfied|Secret/);
  });
  it('that are suppressed for a part tell of it no more than how many were asked', () => {
    const words = wordsIn(view(closed({ mode: 'confidential' }), { ...suppressed(part), complete: 0, noReply: 0 }));
    expect(words).toContain('Results of: Sponsor · Outside the company');
    expect(words).toContain('14 asked');
    expect(words).not.toMatch(/0 of 14|without a reply/);
  });
});

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

describe('a file of results', () => {
  const comments = [said('comment', '=HYPERLINK("x")'), said('comment', 'Größere Schrift; bitte', 'ben')];
  const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv.replace('\uFEFF', ''), { header: true }).data;
  it('has each number with those it is of, and the filter in words', () => {
    const rows = rowsOf(resultsCsv({ survey: closed(), results: found(), comments }, personOf, texts));
    expect(new Set(rows.map((row) => row['Results of']))).toEqual(new Set(['everybody who was asked']));
    expect(new Set(rows.map((row) => row['People asked']))).toEqual(new Set(['14']));
    const measure = rows.find((row) => row['What it is'] === 'Measure');
    expect(measure).toMatchObject({ Number: '0.8', 'Out of': '10', Text: '8 of 10 satisfied (14 asked): 80.0%' });
    expect(Number(measure?.['At least'])).toBeCloseTo(0.6344, 4);
    expect(Number(measure?.['At most'])).toBeCloseTo(0.8571, 4);
    const bounds = rows.find((row) => row['What it is'] === 'Whatever the silent think');
    expect(Number(bounds?.['At least'])).toBeCloseTo(8 / 14, 10);
    const spread = rows.filter((row) => row['What it is'] === 'Number of answers');
    expect(spread.map((row) => row.Number)).toEqual(['0', '2', '0', '0', '8']);
  });
  it('has nothing that is a formula, and German as it was written', () => {
    const csv = resultsCsv({ survey: closed({ title: '+1' }), results: found(), comments }, personOf, inGerman);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('"Größere Schrift; bitte";BEN;2026-12-03');
    expect(csv).toContain(`"'+1";allen Befragten`);
    expect(csv).toContain('Messwert;Wie zufrieden sind Sie?');
    expect(csv).not.toMatch(/(^|;)"?[=+@]/m);
    expect(csv).toContain(';0,8;10;14;0,63');
  });
  it('has nothing that is a formula in texts of several lines, and numbers below 0 as numbers', () => {
    const cells = {
      fields: ['a', 'b'],
      data: [
        ['=1+1\nmore', -12.59],
        ['-more\nand more', -3],
      ],
    };
    expect(csvText(cells, texts)).toContain(`"'=1+1\nmore",-12.59\r\n"'-more\nand more",-3`);
    expect(csvText(cells, inGerman)).toContain(`"'=1+1\nmore";-12,59\r\n"'-more\nand more";-3`);
  });
  it('says of a few by name their number alone', () => {
    const rows = rowsOf(
      resultsCsv(
        { survey: closed(), results: found({ questions: [satisfiedOf(3, 4)] }), comments: [] },
        personOf,
        texts,
      ),
    );
    expect(rows.find((row) => row['What it is'] === 'Measure')).toMatchObject({
      Number: '',
      'At least': '',
      'Out of': '4',
      Text: '3 of 4 satisfied (14 asked)',
    });
  });
  it('keeps suppressed what is', () => {
    const exported = { survey: closed({ mode: 'confidential' }), results: suppressed(), comments };
    const csv = resultsCsv(exported, personOf, texts);
    expect(csv).toContain('Too few have answered in confidence');
    expect(csv).not.toMatch(/Measure|HYPERLINK|Number of answers/);
    const json = JSON.parse(resultsJson(exported, texts));
    expect(json).toMatchObject({
      questions: [],
      comments: [],
      response: { isSuppressed: true, asked: 14, complete: 4 },
    });
    // Of a part nothing is there that looks like a count of none.
    const ofPart = JSON.parse(resultsJson({ ...exported, results: suppressed(part) }, texts));
    expect(ofPart).toMatchObject({ responseRate: null, completionRate: null });
    expect(Object.keys(ofPart.response)).toEqual(['mode', 'filter', 'asked', 'isSuppressed']);
  });
  it('as JSON has counts, denominators, the filter and who is told', () => {
    const json = JSON.parse(resultsJson({ survey: closed(), results: found(), comments }, texts));
    expect(json).toMatchObject({
      filterInWords: 'everybody who was asked',
      response: { asked: 14, complete: 10 },
      comments: [{ by: 'anna', text: '=HYPERLINK("x")' }, { by: 'ben' }],
    });
    expect(json.questions[0]).toMatchObject({
      answered: 10,
      of: 14,
      figure: { kind: 'share', satisfied: 8, share: 0.8 },
    });
  });
  it('has with a filter the words of those alone whom it is of', () => {
    const exported = { survey: closed(), results: found({ filter: part }), comments };
    const csv = resultsCsv(exported, personOf, texts);
    expect(csv).toContain('HYPERLINK');
    expect(csv).not.toContain('Größere');
    expect(resultsJson(exported, texts)).not.toContain('Größere');
  });
});

it('leaves out of a file with a filter what was written in confidence', () => {
  const filtered = found({ mode: 'confidential', partial: null, filter: part });
  const exported = {
    survey: closed({ mode: 'confidential' }),
    results: filtered,
    comments: [said('comment', 'Secret', null)],
  };
  expect(resultsCsv(exported, personOf, texts)).not.toContain('Secret');
  expect(resultsJson(exported, texts)).not.toContain('Secret');
  expect(resultsCsv({ ...exported, results: { ...filtered, filter: whole } }, personOf, texts)).toContain('Secret');
});

it('says a filter in words', () => {
  expect(formatFilter({ role: 'none', kind: null }, texts)).toBe('No role');
  expect(formatFilter({ role: null, kind: 'internal' }, texts)).toBe('Inside the company');
});

describe('the team’s reading', () => {
  const listener = { onDone: () => {}, onStale: async () => {} };
  it('is asked for until it is written', () => {
    const words = (mayAct: boolean) => wordsIn(shown(Reading, { survey: closed(), mayAct, ...listener }));
    expect(words(true)).toMatch(/the same people are not asked again\. Write what we read in it$/);
    expect(words(false)).not.toContain('Write what we read in it');
  });
  it('is shown with its issue, who wrote it and when', () => {
    const reading = {
      text: 'They <b>wait</b>',
      issue: { kind: 'shown' as const, id: '10007', key: 'HAR-7' },
      whyNoAction: '',
      by: 'pm',
      at: '2026-12-20T10:00:00.000Z',
    };
    const html = shown(Reading, { survey: closed({ reading }), mayAct: true, ...listener });
    expect(html).toContain('They &lt;b&gt;wait&lt;/b&gt;');
    expect(html).toContain('href="/browse/HAR-7"');
    expect(wordsIn(html)).toContain('Loading name, Dec 20, 2026');
    expect(wordsIn(html)).not.toMatch(/not asked again|Nothing follows/);
    const gone = { ...reading, issue: { kind: 'gone' as const } };
    expect(wordsIn(shown(Reading, { survey: closed({ reading: gone }), mayAct: true, ...listener }))).toContain(
      'What follows: an issue that has been deleted',
    );
    const hidden = { ...reading, issue: { kind: 'hidden' as const } };
    expect(wordsIn(shown(Reading, { survey: closed({ reading: hidden }), mayAct: true, ...listener }))).toContain(
      'What follows: an issue that you can’t see',
    );
    const without = { ...reading, issue: null, whyNoAction: 'All is well' };
    expect(wordsIn(shown(Reading, { survey: closed({ reading: without }), mayAct: true, ...listener }))).toContain(
      'Nothing follows, because: All is well',
    );
  });
  it('shows its issue as Jira does, and the key alone until it does', () => {
    const now = issueIn({
      fields: { summary: 'Answer <sooner>', status: { name: 'Erledigt', statusCategory: { key: 'done' } } },
    });
    expect(wordsIn(shown(ActionLink, { issueKey: 'HAR-7', now }))).toBe('HAR-7 Answer &lt;sooner&gt; Erledigt');
    expect(wordsIn(shown(ActionLink, { issueKey: 'HAR-7', now: null }))).toBe('HAR-7');
    expect(issueIn({})).toEqual({ summary: '', status: '', isDone: false });
  });
  it('takes an issue or a reason for none', () => {
    const draft = { ...newReadingDraft(), text: 'Read', followUp: 'We answer sooner' };
    expect(Object.keys(checkReadingDraft(newReadingDraft()))).toEqual(['text', 'issueKey', 'followUp']);
    expect(checkReadingDraft({ ...draft, issueKey: 'har-7' })).toEqual({});
    expect(checkReadingDraft({ ...draft, issueKey: 'later' }).issueKey?.code).toBe('field-invalid');
    expect(checkReadingDraft({ ...draft, follows: 'nothing' }).whyNoAction?.code).toBe('field-missing');
    expect(toReading({ ...draft, issueKey: ' har-7 ', whyNoAction: 'left over' })).toEqual({
      text: 'Read',
      issueKey: 'HAR-7',
      whyNoAction: '',
      followUp: 'We answer sooner',
      whyNotYet: '',
      sharesNumbers: false,
    });
    expect(toReading({ ...draft, follows: 'nothing', issueKey: 'HAR-7', whyNoAction: 'Fine' }).issueKey).toBe('');
    expect(keyTyped('https://example.atlassian.net/browse/HAR-7')).toBe('HAR-7');
  });
  it('takes words for those who were asked or a reason for none, and leaves out what was entered for the other choice', () => {
    const draft = { ...newFollowUpDraft(), followUp: ' We answer sooner ', whyNotYet: 'Later', sharesNumbers: true };
    expect(toFollowUp(draft)).toEqual({ followUp: 'We answer sooner', whyNotYet: '', sharesNumbers: true });
    const later = { ...draft, tells: 'later' as const };
    expect(toFollowUp(later)).toEqual({ followUp: '', whyNotYet: 'Later', sharesNumbers: false });
    expect(Object.keys(checkFollowUpDraft(newFollowUpDraft()))).toEqual(['followUp']);
    const at = '2026-11-20T10:00:00.000Z';
    const told = { text: 'We answer sooner', whyNotYet: '', sharesNumbers: true, by: 'pm', at, toldAt: at };
    const nextDay = '2026-11-21T10:00:00.000Z';
    const unsaid = { ...told, text: '', whyNotYet: 'Later', sharesNumbers: false, toldAt: null };
    for (const [before, after] of [[null, told] as const, [unsaid, told] as const])
      expect(toldBy(before, after)).toBe('news');
    expect(toldBy(told, { ...told, toldAt: nextDay })).toBe('news');
    // The numbers are taken back, or the words are as they were.
    expect(toldBy(told, { ...told, sharesNumbers: false, at: nextDay })).toBe('nothing-new');
    expect([toldBy(null, unsaid), toldBy(null, null)]).toEqual(['nothing-yet', 'nothing-yet']);
    expect(Object.keys(checkFollowUpDraft({ ...later, whyNotYet: ' ' }))).toEqual(['whyNotYet']);
  });
  it('says what those who were asked are told, and offers to correct it, not to take it back', () => {
    const followUp: FollowUp = {
      text: 'We answer <sooner>',
      whyNotYet: '',
      sharesNumbers: true,
      by: 'pm',
      at: '2026-12-20T10:00:00.000Z',
      toldAt: '2026-12-20T10:00:00.000Z',
    };
    const words = (of: FollowUp, mayAct = true) =>
      wordsIn(shown(FollowUpShown, { survey: closed({ followUp: of }), mayAct, ...listener }));
    expect(words(followUp)).toMatch(/is told: We answer &lt;sooner&gt; They see the numbers, too\..*Correct what/);
    expect(words(followUp, false)).not.toContain('Correct what');
    const none = { ...followUp, text: '', whyNotYet: 'Not agreed', sharesNumbers: false, toldAt: null };
    expect(words(none)).toMatch(/nothing yet, because: Not agreed .*Tell those who were asked$/);
    const form = (of: FollowUp | null, engagementIds = ['e1']) =>
      wordsIn(
        shown(FollowUpFields, {
          survey: { engagementIds, followUp: of },
          draft: newFollowUpDraft(of),
          errors: {},
          onChange: () => {},
        }),
      );
    expect(form(null)).toMatch(/Nothing yet, for a reason.*Unless you choose it, they see none/);
    expect(form(none)).toContain('Nothing yet, for a reason');
    expect(form(followUp)).not.toContain('Nothing yet, for a reason');
    expect(form(followUp)).toContain('They see them now.');
    expect(form(null, ['e1', 'e2'])).toContain('of all 2 engagements together');
  });
  it('is written in a form', () => {
    const words = wordsIn(shown(ReadingForm, { survey: closed(), ...listener, onCancel: () => {} }));
    expect(words).toMatch(
      /What do you read in the results\?.*A Jira issue.*Nothing, for a reason.*Key of the issue.*What you tell them/,
    );
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
