import type { AskKind } from '../../contract/calls/ask';
import { type AskItems, kindRules } from '../../core/kinds/ask-kinds';
import type { StoredAskForm } from '../../core/stored/form';

/** The forms in which asks of every kind are stored and found, as each kind says of itself. */
export const storedAskForms = Object.fromEntries(
  Object.values(kindRules).map(({ kind, storedForm }) => [kind, storedForm]),
) as unknown as {
  readonly [K in AskKind]: StoredAskForm<AskItems[K]>;
};
