import { type Language, languages } from '../../../contract/engagement';
import { formsOfMeasures, yesOrNo } from '../../../contract/survey/measure-forms';
import type {
  Measure,
  QuestionDraft,
  QuestionForm,
  SpecialOption,
  Wording,
} from '../../../contract/survey/questionnaire';

/** A text of the app in a language. */
export type TextOf = (language: Language, key: string) => string;

/** A question that teams can begin with. Its words are given by the keys of texts. */
export type BankEntry = {
  readonly measure: Measure | null;
  readonly form: QuestionForm;
  readonly words: Wording;
};

const scale = (measure: Measure, text: string, least: string, most: string): BankEntry => ({
  measure,
  form: formsOfMeasures[measure],
  words: { text, ends: { least, most } },
});
const ofYesOrNo = (measure: Measure | null, text: string): BankEntry => ({
  measure,
  form: yesOrNo,
  words: { text, options: { yes: 'survey-bank.option.yes', no: 'survey-bank.option.no' } },
});

/** One question for each measure, and the two that a team most often words itself. By the keys that the questions have at first. */
export const questionBank = {
  csat: scale('csat', 'survey-bank.csat', 'survey-bank.csat.least', 'survey-bank.csat.most'),
  nps: scale('nps', 'survey-bank.nps', 'survey-bank.nps.least', 'survey-bank.nps.most'),
  ces: scale('ces', 'survey-bank.ces', 'survey-bank.ces.least', 'survey-bank.ces.most'),
  confidence: scale(
    'confidence',
    'survey-bank.confidence',
    'survey-bank.confidence.least',
    'survey-bank.confidence.most',
  ),
  informed: scale('informed', 'survey-bank.informed', 'survey-bank.informed.least', 'survey-bank.informed.most'),
  'knows-contact': ofYesOrNo('knows-contact', 'survey-bank.knows-contact'),
  'knows-offer': ofYesOrNo('knows-offer', 'survey-bank.knows-offer'),
  needed: ofYesOrNo('needed', 'survey-bank.needed'),
  value: scale('value', 'survey-bank.value', 'survey-bank.value.least', 'survey-bank.value.most'),
  'fair-outcome': scale('fair-outcome', 'survey-bank.fair-outcome', 'survey-bank.fair.least', 'survey-bank.fair.most'),
  'fair-process': scale('fair-process', 'survey-bank.fair-process', 'survey-bank.fair.least', 'survey-bank.fair.most'),
  'fair-treatment': scale(
    'fair-treatment',
    'survey-bank.fair-treatment',
    'survey-bank.fair-treatment.least',
    'survey-bank.fair-treatment.most',
  ),
  'as-agreed': ofYesOrNo(null, 'survey-bank.as-agreed'),
  comment: { measure: null, form: { kind: 'text' }, words: { text: 'survey-bank.comment' } },
} as const satisfies Readonly<Record<Measure | 'as-agreed' | 'comment', BankEntry>>;
export type BankKey = keyof typeof questionBank;

/** The keys of the texts of options that the app words itself. */
export const specialOptionTexts: Readonly<Record<SpecialOption, string>> = {
  partly: 'survey-bank.option.partly',
  'cant-say': 'survey-bank.option.cant-say',
};

/** The key of the text that follows a low score, where a questionnaire has no other. */
export const usualBranchText = 'survey-bank.branch';

/** A question of the bank, in every language. @param text the key of a text that it has instead of its own */
export function questionOf(key: BankKey, textOf: TextOf, text?: string): QuestionDraft {
  const { measure, form, words }: BankEntry = questionBank[key];
  const wording = (language: Language): Wording => ({
    text: textOf(language, text ?? words.text),
    ...(words.ends
      ? { ends: { least: textOf(language, words.ends.least), most: textOf(language, words.ends.most) } }
      : {}),
    ...(words.options
      ? {
          options: Object.fromEntries(
            Object.entries(words.options).map(([option, label]) => [option, textOf(language, label)]),
          ),
        }
      : {}),
  });
  return { key, measure, form, texts: inEveryLanguage(wording) };
}

export const inEveryLanguage = <Text>(textIn: (language: Language) => Text): Readonly<Record<Language, Text>> => {
  const [first, second] = languages;
  return { [first]: textIn(first), [second]: textIn(second) };
};
