import type { PortalGate, PortalGateLine } from '../../../../../src/contract/gate/portal-gate';
import type { SignDraft } from './sign-draft';

// The first screen asks whether something was begun, and loads the form's own rules only with the form.

/** The name under which a draft is kept: a deputy's for somebody else is another than their own. */
export const signingKey = ({ id, signsFor }: Pick<PortalGate, 'id' | 'signsFor'>): string =>
  `sign ${id} ${signsFor ?? ''}`;

/** Whether a kept draft is that of a signature which somebody has begun on a gate in their list, and not given yet. */
export const isBegunOn = (
  { id, onBehalfOf }: Pick<PortalGateLine, 'id' | 'onBehalfOf'>,
  key: string,
  kept: unknown,
) => {
  const own = signingKey({ id, signsFor: null });
  const isOfGate = onBehalfOf === null ? key === own : key.startsWith(own) && key !== own;
  return isOfGate && hasBegun(kept as SignDraft);
};

/**
 * Whether a kept draft holds words for a gate that can't be sent as it is asked now.
 * @param open the key of the draft in the form that is shown; null where there is none
 */
export const isUnsentOn = (gateId: string, open: string | null, key: string, kept: unknown): boolean =>
  key !== open && key.startsWith(signingKey({ id: gateId, signsFor: null })) && unsentIn(kept as SignDraft) !== '';

/** The words of a draft that was not signed. */
export const unsentIn = (draft: SignDraft): string => (draft.signedRound === null ? wordsIn(draft) : '');

const hasBegun = (draft: SignDraft): boolean =>
  draft.signedRound === null &&
  (draft.outcome !== null ||
    draft.printedName !== '' ||
    draft.found.changes.length > 0 ||
    Object.keys(draft.answers).length > 0 ||
    wordsIn(draft) !== '');

/** All that was written in it, a paragraph each. */
export const wordsIn = ({ answers, conditions, reason }: SignDraft): string =>
  [reason, ...Object.values(answers).map((answer) => answer.reason), ...conditions.map(({ text }) => text)]
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n\n');
