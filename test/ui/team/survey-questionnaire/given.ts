import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import english from '../../../../locales/en-US.json';
import { formsOfMeasures } from '../../../../src/contract/survey/measure-forms';
import type { QuestionDraft, QuestionnaireDraft } from '../../../../src/contract/survey/questionnaire';
import { DraftsKeeper } from '../../../../static/draft/drafts';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });

/** The markup of a part of a screen, for a reader of English. */
export const markupOf = (part: ReactNode): string => {
  const around = { reader: 'petra', children: part };
  return renderToStaticMarkup(
    createElement(TextsContext.Provider, { value: texts }, createElement(DraftsKeeper, around)),
  );
};

export const scale: QuestionDraft = {
  key: 'csat',
  measure: 'csat',
  form: formsOfMeasures.csat,
  texts: {
    'en-US': { text: 'How satisfied are you?', ends: { least: 'Very dissatisfied', most: 'Very satisfied' } },
    'de-DE': { text: 'Wie zufrieden sind Sie?', ends: { least: 'Sehr unzufrieden', most: 'Sehr zufrieden' } },
  },
};

export const way: QuestionDraft = {
  key: 'way',
  measure: null,
  form: { kind: 'choice', options: ['o1', 'o2'], isMany: false, special: ['partly', 'cant-say'] },
  texts: {
    'en-US': { text: 'Which way is best?', options: { o1: 'By mail', o2: 'By phone' } },
    'de-DE': { text: 'Welcher Weg ist der beste?', options: { o1: 'Brief', o2: 'Anruf' } },
  },
};

export const draft: QuestionnaireDraft = {
  name: 'After the workshop',
  surveyKind: 'transactional',
  mainLanguage: 'en-US',
  questions: [scale, way],
  branch: {
    question: 'csat',
    atMost: 2,
    texts: { 'en-US': 'What would make it right?', 'de-DE': 'Was würde helfen?' },
  },
};
