import type { EngagementSummary } from '../../../../../src/contract/engagement';
import { folded } from '../../../../../src/core/text/fold';

/** So many options are shown: more are found by typing more. */
const shownAtMost = 8;

/** The customers of some engagements who can take part in one of them, each once. */
export function peopleOf(engagements: readonly Pick<EngagementSummary, 'customers' | 'absent'>[]): string[] {
  const present = engagements.flatMap(({ customers, absent }) =>
    customers.map(({ accountId }) => accountId).filter((id) => !absent.some(({ accountId }) => accountId === id)),
  );
  return [...new Set(present)];
}

/** Those who are not named yet and whose name has the text in it, by name; and how many more there are than are shown. */
export function foundPeople(
  all: readonly string[],
  named: readonly string[],
  text: string,
  nameFor: (id: string) => string,
  language: string,
): { readonly found: readonly string[]; readonly more: number } {
  const wanted = folded(text.trim());
  const collator = new Intl.Collator(language);
  const fitting = all
    .filter((id) => !named.includes(id) && folded(nameFor(id)).includes(wanted))
    .sort((one, other) => collator.compare(nameFor(one), nameFor(other)));
  return { found: fitting.slice(0, shownAtMost), more: Math.max(0, fitting.length - shownAtMost) };
}
