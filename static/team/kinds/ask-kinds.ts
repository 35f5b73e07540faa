import type { AskKind, OverviewAsk } from '../../../src/contract/ask';
import type { TeamAskKind } from '../ask/kind';
import { gateKind } from '../gate/kind';
import { taskKind } from '../task/kind';

/** Every kind of ask, in the order of the project page's tabs. */
export const teamKinds = { task: taskKind, gate: gateKind } as const satisfies {
  readonly [K in AskKind]: TeamAskKind<Extract<OverviewAsk, { kind: K }>, never>;
};

/** A kind by its name, for what its own lists and answers hold. */
export type AnyAskKind = TeamAskKind<OverviewAsk, never>;

export const teamKindOf = (kind: AskKind): AnyAskKind => teamKinds[kind] as AnyAskKind;

/** Their names, in that order. */
export const kindNames = Object.keys(teamKinds) as readonly AskKind[];

/** The kind whose list the project page opens with. */
export const firstKind: AskKind = 'task';
