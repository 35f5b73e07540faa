import type { Kind, Stored } from '../../app/ports';
import { inboxOf } from '../../core/inbox/inbox';

/** What storage keeps of a thing: the attributes that an index looks at, and all of it in `doc`. */
export type StoredRecord<Value> = { readonly rev: number; readonly doc: Value } & {
  readonly [attribute: string]: unknown;
};

/** Unique over all entities: a batch or a transaction names each key once. */
export const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

type Attributes = { readonly [attribute: string]: string | undefined };

const attributesOf: { readonly [K in Kind]: (value: Stored[K], at: string) => Attributes } = {
  project: (_project, at) => ({ updatedAt: at }),
  engagement: ({ projectId, status }) => ({ projectId, status }),
  request: ({ engagementId }, at) => ({ engagementId, openedAt: at }),
  issue: ({ projectId }, at) => ({ projectId, updatedAt: at }),
  inbox: (_inbox, at) => ({ updatedAt: at }),
  task: (task) => ({
    projectId: task.projectId,
    engagementId: task.engagementId,
    issueId: task.issueId,
    owner: inboxOf(task),
    state: task.state.name,
    due: task.due ?? undefined,
    createdAt: task.givenAt,
  }),
};

/** @param at now, as ISO text */
export function recordOf<K extends Kind>(kind: K, value: Stored[K], rev: number, at: string): StoredRecord<Stored[K]> {
  const attributes = Object.entries(attributesOf[kind](value, at)).filter(([, attribute]) => attribute !== undefined);
  return { ...Object.fromEntries(attributes), rev, doc: value };
}
