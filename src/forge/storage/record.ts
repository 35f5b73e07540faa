import type { Kind, Stored } from '../../app/ports';
import { inboxOf } from '../../core/ask/inbox';
import { isFollowed } from '../../core/raid/entry';
import { gateDoc, gateIn, signOffDoc, signOffIn, subjectText } from './gate-record';
import { taskDoc, taskIn } from './task-record';

/** What storage keeps of a thing: the attributes that an index looks at, and the rest in `doc`. */
export type StoredRecord<Value> = { readonly rev: number; readonly doc: Value } & {
  readonly [attribute: string]: unknown;
};

/** The entity that holds a kind, where it is not named as the kind is. */
const entities: { readonly [K in Kind]?: string } = {
  closed: 'inbox',
  raid: 'record',
  templates: 'template',
  terms: 'gate',
  round: 'gate',
  version: 'issue',
  'gate-templates': 'template',
};

export const entityOf = (kind: Kind): string => entities[kind] ?? kind;

/** What a task without a due date is sorted under: an index leaves out what lacks the attribute that it sorts by. */
const neverDue = '9999-12-31';

/** Unique over all entities: a batch or a transaction names each key once. */
export const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

type Attributes = { readonly [attribute: string]: string | undefined };

const attributesOf: { readonly [K in Kind]: (value: Stored[K], at: string) => Attributes } = {
  project: (_project, at) => ({ updatedAt: at }),
  engagement: ({ projectId, status, digest }) => ({ projectId, status, nextAt: digest.nextAt ?? undefined }),
  request: ({ engagementId }, at) => ({ engagementId, openedAt: at }),
  issue: ({ projectId }, at) => ({ projectId, updatedAt: at }),
  inbox: (_inbox, at) => ({ updatedAt: at }),
  closed: (_closed, at) => ({ updatedAt: at }),
  task: (task) => ({
    projectId: task.projectId,
    engagementId: task.engagementId,
    issueId: task.issueId,
    owner: inboxOf(task),
    state: task.state.name,
    due: task.due ?? neverDue,
    nextAt: task.tendAt ?? undefined,
    createdAt: task.givenAt,
  }),
  templates: ({ projectId }) => ({ kind: 'shelf', scope: projectId }),
  template: ({ projectId, name }) => ({ kind: 'tasks', scope: projectId, name: name || undefined }),
  gate: (gate) => ({
    projectId: gate.projectId,
    engagementId: gate.engagementId,
    subject: subjectText(gate.subject),
    state: gate.state.name,
    due: gate.due ?? neverDue,
    nextAt: gate.tendAt ?? undefined,
    createdAt: gate.createdAt,
  }),
  // What is read by its key alone is in no index.
  terms: () => ({}),
  round: () => ({}),
  'sign-off': ({ gateId, by, at }) => ({ gateId, accountId: by, signedAt: at }),
  version: ({ projectId }, at) => ({ projectId, updatedAt: at }),
  'gate-templates': ({ projectId }) => ({ kind: 'gate-shelf', scope: projectId }),
  raid: (entry) => ({
    kind: 'raid',
    projectId: entry.projectId,
    engagementId: entry.engagementId,
    state: entry.progress ?? 'none',
    // Only what has a time is in the index by which entries are followed, the oldest first.
    nextAt: isFollowed(entry) ? entry.raisedAt : undefined,
    createdAt: entry.raisedAt,
  }),
};

/** @param at now, as ISO text */
export function recordOf<K extends Kind>(kind: K, value: Stored[K], rev: number, at: string): StoredRecord<unknown> {
  const attributes = Object.entries(attributesOf[kind](value, at)).filter(([, attribute]) => attribute !== undefined);
  return { ...Object.fromEntries(attributes), rev, doc: docOf(kind, value) };
}

/** The thing that was stored. */
export const valueIn = (kind: Kind, record: StoredRecord<unknown>): unknown => readers[kind]?.(record) ?? record.doc;

/** Of what is written often, only what is unusual. */
function docOf<K extends Kind>(kind: K, value: Stored[K]): unknown {
  switch (kind) {
    case 'task':
      return taskDoc(value as Stored['task']);
    case 'gate':
      return gateDoc(value as Stored['gate']);
    case 'sign-off':
      return signOffDoc(value as Stored['sign-off']);
    default:
      return value;
  }
}

const readers: { readonly [K in Kind]?: (record: StoredRecord<unknown>) => Stored[K] } = {
  task: taskIn,
  gate: gateIn,
  'sign-off': signOffIn,
};
