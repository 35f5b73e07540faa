import type { Kind, ListedByAsk, Stored } from '../../app/ports/stored';
import { engagementDueAt } from '../../core/engagement/due-at';
import { engagementUpgrades } from '../../core/engagement/upgrades';
import { signOffDoc, signOffIn, signOffUsual } from '../../core/gate/gate-record';
import { isFollowed } from '../../core/raid/entry';
import { neverDue, type StoredForm, type StoredRecord, type Versioned } from '../../core/stored/form';
import { checkpointUpgrades } from '../../core/survey/asking/upgrades';
import { isOver } from '../../core/survey/recovery/case';
import { reportFault } from '../log';
import { formatNumber, upToDate } from './format';
import { storedAskForms } from './stored-ask-forms';

/** The attribute by which the records of each kind are found: what is sealed is not among what is open. */
export const askIdOf: Readonly<Record<ListedByAsk, (askId: string) => string>> = {
  'confidential-answer': (askId) => askId,
  'sealed-answer': (askId) => `sealed.${askId}`,
  nullifier: (askId) => `given.${askId}`,
};

/** A record that is read by its key alone is in no index. */
const inNoIndex = () => ({});

/** The state by which recovery cases are listed: those that are over apart from all others. */
export const caseIndexState = (isOverNow: boolean): 'over' | 'open' => (isOverNow ? 'over' : 'open');

/** The stored form of every kind. A change of what is stored needs a new format: its upgrade is added here. */
export const storedForms: { readonly [K in Kind]: StoredForm<Stored[K]> } = {
  project: { entity: 'project', attributes: inNoIndex, upgrades: [] },
  engagement: {
    entity: 'engagement',
    attributes: (known) => ({ projectId: known.projectId, status: known.status, nextAt: engagementDueAt(known) }),
    upgrades: engagementUpgrades,
  },
  request: {
    entity: 'request',
    attributes: ({ engagementId }, at) => ({ engagementId, openedAt: at }),
    upgrades: [],
  },
  outbound: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  chases: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  touched: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  issue: { entity: 'issue', attributes: ({ projectId }, at) => ({ projectId, updatedAt: at }), upgrades: [] },
  version: { entity: 'issue', attributes: ({ projectId }, at) => ({ projectId, updatedAt: at }), upgrades: [] },
  sprint: { entity: 'project', attributes: inNoIndex, upgrades: [] },
  inbox: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  closed: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  memberships: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  ...storedAskForms,
  terms: { entity: 'gate', attributes: inNoIndex, upgrades: [] },
  round: { entity: 'gate', attributes: inNoIndex, upgrades: [] },
  'sign-off': {
    entity: 'sign-off',
    attributes: ({ gateId, engagementId, by, onBehalfOf, at }) => ({
      gateId,
      engagementId,
      accountId: by,
      signatoryId: onBehalfOf ?? by,
      deputyId: onBehalfOf === null ? undefined : by,
      signedAt: at,
    }),
    upgrades: [],
    sparse: { docOf: signOffDoc, valueIn: signOffIn, usual: signOffUsual },
  },
  templates: {
    entity: 'template',
    attributes: ({ projectId }) => ({ kind: 'shelf', scope: projectId }),
    upgrades: [],
  },
  template: {
    entity: 'template',
    attributes: ({ projectId, name }) => ({ kind: 'tasks', scope: projectId, name: name || undefined }),
    upgrades: [],
  },
  'gate-templates': {
    entity: 'template',
    attributes: ({ projectId }) => ({ kind: 'gate-shelf', scope: projectId }),
    upgrades: [],
  },
  raid: {
    entity: 'record',
    attributes: (entry) => ({
      kind: 'raid',
      projectId: entry.projectId,
      engagementId: entry.engagementId,
      itemId: entry.origin?.ask.id,
      accountId: entry.raisedBy,
      state: entry.progress ?? 'none',
      due: entry.due ?? neverDue,
      // Only what has a time is in the index by which entries are followed, the oldest first.
      nextAt: isFollowed(entry) ? entry.raisedAt : undefined,
      at: entry.raisedAt,
    }),
    upgrades: [],
  },
  'confidential-answer': {
    entity: 'confidential-response',
    // The id, which is drawn by chance, is the order in which they are listed.
    attributes: ({ askId }, _at, id) => ({ askId: askIdOf['confidential-answer'](askId), randomId: id }),
    upgrades: [],
  },
  'confidential-sums': { entity: 'confidential-response', attributes: inNoIndex, upgrades: [] },
  'sealed-answer': {
    entity: 'confidential-response',
    attributes: ({ askId }, _at, id) => ({ askId: askIdOf['sealed-answer'](askId), randomId: id }),
    upgrades: [],
  },
  nullifier: {
    entity: 'confidential-response',
    // Its id is a keyed hash: in their order, too, nothing tells whose they are.
    attributes: ({ askId }, _at, id) => ({ askId: askIdOf.nullifier(askId), randomId: id }),
    upgrades: [],
  },
  checkpoint: {
    entity: 'checkpoint',
    attributes: ({ projectId, state, closesOn, opensOn, nextCheckAt, plannedAt }) => ({
      projectId,
      state: state.name,
      due: closesOn ?? opensOn ?? neverDue,
      nextAt: nextCheckAt ?? undefined,
      createdAt: plannedAt,
    }),
    upgrades: checkpointUpgrades,
  },
  recovery: {
    entity: 'record',
    attributes: (of) => ({
      kind: 'recovery',
      projectId: of.projectId,
      engagementId: of.engagementId,
      itemId: of.checkpointId,
      accountId: of.accountId,
      state: caseIndexState(isOver(of)),
      due: isOver(of) ? of.state.since : of.openedAt,
      nextAt: of.nextCheckAt ?? undefined,
      at: of.openedAt,
    }),
    upgrades: [],
  },
  response: {
    entity: 'response',
    attributes: ({ checkpointId, accountId, firstAt }) => ({ checkpointId, accountId, answeredAt: firstAt }),
    upgrades: [],
  },
  notes: { entity: 'response', attributes: inNoIndex, upgrades: [] },
  tally: { entity: 'response', attributes: inNoIndex, upgrades: [] },
  'customer-count': { entity: 'response', attributes: inNoIndex, upgrades: [] },
  deliverables: { entity: 'response', attributes: inNoIndex, upgrades: [] },
  surveyed: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  measures: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  silence: { entity: 'inbox', attributes: inNoIndex, upgrades: [] },
  'survey-series': { entity: 'project', attributes: inNoIndex, upgrades: [] },
  'survey-trends': { entity: 'project', attributes: inNoIndex, upgrades: [] },
  'trend-contexts': { entity: 'project', attributes: inNoIndex, upgrades: [] },
  'trend-markers': { entity: 'project', attributes: inNoIndex, upgrades: [] },
  'survey-settings': { entity: 'project', attributes: inNoIndex, upgrades: [] },
  questionnaire: {
    entity: 'template',
    attributes: ({ projectId, name }) => ({ kind: 'questionnaire', scope: projectId, name }),
    upgrades: [],
  },
  questionnaires: {
    entity: 'template',
    attributes: ({ projectId }) => ({ kind: 'questionnaire-shelf', scope: projectId }),
    upgrades: [],
  },
};

export const entityOf = (kind: Kind): string => storedForms[kind].entity;

/** Reads one of many: of what can't be read a fault is reported, and it is as if it were not stored. */
export function readableIn<K extends Kind>(kind: K, stored: Versioned): Stored[K] | undefined {
  try {
    return valueIn(kind, stored);
  } catch (error) {
    reportFault(`read ${kind}`, error);
    return undefined;
  }
}

/** @param at now, as ISO text */
export function recordOf<K extends Kind>(
  kind: K,
  id: string,
  value: Stored[K],
  etag: number,
  at: string,
): StoredRecord {
  const { attributes, upgrades, sparse } = storedForms[kind] as StoredForm<Stored[K]>;
  const indexed = Object.entries(attributes(value, at, id)).filter(([, attribute]) => attribute !== undefined);
  const doc = sparse ? sparse.docOf(value) : value;
  return { ...Object.fromEntries(indexed), v: formatNumber(upgrades), etag, doc };
}

/**
 * The thing that was stored.
 * @throws UnknownFormat
 */
export function valueIn<K extends Kind>(kind: K, stored: Versioned): Stored[K] {
  const { upgrades, sparse } = storedForms[kind] as StoredForm<Stored[K]>;
  const record = upToDate<StoredRecord>(kind, stored, upgrades);
  return sparse ? sparse.valueIn(record) : (record.doc as Stored[K]);
}
