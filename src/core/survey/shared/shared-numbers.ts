import type { SharedNumbers } from '../../../contract/survey/results';
import { type Counted, resultsOf } from '../results';

/**
 * The results as the team may share them with everybody who was asked. Customers are told by the rule of confidence in any case, also
 * by name: a few answers would tell them what their colleagues have said. Who declined is the team's to know.
 */
export function sharedNumbers(counted: Omit<Counted, 'mode'>): SharedNumbers {
  const everybody = { role: null, kind: null };
  const { asked, complete, isSuppressed, questions } = resultsOf({ ...counted, mode: 'confidential' }, everybody);
  return { asked, complete, isSuppressed, questions };
}
