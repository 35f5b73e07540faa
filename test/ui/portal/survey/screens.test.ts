import { createElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ScreenProvider } from '../../../../static/portal/ask/screen';
import { ConfidentialForm } from '../../../../static/portal/survey/form/confidential-form';
import { SurveyView } from '../../../../static/portal/survey/form/survey-view';
import { NextSurvey, SurveyLine } from '../../../../static/portal/survey/survey-card';
import { type Language, portalSurvey, questionnaire, shown, surveyForm, tabWith } from './given';

afterEach(() => vi.unstubAllGlobals());

const nothing = () => undefined;
const view = (changes: Parameters<typeof surveyForm>[0] = {}, language?: Language) => {
  const form = surveyForm(changes);
  const props = {
    survey: portalSurvey({ mode: form.mode }),
    form,
    onClose: nothing,
    onSaid: nothing,
    onStale: nothing,
    onSaved: nothing,
  };
  return shown(SurveyView, props, language);
};
/** Words as the tab keeps them that have not arrived, put to answers of a revision. */
const keptOf = (given: object, revision = 0) => ({ revision, sent: null, given });
const answers = {
  values: { 'score.1': 3, 'agreed.1': 'partly', 'parts.1': ['quay', 'crane'], 'comment.1': 'On time' },
  branchText: 'Call us',
  wantsCallback: true,
};

describe('the card', () => {
  const next = (changes: Parameters<typeof portalSurvey>[0] = {}, language?: Language) => {
    const Next = () =>
      createElement(ScreenProvider, { value: { change: nothing, tell: nothing } }, [
        createElement(NextSurvey, { key: 'n', ask: portalSurvey(changes), isGrouped: false }),
        createElement(SurveyLine, { key: 'l', ask: portalSurvey(changes) }),
      ]);
    return shown(Next, {}, language);
  };
  it('says what it takes, until when, and who learns of the answers', () => {
    const [named, confidential] = [next(), next({ mode: 'confidential' })];
    for (const card of [named, confidential]) {
      expect(card.match(/Takes about 2 minutes/g)).toHaveLength(2);
      expect(card.match(/Last day: Dec 6, 2026 \(in 14 days\)/g)).toHaveLength(2);
    }
    expect(named).toContain('The team sees your answers with your name');
    expect(confidential).toContain('In confidence: nobody learns who said what');
    expect(next({}, 'de-DE')).toContain('Das Team sieht Ihre Antworten mit Ihrem Namen');
  });
  it('is open where the tab keeps something of it, and closed otherwise', () => {
    vi.stubGlobal('window', tabWith({ 'survey s1': {} }));
    expect(next()).toContain('aria-expanded="true"');
    expect(next({ id: 's2' })).not.toContain('aria-expanded="true"');
  });
  it('says that it can’t be told whether it was answered, and not that it is to be', () => {
    const card = next({ standing: 'unknown', turn: 'nobody', mode: 'confidential' });
    expect(card).toContain('We can’t tell right now whether you have answered');
    expect(card).not.toContain('To answer');
    expect(next({ standing: 'unknown', turn: 'nobody' }, 'de-DE')).toContain('Gerade nicht bekannt');
  });
  it('says that it was put off, and when; in confidence, that nobody else knows', () => {
    const putOff = { isPutOff: true, putOffOn: '2026-11-21' };
    const card = next(putOff);
    expect(card).toContain('You put this off on Nov 21, 2026');
    expect(card).toContain('Last day: Dec 6, 2026');
    expect(card).toContain('Put off<');
    expect(card).not.toContain('To answer');
    expect(next({ isPutOff: true, mode: 'confidential' })).toContain('Only this tab of your browser knows');
    expect(next(putOff, 'de-DE')).toContain('Von Ihnen aufgeschoben am');
    // What the tab keeps of it does not open it.
    vi.stubGlobal('window', tabWith({ 'survey s1': {} }));
    expect(next(putOff)).not.toContain('aria-expanded="true"');
  });
  it('asks for no time once it is answered', () => {
    expect(next({ standing: 'complete', turn: 'nobody', isDone: true })).not.toContain('Takes about');
  });
  it('says that there is a reply to read, and nothing of answering', () => {
    const card = next({ standing: 'replied', due: null });
    for (const words of ['Reply for you', 'The team has replied to what you said']) expect(card).toContain(words);
    expect(card.match(/Read the reply/g)).toHaveLength(1);
    for (const words of ['>Answer<', 'Takes about', 'with your name']) expect(card).not.toContain(words);
    expect(next({ standing: 'replied', due: null }, 'de-DE')).toContain('Antwort lesen');
  });
  it('says who learns of answers to those alone who have given some, or may yet', () => {
    const { turn, isDone } = { turn: 'nobody', isDone: true } as const;
    for (const standing of ['asked', 'complete'] as const) expect(next({ standing })).toContain('with your name');
    for (const standing of ['declined', 'over'] as const)
      expect(next({ standing, turn, isDone })).not.toContain('with your name');
  });
});

describe('a form by name', () => {
  it('says what “Later” tells the team, beside the button', () => {
    const html = view();
    const meaning = /<button[^>]*aria-describedby="([^"]+)"[^>]*>(?:(?!<\/button>).)*Later/.exec(html)?.[1];
    expect(html).toMatch(
      new RegExp(`<p id="${meaning}"[^>]*>“Later” keeps what you have answered so far. The team sees`),
    );
    expect(view({ mode: 'confidential' })).toContain('“Later” leaves no trace');
  });
  it('says who sees the answers before the first field', () => {
    const html = view();
    const said = html.indexOf('Each answer is saved as you give it');
    expect(said).toBeGreaterThan(0);
    expect(said).toBeLessThan(html.search(/<(input|textarea)/));
  });
  it('asks a scale by numbers that look alike, with words at its ends', () => {
    const html = view();
    expect(html.match(/<input type="radio" [^>]*value="\d+"/g)).toHaveLength(11);
    expect(html).toMatch(/0 = <span id="[^"]*-least">Not at all/);
    expect(html).toMatch(/10 = <span id="[^"]*-most">Very/);
    expect(html.match(/<fieldset/g)).toHaveLength(3);
  });
  it('asks for what would make it right below a low score, the lowest too, and nowhere else', () => {
    for (const [score, isAsked] of [
      [0, true],
      [4, true],
      [5, false],
    ] as const) {
      const html = view({ standing: 'begun', answers: { ...answers, values: { 'score.1': score } } });
      expect(html.includes('What would make this right?'), `${score}`).toBe(isAsked);
      if (isAsked) expect(html.indexOf('What would make this right?')).toBeLessThan(html.indexOf('agreed in English'));
    }
  });
  it('says how far it is when it is half-finished, and has what was not saved yet', () => {
    vi.stubGlobal('window', tabWith({ 'survey s1': keptOf({ values: { 'comment.1': 'Not saved yet' } }) }));
    const html = view({ standing: 'begun', answers: { ...answers, values: { 'score.1': 9 } } });
    expect(html).toContain('You have answered 2 of 4 questions');
    expect(html).toContain('Not saved yet');
  });
  it('shows what is saved now and what is not, where it was changed elsewhere, and saves neither over the other by itself', () => {
    const kept = { 'survey s1': keptOf({ values: { 'comment.1': 'Written here' } }, 1) };
    vi.stubGlobal('window', tabWith(kept));
    for (const changes of [
      { standing: 'declined', revision: 2 },
      { standing: 'complete', revision: 2, answers: { ...answers, values: { 'comment.1': 'Written there' } } },
      { standing: 'begun', revision: 2, answers: { ...answers, values: { 'comment.1': 'Written there' } } },
    ] as const) {
      const html = view(changes);
      expect(html).toContain('Your answers were changed elsewhere');
      expect(html.indexOf('Written here')).toBeGreaterThan(0);
      expect(html).toContain('Save this');
      expect(html).toContain(changes.standing === 'declined' ? 'not this time' : 'Written there');
      expect(html).not.toMatch(/<(input|textarea)/);
    }
    // Over, and words can't be saved any more: they are given back.
    expect(view({ standing: 'complete', state: 'closed', revision: 2, answers })).not.toContain('Save this');
    expect(view({ standing: 'begun', revision: 1, answers })).not.toContain('changed elsewhere');
  });
  it('is in the reader’s language only if all of it is worded there', () => {
    expect(view({}, 'de-DE')).toContain('score auf Deutsch');
    const [first, ...others] = questionnaire.questions;
    const { 'en-US': words } = first?.texts ?? {};
    const questions = first && words ? [{ ...first, texts: { 'en-US': words } }, ...others] : [];
    const html = view({ questionnaire: { ...questionnaire, questions } }, 'de-DE');
    expect(html).toContain('<bdi lang="en-US">agreed in English</bdi>');
    expect(html).not.toContain('auf Deutsch');
  });
});

describe('a form in confidence', () => {
  const form = (kept: object, language?: Language) => {
    vi.stubGlobal('window', tabWith({ 'survey s1': kept }));
    const props = { survey: portalSurvey({ mode: 'confidential' }), form: surveyForm({ mode: 'confidential' }) };
    return shown(
      ConfidentialForm,
      { ...props, onClose: nothing, onSaid: nothing, onStale: nothing, onSaved: nothing },
      language,
    );
  };
  it.each([
    [
      'en-US',
      [
        'no administrator either',
        'at least 5 people answer. 9 are asked.',
        'sees who was asked, never who has answered',
        'at least 5 of those who are asked, you among them, have both in common',
        'you answer by name instead',
        'counts nowhere when the team looks at who is silent',
        'only if at least 8 people answer. If fewer do, it is deleted',
        'can’t change them',
        'reminded alike',
        'gives you away',
        'this tab of your browser alone',
      ],
    ],
    [
      'de-DE',
      [
        'auch nicht die Administration',
        'mindestens 5 Personen antworten. Gefragt sind 9.',
        'sieht, wer gefragt wurde, aber nie, wer geantwortet hat',
        'mindestens 5 der Gefragten, Sie eingeschlossen, beides gemeinsam haben',
        'antworten Sie stattdessen mit Ihrem Namen',
        'zählt nirgends, wenn das Team darauf achtet, wer schweigt',
        'nur, wenn mindestens 8 Personen antworten. Sind es weniger, wird es gelöscht',
        'nicht mehr ändern',
        'gleich oft erinnert',
        'woran man Sie erkennt',
        'nur in diesem Tab Ihres Browsers',
      ],
    ],
  ] as const)('says all its terms before the first field (%s)', (language, terms) => {
    const html = form({}, language);
    const before = html.slice(0, html.search(/<(input|textarea)/));
    for (const term of terms) expect(before).toContain(term);
  });
  it('says beside each field for words from how many answers on they are shown, but where they are sent by name', () => {
    const said =
      'Shown only if at least 8 people answer; otherwise deleted unread. Everything you write can be 1,500 characters together.';
    const times = (html: string) => html.split(said).length - 1;
    expect(times(form({}))).toBe(1);
    expect(times(form({ ...answers, wantsCallback: false }))).toBe(2);
    expect(times(form(answers))).toBe(0);
    expect(form({}, 'de-DE')).toContain('Wird nur gezeigt, wenn mindestens 8 Personen antworten');
    expect(view()).not.toContain(said);
  });
  it('asks of each text by itself whether it may be quoted, but where they are sent by name', () => {
    const boxes = (html: string) =>
      html.match(/<input type="checkbox"[^>]*\/><span>The team may quote what I wrote/g) ?? [];
    const low = { ...answers, wantsCallback: false };
    expect(boxes(form({}))).toEqual([]);
    expect(boxes(form(low))).toHaveLength(2);
    expect(boxes(form(low)).join('')).not.toContain('checked');
    expect(boxes(form({ ...low, quotable: { comment: true } })).map((box) => box.includes('checked'))).toEqual([
      false,
      true,
    ]);
    expect(form(low)).toContain('You can’t change this once you have sent your answers.');
    expect(boxes(form(answers))).toEqual([]);
    const html = view({ id: 's-quotes', standing: 'begun', answers });
    expect(boxes(html)).toHaveLength(2);
    expect(html).toContain(
      'without your name. Whoever knows you may recognize you by your words. You can change this until',
    );
    expect(form(low, 'de-DE')).toContain('Das Team darf zitieren, was ich geschrieben habe');
  });
  it('says that all words together are too long, beside each text that could be shorter', () => {
    const tooLong = 'All that you write can be 1,500 characters together. Make it shorter.';
    const times = (comment: number, branch: number) => {
      const values = { ...answers.values, 'comment.1': 'c'.repeat(comment) };
      return form({ values, branchText: 'b'.repeat(branch) }).split(tooLong).length - 1;
    };
    expect(times(1000, 500)).toBe(0);
    expect(times(1000, 501)).toBe(2);
  });
  it('goes on with what the tab has kept', () => {
    expect(form(answers)).toContain('On time');
    expect(form(answers)).toContain('You have answered 4 of 4 questions');
  });
  it('is sent by name where a call is wanted, which its button and a warning say', () => {
    const html = form(answers);
    expect(html).toContain('Send with my name');
    expect(html).toContain('They are not counted among those given in confidence');
    expect(html).not.toContain('Send in confidence');
    expect(form({ ...answers, wantsCallback: false })).toContain('Send in confidence');
    expect(form(answers, 'de-DE')).toContain('Mit meinem Namen senden');
  });
});
