import type { Language } from '../../../contract/engagement';
import type { QuestionnaireDraft, SurveyKind } from '../../../contract/survey/questionnaire';
import { type BankKey, inEveryLanguage, questionOf, type TextOf, usualBranchText } from './bank';

/** A questionnaire that ships. Texts are given by their keys; a question without one has that of the bank. */
type Shipped = {
  readonly name: string;
  readonly surveyKind: SurveyKind;
  readonly questions: readonly (readonly [question: BankKey, text?: string])[];
  readonly branch: { readonly question: BankKey; readonly atMost: number; readonly text: string };
};

/** The questionnaires that a project can begin with, by when they are asked. `needs` is meant for every six months. */
export const shippedKeys = ['delivery', 'request', 'needs', 'pulse', 'close'] as const;
export type ShippedKey = (typeof shippedKeys)[number];

const shipped: Readonly<Record<ShippedKey, Shipped>> = {
  delivery: {
    name: 'survey-bank.delivery.name',
    surveyKind: 'transactional',
    questions: [['csat', 'survey-bank.delivery.csat'], ['value'], ['comment', 'survey-bank.delivery.comment']],
    branch: { question: 'csat', atMost: 2, text: usualBranchText },
  },
  request: {
    name: 'survey-bank.request.name',
    surveyKind: 'transactional',
    questions: [['ces', 'survey-bank.request.ces'], ['csat', 'survey-bank.request.csat'], ['comment']],
    branch: { question: 'csat', atMost: 2, text: usualBranchText },
  },
  needs: {
    name: 'survey-bank.needs.name',
    surveyKind: 'relationship',
    questions: [['needed'], ['knows-offer'], ['knows-contact'], ['nps'], ['comment', 'survey-bank.needs.comment']],
    branch: { question: 'nps', atMost: 6, text: 'survey-bank.needs.branch' },
  },
  pulse: {
    name: 'survey-bank.pulse.name',
    surveyKind: 'pulse',
    questions: [['confidence']],
    branch: { question: 'confidence', atMost: 4, text: 'survey-bank.pulse.branch' },
  },
  close: {
    name: 'survey-bank.close.name',
    surveyKind: 'relationship',
    questions: [
      ['csat', 'survey-bank.close.csat'],
      ['value'],
      ['informed', 'survey-bank.close.informed'],
      ['nps'],
      ['comment', 'survey-bank.close.comment'],
    ],
    branch: { question: 'csat', atMost: 2, text: usualBranchText },
  },
};

/** A questionnaire that ships, in every language, with its name in the main one: for a project to keep and to change as its own. */
export function shippedQuestionnaire(key: ShippedKey, textOf: TextOf, mainLanguage: Language): QuestionnaireDraft {
  const { name, surveyKind, questions, branch } = shipped[key];
  return {
    name: textOf(mainLanguage, name),
    surveyKind,
    mainLanguage,
    questions: questions.map(([question, text]) => questionOf(question, textOf, text)),
    branch: {
      question: branch.question,
      atMost: branch.atMost,
      texts: inEveryLanguage((language) => textOf(language, branch.text)),
    },
  };
}
