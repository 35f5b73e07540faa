import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import { useDraft } from '../../../../draft/drafts';
import { UnsentWords } from '../../../draft/unsent-words';
import { newSigning, signingKey, wordsIn } from './sign-draft';

/** The words that the reader had written before the sign-off could not be signed any more. */
export function UnsentSigning({ gate }: { gate: PortalGate }) {
  const { draft, setDraft, forget } = useDraft(signingKey(gate), () => newSigning);
  const words = draft.signedRound === null ? wordsIn(draft) : '';
  if (words === '') return null;
  const discard = () => {
    setDraft(newSigning);
    forget();
  };
  return <UnsentWords words={words} onDiscard={discard} />;
}
