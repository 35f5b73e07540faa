import { describe, expect, it } from 'vitest';
import type { CommentPage, FollowUp } from '../../../../src/contract/survey/team-survey';
import {
  checkFollowUpDraft,
  newFollowUpDraft,
  toFollowUp,
  toldBy,
} from '../../../../static/team/survey/follow-up/draft';
import { FollowUp as FollowUpShown } from '../../../../static/team/survey/follow-up/follow-up';
import { FollowUpFields } from '../../../../static/team/survey/follow-up/follow-up-fields';
import { QuoteBoxes } from '../../../../static/team/survey/follow-up/quotes-field';
import { ActionLink } from '../../../../static/team/survey/reading/action-issue';
import { checkReadingDraft, keyTyped, newReadingDraft, toReading } from '../../../../static/team/survey/reading/draft';
import { Reading } from '../../../../static/team/survey/reading/reading';
import { ReadingForm } from '../../../../static/team/survey/reading/reading-form';
import { issueIn } from '../../../../static/team/survey/reading/use-issue-now';
import { closed, csat, nps, questionnaire, said, shown, wordsIn } from './given';

describe('the team’s reading', () => {
  const listener = { onDone: () => {}, onStale: async () => {} };
  it('is asked for until it is written', () => {
    const words = (mayAct: boolean) => wordsIn(shown(Reading, { survey: closed(), mayAct, ...listener }));
    expect(words(true)).toMatch(/the same people are not asked again\. Write what we conclude$/);
    expect(words(false)).not.toContain('Write what we conclude');
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
      'What follows: an issue that was deleted',
    );
    const hidden = { ...reading, issue: { kind: 'hidden' as const } };
    expect(wordsIn(shown(Reading, { survey: closed({ reading: hidden }), mayAct: true, ...listener }))).toContain(
      'What follows: an issue you can’t see',
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
    expect(toFollowUp({ ...draft, withheld: ['nps'] })).toMatchObject({ sharesNumbers: true, withheld: ['nps'] });
    const later = { ...draft, withheld: ['nps'], tells: 'later' as const };
    expect(toFollowUp(later)).toEqual({ followUp: '', whyNotYet: 'Later', sharesNumbers: false });
    expect(Object.keys(checkFollowUpDraft(newFollowUpDraft()))).toEqual(['followUp']);
    const at = '2026-11-20T10:00:00.000Z';
    const told = {
      text: 'We answer sooner',
      whyNotYet: '',
      sharesNumbers: true,
      withheld: [],
      quotes: [],
      by: 'pm',
      at,
      toldAt: at,
    };
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
      withheld: [],
      quotes: [],
      by: 'pm',
      at: '2026-12-20T10:00:00.000Z',
      toldAt: '2026-12-20T10:00:00.000Z',
    };
    const words = (of: FollowUp, mayAct = true) =>
      wordsIn(shown(FollowUpShown, { survey: closed({ followUp: of }), mayAct, ...listener }));
    expect(words(followUp)).toMatch(/is told: We answer &lt;sooner&gt; They see the numbers, too\..*Correct what/);
    expect(words(followUp, false)).not.toContain('Correct what');
    const none = { ...followUp, text: '', whyNotYet: 'Not agreed', sharesNumbers: false, toldAt: null };
    expect(words(none)).toMatch(/nothing yet, because: Not agreed .*Tell the people asked$/);
    const form = (of: FollowUp | null, engagementIds = ['e1']) =>
      wordsIn(
        shown(FollowUpFields, {
          survey: closed({ engagementIds, followUp: of, questionnaire: questionnaire([csat, nps]) }),
          draft: newFollowUpDraft(of),
          errors: {},
          onChange: () => {},
        }),
      );
    expect(form(null)).toMatch(/Nothing yet, with a reason.*Otherwise they see none/);
    expect(form(none)).toContain('Nothing yet, with a reason');
    expect(form(followUp)).not.toContain('Nothing yet, with a reason');
    expect(form(followUp)).toContain('They see the numbers now.');
    // Without numbers there is nothing to choose among.
    expect(form(null)).not.toContain('Which questions’ numbers they see');
    expect(form(followUp)).toContain('Which questions’ numbers they see');
    expect(words({ ...followUp, withheld: ['nps'] })).toContain('The numbers of 1 question are kept back.');
    expect(form(null, ['e1', 'e2'])).toContain('of all 2 engagements together');
  });
  it('offers the texts that may be quoted, five of them at most, and those that are quoted already', () => {
    const texts = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...said('comment', `Word ${'x'.repeat(at)}`), mayQuote: true }));
    const boxes = (page: Partial<CommentPage>, chosen: readonly { id: string; key: string }[] = [], quoted = '') => {
      const quotes = quoted === '' ? [] : [{ ref: { id: 'q', key: 'branch' }, text: quoted }];
      const followUp = { text: 'We answer', whyNotYet: '', sharesNumbers: false, withheld: [], quotes };
      const at = '2026-12-20T10:00:00.000Z';
      const survey = closed({ followUp: { ...followUp, by: 'pm', at, toldAt: at } });
      const all = { comments: [], notes: [], cases: [], next: null, isSuppressed: false, ...page };
      const more = async () => ({ ok: true, value: null }) as const;
      return shown(QuoteBoxes, { survey, chosen, onChange: () => {}, page: all, more });
    };
    const kept = { ...said('comment', 'Between us'), mayQuote: false };
    const html = boxes({ comments: [...texts(6), kept] });
    expect(html.match(/type="checkbox"/g)).toHaveLength(6);
    expect(html).not.toContain('Between us');
    expect(html).toMatch(/<bdi>Word x<\/bdi>.*What else\?/);
    expect(html).not.toMatch(/disabled|checked/);
    const five = boxes({ comments: texts(6) }, texts(6).slice(0, 5));
    expect(five.match(/checked=""/g)).toHaveLength(5);
    expect(five.match(/disabled=""/g)).toHaveLength(1);
    expect(wordsIn(five)).toContain('You have chosen 5 texts.');
    expect(wordsIn(boxes({}, [], 'Said earlier'))).toContain('Said earlier What would put a low score right');
    expect(wordsIn(boxes({ comments: [kept] }))).toContain('No text that is shown here may be quoted.');
    expect(boxes({ comments: texts(2), isSuppressed: true })).toBe('');
    const draft = newFollowUpDraft(null);
    expect(toFollowUp({ ...draft, followUp: 'x', quotes: [{ id: 'q', key: 'branch' }] }).quotes).toHaveLength(1);
    expect(toFollowUp({ ...draft, tells: 'later', quotes: [{ id: 'q', key: 'branch' }] })).not.toHaveProperty('quotes');
  });
  it('shows what of customers is quoted', () => {
    const at = '2026-12-20T10:00:00.000Z';
    const told = { text: 'We answer', whyNotYet: '', sharesNumbers: false, withheld: [], by: 'pm', at, toldAt: at };
    const quotes = [{ ref: null, text: 'It is <slow>' }];
    const survey = closed({ followUp: { ...told, quotes } });
    expect(shown(FollowUpShown, { survey, mayAct: false, ...listener })).toMatch(
      /without names:.*<blockquote.*It is &lt;slow&gt;/,
    );
    expect(newFollowUpDraft({ ...told, quotes }).quotes).toEqual([]);
    expect(newFollowUpDraft({ ...told, quotes: [{ ref: { id: 'q', key: 'k' }, text: 't' }] }).quotes).toEqual([
      { id: 'q', key: 'k' },
    ]);
  });
  it('is written in a form', () => {
    const words = wordsIn(shown(ReadingForm, { survey: closed(), ...listener, onCancel: () => {} }));
    expect(words).toMatch(
      /What do you conclude from the results\?.*A Jira issue.*Nothing, with a reason.*Issue key.*What you tell them/,
    );
  });
});
