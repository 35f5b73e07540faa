import { type Language, languages } from '../../../contract/engagement';
import type { Result } from '../../../contract/result';
import {
  type ByLanguage,
  type QuestionDraft,
  type QuestionForm,
  surveyLimits,
  type Wording,
} from '../../../contract/survey/questionnaire';
import { accept, refuse } from '../../result';
import { checkForm } from './form';
import { keptLine } from './kept-text';
import { isKeyOfQuestion } from './key';
import { within } from './place';
import { isBlank, optionText } from './wording';

/** A question as it is kept. In the main language all of its words are required; in another one some may be missing. */
export function checkQuestion(question: QuestionDraft, mainLanguage: Language): Result<QuestionDraft> {
  const { key, measure } = question;
  if (!isKeyOfQuestion(key)) return refuse('field-invalid', { field: 'key' });
  const form = within('form', checkForm(question.form, measure));
  if (!form.ok) return form;
  const texts = within('texts', checkTexts(question.texts, form.value, mainLanguage));
  return texts.ok ? accept({ key, measure, form: form.value, texts: texts.value }) : texts;
}

function checkTexts(
  texts: ByLanguage<Wording>,
  form: QuestionForm,
  mainLanguage: Language,
): Result<ByLanguage<Wording>> {
  const kept: { [language in Language]?: Wording } = {};
  for (const language of languages) {
    const isRequired = language === mainLanguage;
    const given = texts[language] ?? { text: '' };
    const wording = within(language, checkWording(given, form, isRequired));
    if (!wording.ok) return wording;
    if (!isBlank(wording.value)) kept[language] = wording.value;
  }
  return accept(kept);
}

/** The words of a question in one language. Words for what its form does not have are refused. */
function checkWording(wording: Wording, form: QuestionForm, isRequired: boolean): Result<Wording> {
  const text = within('text', keptLine(wording.text, surveyLimits.questionText, isRequired));
  if (!text.ok) return text;
  const ends = within('ends', checkEnds(wording, form, isRequired));
  if (!ends.ok) return ends;
  const options = within('options', checkOptions(wording, form, isRequired));
  if (!options.ok) return options;
  return accept({ text: text.value, ...ends.value, ...options.value });
}

function checkEnds({ ends }: Wording, form: QuestionForm, isRequired: boolean): Result<Pick<Wording, 'ends'>> {
  if (form.kind !== 'scale') return ends ? refuse('field-invalid') : accept({});
  const least = within('least', keptLine(ends?.least ?? '', surveyLimits.endLabel, isRequired));
  if (!least.ok) return least;
  const most = within('most', keptLine(ends?.most ?? '', surveyLimits.endLabel, isRequired));
  if (!most.ok) return most;
  return accept(least.value || most.value ? { ends: { least: least.value, most: most.value } } : {});
}

function checkOptions(wording: Wording, form: QuestionForm, isRequired: boolean): Result<Pick<Wording, 'options'>> {
  const named = Object.keys(wording.options ?? {});
  if (form.kind !== 'choice') return wording.options ? refuse('field-invalid') : accept({});
  if (named.some((option) => !form.options.includes(option))) return refuse('field-invalid');
  const kept: [string, string][] = [];
  for (const option of form.options) {
    const line = within(option, keptLine(optionText(wording, option), surveyLimits.optionText, isRequired));
    if (!line.ok) return line;
    // Two options that read the same can't be told apart.
    if (line.value && kept.some(([, other]) => other === line.value)) return refuse('field-invalid', { field: option });
    if (line.value) kept.push([option, line.value]);
  }
  return accept(kept.length > 0 ? { options: Object.fromEntries(kept) } : {});
}
