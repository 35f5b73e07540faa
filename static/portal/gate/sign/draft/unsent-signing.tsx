import { useDraft, useDraftKeys } from '../../../../draft/drafts';
import { UnsentWords } from '../../../draft/unsent-words';
import { isUnsentOn, unsentIn } from './kept-signing';
import { newSigning } from './sign-draft';

type UnsentSigningsProps = {
  gateId: string;
  /** The key of the draft in the form that is shown; null where there is none. */
  open: string | null;
};

/** All words that the reader had written before the sign-off could not be signed any more, for themselves or for another. */
export function UnsentSignings({ gateId, open }: UnsentSigningsProps) {
  const keys = useUnsentSignings(gateId, open);
  return keys.map((key) => <UnsentSigning key={key} draftKey={key} />);
}

/** The keys of their drafts. */
export const useUnsentSignings = (gateId: string, open: string | null): readonly string[] =>
  useDraftKeys((key, kept) => isUnsentOn(gateId, open, key, kept));

function UnsentSigning({ draftKey }: { draftKey: string }) {
  const { draft, setDraft, forget } = useDraft(draftKey, () => newSigning);
  const words = unsentIn(draft);
  if (words === '') return null;
  const discard = () => {
    setDraft(newSigning);
    forget();
  };
  return <UnsentWords words={words} onDiscard={discard} />;
}
