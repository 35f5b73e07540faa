import type { ComponentType, ReactElement } from 'react';
import type { AskKind, PortalAsk, PortalAsks } from '../../../src/contract/calls/ask';
import type { TextKey } from '../../i18n/keys';
import { gateKind } from '../gate/gate-kind';
import { surveyKind } from '../survey/survey-kind';
import { taskKind } from '../task/kind/task-kind';

/** The portal's way to show asks of one kind. The kind's own components tell the screen what came of a command. */
export type PortalAskKind<Ask extends PortalAsk = PortalAsk> = {
  /** Tells one from another in a list: whose turn it is at which ask. */
  readonly keyOf: (ask: Ask) => string;
  /** In a list: it opens to the whole of it. */
  readonly Line: (props: { ask: Ask }) => ReactElement;
  /** As the one thing to do next. */
  readonly Next: (props: { ask: Ask; isGrouped: boolean }) => ReactElement;
  /** The minutes that it takes of the reader's own week: null where they are not estimated, none where it is not counted. */
  readonly effortOf: (ask: Ask) => readonly (number | null)[];
  /** All that the reader has ever said in answer to asks of this kind, where that is kept apart from the asks. */
  readonly said: { readonly title: TextKey; readonly Said: ComponentType<{ engagementId: string }> } | null;
};

/** Every kind of ask. */
const portalKinds: { readonly [K in AskKind]: PortalAskKind<PortalAsks[K]> } = {
  task: taskKind,
  gate: gateKind,
  survey: surveyKind,
};

/** Of each kind that has it: what the reader has said. */
export const saidOfEachKind = Object.values(portalKinds).flatMap(({ said }) => said ?? []);

/** The way to show this ask, by its kind. */
export const portalKindOf = ({ kind }: PortalAsk): PortalAskKind => portalKinds[kind] as PortalAskKind;
