import { useState } from 'react';
import { type FieldErrors, standingErrors } from './field-errors';

/** What is wrong with a form's fields, beside each until it is changed. `judge` says what is wrong with the draft as it is. */
export function useFieldErrors<Draft extends object>(draft: Draft) {
  const [judged, setJudged] = useState<{ draft: Draft; errors: FieldErrors<Draft> }>({ draft, errors: {} });
  return {
    errors: standingErrors(judged.errors, judged.draft, draft),
    judge: (errors: FieldErrors<Draft>) => setJudged({ draft, errors }),
  };
}
