import type { QuestionForm, Wording } from '../../../../contract/survey/questionnaire';
import { optionText } from '../wording';
import type { Vocabulary } from './vocabulary';

/** The options, or the ends of a scale, that lean to one side; null where they are in balance, or nothing is good or bad. */
export function leaning(wording: Wording, form: QuestionForm, vocabulary: Vocabulary): string | null {
  if (form.kind === 'scale') return leaningEnds(wording, vocabulary);
  // Of several that may be chosen, all may well be good: they are not steps of one judgement.
  if (form.kind !== 'choice' || form.isMany) return null;
  const texts = form.options.map((option) => optionText(wording, option));
  const sides = texts.map((text) => sideOf(text, vocabulary));
  const judging = sides.filter((side) => side !== 0).length;
  const sum = sides.reduce((before, side) => before + side, 0);
  return judging > 1 && sum !== 0 ? texts.join(', ') : null;
}

/** Ends lean where both are on one side, or only one of them is put strongly. */
function leaningEnds({ ends }: Wording, vocabulary: Vocabulary): string | null {
  if (!ends) return null;
  const [least, most] = [sideOf(ends.least, vocabulary), sideOf(ends.most, vocabulary)];
  if (least === 0 || most === 0) return null;
  const isStrong = (text: string) => has(vocabulary.strong, text);
  return least === most || isStrong(ends.least) !== isStrong(ends.most) ? `${ends.least} – ${ends.most}` : null;
}

/** 1 for words that say something good, −1 for something bad, 0 for neither or both. */
function sideOf(text: string, { good, bad, turned }: Vocabulary): number {
  const sides = (has(good, text) ? 1 : 0) - (has(bad, text) ? 1 : 0);
  return has(turned, text) && sides !== 0 ? -sides : sides;
}

const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;
