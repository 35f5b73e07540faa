import type { Answers, AnswerValue } from '../../../contract/survey/answers';
import { type Question, type QuestionnaireSnapshot, surveyLimits } from '../../../contract/survey/questionnaire';
import { textKeys } from '../questionnaire/answers/quotable';
import { answerKey } from '../questionnaire/key';
import { optionsOf } from '../questionnaire/options';
import type { AnswerInside } from '../sealed';

/**
 * The characters that everything in a sealed text takes but what was written: the cell, for each question a number, or the places of all
 * options of the longest choice, and the lengths of what was written.
 */
const charactersOfHead = 200;

/**
 * The characters of every sealed text, at most: of answers to whatever questionnaire, or of the reason for none. All are made as long as that, so that the length of none
 * says anything, not even that somebody has written much: what they wrote can be read later, and would be known by its length.
 */
export const sealedCharacters = charactersOfHead + surveyLimits.wordsInConfidence;

type Asked = Pick<QuestionnaireSnapshot, 'questions' | 'branch'>;

/** A number, the place of an option, those of several, or the length of a text; null for no answer. */
type Place = number | readonly number[] | null;
/** @property quotable a bit for each text that may be quoted, in the order of `textKeys`; absent in what was sealed before there was such a word */
type Head = readonly [
  cell: string,
  places: readonly Place[],
  branchText: number,
  declined: number | null,
  quotable?: number,
];

const endOfHead = '\n';

/**
 * An answer as the text that is sealed: what was chosen by its place in the checkpoint's own questionnaire, which never changes, then all that was written, one after the
 * other. So it is short whatever the keys of questions and options are. Nobody is called back by it: whoever wishes that answers by name.
 */
export function sealedText(asked: Asked, { cell, answers, declined }: AnswerInside): string {
  const { questions } = asked;
  const given = questions.map((question) => ({ question, value: answers.values[answerKey(question)] }));
  const places = given.map(({ question, value }) => placeOf(question, value));
  const { branchText, quotable = {} } = answers;
  const bits = textKeys(asked).reduce((sum, key, at) => (Object.hasOwn(quotable, key) ? sum + 2 ** at : sum), 0);
  const head: Head = [cell, places, branchText.length, declined === null ? null : declined.length, bits];
  const words = given.map(({ question, value }) => (question.form.kind === 'text' ? String(value ?? '') : ''));
  return [JSON.stringify(head), endOfHead, ...words, branchText, declined ?? ''].join('');
}

/** The same, back again. What was sealed before texts were short is the whole answer as JSON. @throws where it is neither */
export function insideOf(asked: Asked, text: string): AnswerInside {
  const { questions } = asked;
  if (text.startsWith('{')) return JSON.parse(text) as AnswerInside;
  const end = text.indexOf(endOfHead);
  const [cell, places, branchLength, declinedLength, bits = 0] = JSON.parse(text.slice(0, end)) as Head;
  let from = end + endOfHead.length;
  const next = (length: number): string => {
    const words = text.slice(from, from + length);
    if (words.length < length) throw new Error('A sealed text has less than its head says');
    from += length;
    return words;
  };
  const values: Record<string, AnswerValue> = {};
  questions.forEach((question, at) => {
    const value = valueAt(question, places[at] ?? null, next);
    if (value !== null) values[answerKey(question)] = value;
  });
  const agreed = textKeys(asked).filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1);
  const quotable = Object.fromEntries(agreed.map((key) => [key, true as const]));
  const answers: Answers = {
    values,
    branchText: next(branchLength),
    wantsCallback: false,
    ...(agreed.length > 0 && { quotable }),
  };
  return { cell, answers, declined: declinedLength === null ? null : next(declinedLength) };
}

function placeOf({ form }: Question, value: AnswerValue | undefined): Place {
  if (value === undefined) return null;
  if (typeof value === 'number') return value;
  if (form.kind !== 'choice') return value.length;
  const options = optionsOf(form);
  return typeof value === 'string' ? options.indexOf(value) : value.map((each) => options.indexOf(each));
}

function valueAt({ form }: Question, place: Place, next: (length: number) => string): AnswerValue | null {
  if (place === null) return null;
  if (form.kind === 'scale') return place as number;
  if (form.kind === 'text') return next(place as number);
  const options = optionsOf(form);
  const optionAt = (at: number): string => {
    const option = options[at];
    if (option === undefined) throw new Error('A sealed text has an option that its question has not');
    return option;
  };
  return typeof place === 'number' ? optionAt(place) : place.map(optionAt);
}
