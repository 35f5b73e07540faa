import type { ChoiceForm } from '../../src/contract/survey/questionnaire';
import { optionsOf } from '../../src/core/survey/questionnaire/options';

/** The chosen options in their order with one more, or one less: who can't say chooses nothing else. Null for none. */
export function withChosen(
  form: ChoiceForm,
  chosen: readonly string[],
  option: string,
  isChosen: boolean,
): readonly string[] | null {
  const isBeside = (each: string) => !isChosen || (each === 'cant-say') === (option === 'cant-say');
  const kept = chosen.filter((each) => each !== option && isBeside(each));
  const wanted = isChosen ? [...kept, option] : kept;
  return wanted.length === 0 ? null : optionsOf(form).filter((each) => wanted.includes(each));
}
