import { afterEach, describe, expect, it, vi } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import { withAsk } from '../../../../static/portal/ask/asks';
import { AnsweredLine, withPage } from '../../../../static/portal/survey/answered/answered';
import { SurveyOutcomeNotice } from '../../../../static/portal/survey/form/outcome-notice';
import { withStanding } from '../../../../static/portal/survey/form/outcome-teller';
import { SurveyView } from '../../../../static/portal/survey/form/survey-view';
import { portalEngagement } from '../../samples/portal-samples';
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
const answers = {
  values: { 'score.1': 3, 'agreed.1': 'partly', 'parts.1': ['quay', 'crane'], 'comment.1': 'On time' },
  branchText: 'Call us',
  wantsCallback: true,
};

describe('a survey that is answered', () => {
  it('by name can be read in words, and changed until it closes', () => {
    const html = view({ standing: 'complete', answers, savedAt: '2026-11-23T09:00:00Z' });
    for (const words of ['3 (from 0 = Not at all to 10 = Very)', 'Partly', 'Quay and Crane', 'On time', 'Call us'])
      expect(html).toContain(words);
    expect(html).toContain('Change my answers');
    expect(html).not.toContain('Answer after all');
    const closed = view({ standing: 'complete', answers, state: 'closed' });
    expect(closed).toContain('takes no more answers');
    expect(closed).not.toContain('Change my answers');
  });
  it('with "not this time" can be answered after all, until it closes', () => {
    expect(view({ standing: 'declined' })).toContain('Answer after all');
    expect(view({ standing: 'declined', state: 'closed' })).not.toContain('Answer after all');
    expect(view({ standing: 'declined' })).toContain('You said: not this time.');
  });
  it('in confidence shows nothing of it, unless it was given by name for a call', () => {
    const given = view({ mode: 'confidential', standing: 'given' });
    expect(given).toContain('Nobody can see what you said');
    expect(given).not.toMatch(/<(input|dl|button)/);
    expect(view({ mode: 'confidential', standing: 'given', answers })).toContain('You asked to be called back');
  });
  it('no more, gives back words that were not sent, and advises nobody who wrote in confidence to publish them', () => {
    vi.stubGlobal('window', tabWith({ 'survey s1': { values: { 'comment.1': 'My words' } } }));
    const named = view({ standing: 'over', state: 'closed' });
    const confidential = view({ standing: 'over', state: 'closed', mode: 'confidential' });
    expect(named).toContain('My words');
    expect(named).toContain('into a comment on the request');
    expect(confidential).toContain('My words');
    expect(confidential).not.toContain('comment on the request');
  });
});

it('a survey leaves what is open when its reader has answered or declined, and comes back with what they begin anew', () => {
  const survey = portalSurvey();
  const put = (standing: Parameters<typeof withStanding>[1]['standing']) =>
    withAsk(
      portalEngagement({ asks: [survey] }),
      withStanding(survey, { standing, putOffOn: null }),
      ({ id }) => id === survey.id,
    );
  for (const standing of ['complete', 'declined', 'given'] as const) {
    expect(put(standing)).toMatchObject({ asks: [], recent: [{ id: 's1', standing, turn: 'nobody' }] });
  }
  expect(put('begun')).toMatchObject({ asks: [{ id: 's1', turn: 'customer' }], recent: [] });
});

it('the outcome of "not this time" and of an answer in confidence promises no silence to come, and names nobody', () => {
  const outcome = (of: Parameters<typeof SurveyOutcomeNotice>[0]['outcome'], language?: Language) =>
    shown(SurveyOutcomeNotice, { form: surveyForm(), outcome: of }, language);
  expect(outcome('given')).toContain('You may still get reminders');
  expect(outcome('declined-in-confidence')).toContain('You may still get reminders');
  expect(outcome('declined')).toContain('you can still answer until Dec 6, 2026');
  expect(outcome('done')).toContain('under “Done or closed lately”');
  expect(outcome('later', 'de-DE')).toContain('unter „Aufgeschoben“ und können sie bis zum 06.12.2026 beantworten');
  expect(outcome('later-in-confidence')).toContain('nobody else can see it');
});

describe('all that was answered', () => {
  const answered = {
    surveyId: 's1',
    title: 'Review',
    questionnaire,
    answers,
    declined: null,
    savedAt: '2026-11-23T09:00:00Z',
    followUp: null,
    recovery: null,
  };
  it('shows each question with its answer, or the reason for none', () => {
    expect(shown(AnsweredLine, { answered })).toContain('Quay and Crane');
    expect(shown(AnsweredLine, { answered }, 'de-DE')).toContain('3 (von 0 = Gar nicht bis 10 = Sehr)');
    const declined = shown(AnsweredLine, { answered: { ...answered, declined: 'No time' } });
    expect(declined).toContain('No time');
    expect(declined).not.toContain('Quay');
  });
  it('says of a text that it may be quoted', () => {
    const words = 'May be quoted without a name.';
    expect(shown(AnsweredLine, { answered })).not.toContain(words);
    const agreed = { ...answered, answers: { ...answers, quotable: { comment: true } as const } };
    expect(shown(AnsweredLine, { answered: agreed }).split(words)).toHaveLength(2);
  });
  it('holds a survey once where pages overlap', () => {
    const page = { answered: [answered], next: 'n' };
    expect(withPage(page, { answered: [answered, { ...answered, surveyId: 's2' }], next: null })).toMatchObject({
      answered: [{ surveyId: 's1' }, { surveyId: 's2' }],
      next: null,
    });
  });
});

it('no text of surveys calls anybody anonymous: an operator of the platform might see more than nothing', () => {
  for (const texts of [english, german]) {
    const said = Object.entries(texts).filter(([key]) => key.startsWith('survey.portal.'));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter(([, text]) => /anonym/i.test(text))).toEqual([]);
  }
});
