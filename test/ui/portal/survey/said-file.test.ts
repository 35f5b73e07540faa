import { expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type { AnsweredSurvey } from '../../../../src/contract/survey/portal-survey';
import { makeTexts } from '../../../../static/i18n/texts';
import { saidCsv, saidJson } from '../../../../static/portal/survey/answered/said-file';
import { questionnaire } from './given';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const inGerman = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });

const answered = (changes: Partial<AnsweredSurvey> = {}): AnsweredSurvey => ({
  surveyId: 's1',
  title: 'Half-way review',
  questionnaire,
  answers: {
    values: { 'score.1': 3, 'agreed.1': 'partly', 'parts.1': ['quay', 'crane'], 'comment.1': 'On time' },
    branchText: 'Call us',
    wantsCallback: true,
    quotable: { comment: true },
  },
  declined: null,
  savedAt: '2026-11-23T09:00:00Z',
  followUp: null,
  recovery: null,
  ...changes,
});
const linesOf = (file: string) => file.slice(1).trimEnd().split('\r\n');

it('has a line for each question that somebody was asked, with their answer in words', () => {
  expect(linesOf(saidCsv([answered()], texts))).toEqual([
    'Survey,Last saved on,Question,Your answer,May be quoted',
    'Half-way review,2026-11-23,score in English,3 (from 0 = Not at all to 10 = Very),',
    'Half-way review,2026-11-23,What would make this right?,Call us,No',
    'Half-way review,2026-11-23,You asked to be called back.,,',
    'Half-way review,2026-11-23,agreed in English,Partly,',
    'Half-way review,2026-11-23,parts in English,Quay and Crane,',
    'Half-way review,2026-11-23,comment in English,On time,Yes',
  ]);
  expect(linesOf(saidCsv([answered()], inGerman))[1]).toBe(
    'Half-way review;2026-11-23;score auf Deutsch;3 (von 0 = Gar nicht bis 10 = Sehr);',
  );
});

it('says why somebody did not answer, and nothing that a spreadsheet would take for a formula', () => {
  const declined = answered({ title: '=1+1', declined: '@SUM(A1)' });
  expect(linesOf(saidCsv([declined], texts))[1]).toBe(`"'=1+1",2026-11-23,You said: not this time.,"'@SUM(A1)",`);
  expect(linesOf(saidCsv([], texts))).toHaveLength(1);
});

it('as JSON has all of it, and what counts for them', () => {
  const marked = {
    measure: 'nps',
    isMarked: true,
    target: { agreed: null, proposed: null, withdrawn: null, revision: 0 },
  };
  const counts = { maySign: false, measures: [{ ...marked, measure: 'nps' as const }] };
  const file = JSON.parse(saidJson([answered(), answered({ surveyId: 's2' })], counts));
  expect(file.surveys).toEqual([answered(), answered({ surveyId: 's2' })]);
  expect(file.measures).toEqual(counts.measures);
});
