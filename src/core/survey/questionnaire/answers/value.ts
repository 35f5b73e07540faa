import type { Result } from '../../../../contract/result';
import type { AnswerValue } from '../../../../contract/survey/answers';
import {
  type ChoiceForm,
  type QuestionForm,
  type ScaleForm,
  surveyLimits,
} from '../../../../contract/survey/questionnaire';
import { accept, refuse } from '../../../result';
import { keptText } from '../kept-text';
import { optionsOf } from '../options';

/** An answer as it is kept, which its question allows. Empty text is no answer: it takes back what was there, as null does. */
export function checkValue(form: QuestionForm, value: unknown): Result<AnswerValue | null> {
  if (value === null) return accept(null);
  switch (form.kind) {
    case 'scale':
      return checkScore(form, value);
    case 'choice':
      return form.isMany ? checkChosen(form, value) : checkOption(form, value);
    case 'text': {
      if (typeof value !== 'string') return refuse('field-invalid');
      const text = keptText(value, surveyLimits.comment);
      return text.ok && text.value === '' ? accept(null) : text;
    }
  }
}

function checkScore({ least, most }: ScaleForm, value: unknown): Result<number> {
  const isOnScale = typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
  // The negative zero of JavaScript is stored as 0.
  return isOnScale ? accept(value === 0 ? 0 : value) : refuse('field-invalid');
}

const checkOption = (form: ChoiceForm, value: unknown): Result<string> =>
  typeof value === 'string' && optionsOf(form).includes(value) ? accept(value) : refuse('field-invalid');

/** Several options in the order in which they are shown, each once. Who can't say chooses nothing else. */
function checkChosen(form: ChoiceForm, value: unknown): Result<readonly string[]> {
  const options = optionsOf(form);
  if (!Array.isArray(value) || value.length === 0) return refuse('field-invalid');
  const chosen = options.filter((option) => value.includes(option));
  const isMixed = chosen.includes('cant-say') && chosen.length > 1;
  return chosen.length === value.length && !isMixed ? accept(chosen) : refuse('field-invalid');
}
