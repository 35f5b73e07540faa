import type { ReactElement } from 'react';
import type { AskKind, PortalAsk, PortalAsks } from '../../../src/contract/calls/ask';
import { gateKind } from '../gate/gate-kind';
import { taskKind } from '../task/task-kind';

/** The portal's way to show asks of one kind. The kind's own components tell the screen what came of a command. */
export type PortalAskKind<Ask extends PortalAsk = PortalAsk> = {
  /** Tells one from another in a list: whose turn it is at which ask. */
  readonly keyOf: (ask: Ask) => string;
  /** In a list: it opens to the whole of it. */
  readonly Line: (props: { ask: Ask }) => ReactElement;
  /** As the one thing to do next. */
  readonly Next: (props: { ask: Ask; isGrouped: boolean }) => ReactElement;
};

/** Every kind of ask. */
const portalKinds: { readonly [K in AskKind]: PortalAskKind<PortalAsks[K]> } = {
  task: taskKind,
  gate: gateKind,
};

/** The way to show this ask, by its kind. */
export const portalKindOf = ({ kind }: PortalAsk): PortalAskKind => portalKinds[kind] as PortalAskKind;
