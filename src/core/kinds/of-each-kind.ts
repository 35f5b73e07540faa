import type { AskKind } from '../../contract/calls/ask';
import { askKinds } from './ask-kinds';

/** Something of each kind of ask. */
export const ofEachKind = <Of extends { readonly [K in AskKind]: unknown }>(of: (kind: AskKind) => Of[AskKind]): Of =>
  Object.fromEntries(askKinds.map((kind) => [kind, of(kind)])) as unknown as Of;
