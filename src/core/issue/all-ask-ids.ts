import type { AskKind } from '../../contract/calls/ask';
import { ofEachKind } from '../kinds/of-each-kind';
import { askIdsOf, type OnSubject } from './issue-plan';

export type EachKindsIds = { readonly [K in AskKind]: readonly string[] };

/** The ids of the asks of every kind, oldest first. */
export const allAskIdsOf = (plan: OnSubject | undefined): EachKindsIds => ofEachKind((kind) => askIdsOf(plan, kind));
