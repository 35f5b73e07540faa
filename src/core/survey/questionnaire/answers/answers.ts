import type { Result } from '../../../../contract/result';
import type { Answers, AnswerValue } from '../../../../contract/survey/answers';
import { type Question, type QuestionnaireSnapshot, surveyLimits } from '../../../../contract/survey/questionnaire';
import { accept, refuse } from '../../../result';
import { keptText } from '../kept-text';
import { answerKey } from '../key';
import { within } from '../place';
import { hasBranch, pathOf } from './path';
import { amendedConsent } from './quotable';
import { checkValue } from './value';

export const noAnswers: Answers = { values: {}, branchText: '', wantsCallback: false };

/** Answers that come in, of whatever shape: `GivenAnswers` if they come from our screens. */
export type AnswersAsTheyCome = {
  readonly values?: unknown;
  readonly branchText?: unknown;
  readonly wantsCallback?: unknown;
  readonly quotable?: unknown;
};

type Asked = Pick<QuestionnaireSnapshot, 'questions' | 'branch'>;

/**
 * The answers of one person after more of them came in. Null takes one back, what is left out stays. The answer to a branch goes
 * where a score is changed to one that is not low: nobody asked for it then. With a text goes the word that it may be quoted.
 * @returns a refusal with the field at fault: `values/satisfied.1`, `branchText`, `wantsCallback` or `quotable`. `changed-meanwhile` for an
 * answer to another version of a question
 */
export function amendedAnswers(asked: Asked, before: Answers, given: AnswersAsTheyCome): Result<Answers> {
  const values = within('values', amendedValues(asked.questions, before.values, given.values));
  if (!values.ok) return values;
  const isBranchAsked = hasBranch(pathOf(asked, { values: values.value }));
  const branchText = within('branchText', amendedText(before.branchText, given.branchText, isBranchAsked));
  if (!branchText.ok) return branchText;
  const wantsCallback = within('wantsCallback', amendedWish(before.wantsCallback, given.wantsCallback, isBranchAsked));
  if (!wantsCallback.ok) return wantsCallback;
  const written = { values: values.value, branchText: branchText.value };
  const quotable = within('quotable', amendedConsent(asked, before.quotable, given.quotable, written));
  if (!quotable.ok) return quotable;
  return accept({ ...written, wantsCallback: wantsCallback.value, ...quotable.value });
}

type Values = Answers['values'];

function amendedValues(questions: readonly Question[], before: Values, given: unknown = {}): Result<Values> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse('field-invalid');
  const amendments = new Map<string, unknown>(Object.entries(given));
  if (amendments.size > questions.length) return refuse('field-invalid');
  const kept: [string, AnswerValue][] = [];
  for (const question of questions) {
    const key = answerKey(question);
    const value = amendments.get(key);
    const own = Object.hasOwn(before, key) ? before[key] : undefined;
    const checked = value === undefined ? accept(own ?? null) : within(key, checkValue(question.form, value));
    if (!checked.ok) return checked;
    if (checked.value !== null) kept.push([key, checked.value]);
    amendments.delete(key);
  }
  // All that was asked is taken out by now.
  const [stray] = amendments.keys();
  return stray === undefined ? accept(Object.fromEntries(kept)) : refuse(whyNotAsked(questions, stray));
}

const whyNotAsked = (questions: readonly Question[], key: string) =>
  questions.some((question) => key.startsWith(`${question.key}.`)) ? 'changed-meanwhile' : 'field-invalid';

function amendedText(before: string, given: unknown, isAsked: boolean): Result<string> {
  if (given === undefined) return accept(isAsked ? before : '');
  if (given === null) return accept('');
  if (typeof given !== 'string') return refuse('field-invalid');
  const text = keptText(given, surveyLimits.comment);
  return text.ok && text.value !== '' && !isAsked ? refuse('field-invalid') : text;
}

function amendedWish(before: boolean, given: unknown, isAsked: boolean): Result<boolean> {
  if (given === undefined) return accept(isAsked && before);
  if (given === null) return accept(false);
  return typeof given === 'boolean' && (isAsked || !given) ? accept(given) : refuse('field-invalid');
}
