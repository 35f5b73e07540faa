import type { Subject } from '../../../contract/common';
import type { CoveredField, SignedContent } from '../../../contract/gate/content';
import type { GateTerms } from '../../../contract/gate/terms';
import { fitted } from './fitted';

/** The content that a round would ask to be signed: the terms' own words and the covered fields as they are now. */
export function contentOf(
  gateId: string,
  subject: Subject,
  terms: GateTerms,
  fields: readonly CoveredField[],
): SignedContent {
  const { title, meaning, statement, deliverable, criteria, allowsConcessions } = terms;
  return {
    ...{ gateId, subject, title, meaning, statement, deliverable, criteria },
    ...(allowsConcessions ? { allowsConcessions } : {}),
    fields: fitted(fields),
  };
}
