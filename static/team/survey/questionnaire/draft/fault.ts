import type { Refusal } from '../../../../../src/contract/result';
import type { QuestionnaireDraft } from '../../../../../src/contract/survey/questionnaire';

/** A refusal of a questionnaire as it was when it was judged. Its field is a place: `questions/0/texts/de-DE/ends/least`. */
export type Fault = { readonly refusal: Refusal; readonly judged: QuestionnaireDraft };

/** The refusal, if it is of this place, and nothing has been changed there since. */
export function faultAt(fault: Fault | null, now: QuestionnaireDraft, place: string): Refusal | undefined {
  if (fault?.refusal.field !== place) return undefined;
  return isSame(valueAt(fault.judged, place), valueAt(now, place)) ? fault.refusal : undefined;
}

/** The value at a place; undefined where there is none. */
function valueAt(value: unknown, place: string): unknown {
  return place
    .split('/')
    .reduce<unknown>(
      (within, name) =>
        typeof within === 'object' && within !== null && Object.hasOwn(within, name)
          ? Reflect.get(within, name)
          : undefined,
      value,
    );
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The places that have a field of their own beside which a refusal is shown. */
const shown = [
  /^name$/,
  /^questions$/,
  /^questions\/\d+\/measure$/,
  /^questions\/\d+\/form$/,
  /^questions\/\d+\/texts\/[\w-]+\/text$/,
  /^questions\/\d+\/texts\/[\w-]+\/ends\/(?:least|most)$/,
  /^questions\/\d+\/texts\/[\w-]+\/options\/[\w-]+$/,
  /^branch\/(?:question|atMost)$/,
  /^branch\/texts\/[\w-]+$/,
];

/** Whether a refusal stands beside a field of the form. What does not is shown at its end. */
export const isBesideField = ({ field = '' }: Refusal): boolean => shown.some((each) => each.test(field));
