/** A questionnaire and a survey with it, for tests of what customers see of surveys. */
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type { PortalSurvey, SurveyForm } from '../../../../src/contract/survey/portal-survey';
import type { Question, QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import { DraftsKeeper } from '../../../../static/draft/drafts';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';

const question = (key: string, form: Question['form'], en: object, de: object): Question => ({
  key,
  version: 1,
  measure: null,
  form,
  texts: {
    'en-US': { version: 1, text: `${key} in English`, ...en },
    'de-DE': { version: 1, text: `${key} auf Deutsch`, ...de },
  },
});

export const questionnaire: QuestionnaireSnapshot = {
  questionnaireId: 'q',
  name: 'Review',
  surveyKind: 'relationship',
  mainLanguage: 'en-US',
  version: 1,
  questions: [
    question(
      'score',
      { kind: 'scale', least: 0, most: 10 },
      { ends: { least: 'Not at all', most: 'Very' } },
      { ends: { least: 'Gar nicht', most: 'Sehr' } },
    ),
    question(
      'agreed',
      { kind: 'choice', options: ['yes', 'no'], isMany: false, special: ['partly', 'cant-say'] },
      { options: { yes: 'Yes', no: 'No' } },
      { options: { yes: 'Ja', no: 'Nein' } },
    ),
    question(
      'parts',
      { kind: 'choice', options: ['quay', 'crane'], isMany: true, special: ['cant-say'] },
      { options: { quay: 'Quay', crane: 'Crane' } },
      { options: { quay: 'Kai', crane: 'Kran' } },
    ),
    question('comment', { kind: 'text' }, {}, {}),
  ],
  branch: {
    question: 'score',
    atMost: 4,
    texts: {
      'en-US': { version: 1, text: 'What would make this right?' },
      'de-DE': { version: 1, text: 'Was hilft?' },
    },
  },
};

export const surveyForm = (changes: Partial<SurveyForm> = {}): SurveyForm => ({
  deliverables: [],
  id: 's1',
  title: 'Half-way review',
  mode: 'named',
  questionnaire,
  state: 'open',
  closesOn: '2026-12-06',
  standing: 'asked',
  answers: null,
  savedAt: null,
  putOffOn: null,
  revision: 0,
  asked: 9,
  threshold: 5,
  isRepeat: false,
  followUp: null,
  recovery: null,
  ...changes,
});

export const portalSurvey = (changes: Partial<PortalSurvey> = {}): PortalSurvey => ({
  kind: 'survey',
  id: 's1',
  engagementId: 'e1',
  engagementName: 'Harbour portal',
  requestKey: 'CARE-1',
  title: 'Half-way review',
  due: '2026-12-06',
  isOverdue: false,
  isUrgent: false,
  since: '2026-11-20T09:00:00Z',
  turn: 'customer',
  isDone: false,
  credit: null,
  isForOther: false,
  weight: 9,
  today: '2026-11-22',
  mode: 'named',
  standing: 'asked',
  putOffOn: null,
  isFollowedUp: false,
  minutes: 2,
  ...changes,
});

const sentences = { 'en-US': english, 'de-DE': german };
export type Language = keyof typeof sentences;
const textsIn = (language: Language) =>
  makeTexts(sentences[language], { language, locale: language, timeZone: 'Europe/Berlin' });

/** A part of a survey's screen as it is drawn first. */
export const shown = <Props extends object>(
  Shown: ComponentType<Props>,
  props: Props,
  language: Language = 'en-US',
): string => {
  const kept = { reader: 'r', children: createElement(Shown, props) };
  return renderToStaticMarkup(
    createElement(TextsContext.Provider, { value: textsIn(language) }, createElement(DraftsKeeper, kept)),
  );
};

/** A tab's storage with these drafts. */
export const tabWith = (drafts: object) => ({
  sessionStorage: { getItem: () => JSON.stringify(drafts), setItem: () => undefined, removeItem: () => undefined },
});
