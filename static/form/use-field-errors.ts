import { useState } from 'react';
import { type DraftErrors, standingErrors } from './field-errors';

/** The faults of a form's fields, beside each until it is changed. `judge` finds the faults of the draft as it is. */
export function useFieldErrors<Draft extends object>(draft: Draft) {
  const [judged, setJudged] = useState<{ draft: Draft; errors: DraftErrors<Draft> }>({ draft, errors: {} });
  return {
    errors: standingErrors(judged.errors, judged.draft, draft),
    judge: (errors: DraftErrors<Draft>) => setJudged({ draft, errors }),
  };
}
