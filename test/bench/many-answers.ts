/** Thousands of answers, put into storage with what the app counts of them, in a project that is as wide as one can be. */
import type { Host } from 'forge-host/host';
import type { Kind, Stored } from '../../src/app/ports/stored';
import { rosterIdOf } from '../../src/app/survey/roster-ids';
import { engagementLimits } from '../../src/contract/engagement';
import { trendLimits } from '../../src/contract/survey/trends';
import type { Response } from '../../src/core/survey/response';
import { tallyId } from '../../src/core/survey/tally';
import { withContext } from '../../src/core/survey/trend/context';
import { withTold } from '../../src/core/survey/trend/kept-trends';
import { keyOf } from '../../src/forge/storage/key';
import { entityOf, recordOf, valueIn } from '../../src/forge/storage/stored-forms';

/** As many answers as the projects of a site give at once. */
const crowd = 5_000;

const at = '2026-11-03T08:00:00.000Z';
const cell = 'none.external';

/** Puts the answers of thousands to one checkpoint into storage, with what is counted of them. */
export function answerAsCrowd(host: Host, checkpointId: string): void {
  writeAnswers(host, () => checkpointId);
  const counts = {
    csat: { '*': crowd, 1: crowd / 5, 2: crowd / 5, 3: crowd / 5, 4: crowd / 5, 5: crowd / 5 },
    value: { '*': crowd, 4: crowd },
  };
  const tally = { checkpointId, cell, tally: { complete: crowd, partial: 0, declined: 0, counts } };
  put(host, 'tally', [[tallyId(checkpointId, cell), tally]]);
}

/** The checkpoints of results over time: as many as a project's trends have. */
export const checkpointIds = Array.from({ length: trendLimits.surveys }, (_, at) => `t${at}`.padStart(24, '0'));

/** The same number of answers, in equal parts to all these checkpoints: what the plain design reads for results over time. */
export const answerOverTime = (host: Host): void =>
  writeAnswers(host, (number) => checkpointIds[number % checkpointIds.length] ?? '');

/** Results over time of as many checkpoints, of as many engagements as one can ask, made after the one that has closed. */
export function closeOverTime(host: Host, projectId: string): void {
  const [trends, contexts] = [read(host, 'survey-trends', projectId), read(host, 'trend-contexts', projectId)];
  const [told] = trends.surveys;
  const [context] = contexts.contexts;
  if (!told || !context) throw new Error('No survey has closed');
  const { engagements } = read(host, 'project', projectId);
  const engagementIds = engagements.map(({ id }) => id);
  const each = crowd / checkpointIds.length;
  const measures = told.measures.map((measure) => ({
    ...measure,
    all: { ...measure.all, asked: each, answered: each },
  }));
  const surveys = checkpointIds.map((id) => ({ ...told, id, engagementIds, measures }));
  put(host, 'survey-trends', [[projectId, surveys.reduce(withTold, { ...trends, surveys: [] })]]);
  const all = checkpointIds.map((id) => ({ ...context, id }));
  put(host, 'trend-contexts', [[projectId, all.reduce(withContext, { ...contexts, contexts: [] })]]);
}

/** Makes a project as wide as one can be, and a checkpoint ask all of it. Nothing is ever due in what is added. */
export function widen(host: Host, projectId: string, checkpointId: string): void {
  const checkpoint = read(host, 'checkpoint', checkpointId);
  const [first = ''] = checkpoint.engagementIds;
  const { lookAt: _, ...engagement } = read(host, 'engagement', first);
  const roster = read(host, 'survey', rosterIdOf(checkpointId, first));
  const ids = Array.from({ length: engagementLimits.perProject - 1 }, (_, number) => `e${number}`.padStart(24, '0'));
  const copies = ids.map((id) => ({ ...engagement, id, digest: { ...engagement.digest, nextAt: null } }));
  put(
    host,
    'engagement',
    copies.map((copy) => [copy.id, copy]),
  );
  put(
    host,
    'survey',
    ids.map((engagementId) => {
      const id = rosterIdOf(checkpointId, engagementId);
      return [id, { ...roster, id, engagementId }];
    }),
  );
  const project = read(host, 'project', projectId);
  const engagements = [...project.engagements, ...ids.map((id) => ({ id, name: `Terminal ${id}` }))];
  put(host, 'project', [[projectId, { ...project, engagements }]]);
  put(host, 'checkpoint', [[checkpointId, { ...checkpoint, engagementIds: [first, ...ids] }]]);
}

/** Makes the checkpoint ask what it asked. */
export function narrow(host: Host, checkpointId: string): void {
  const checkpoint = read(host, 'checkpoint', checkpointId);
  put(host, 'checkpoint', [[checkpointId, { ...checkpoint, engagementIds: checkpoint.engagementIds.slice(0, 1) }]]);
}

function writeAnswers(host: Host, checkpointOf: (number: number) => string): void {
  const rows = Array.from({ length: crowd }, (_, number): [string, Response] => {
    const checkpointId = checkpointOf(number);
    const accountId = `qm:crowd-${number}`;
    const values = { 'csat.1': 1 + (number % 5), 'value.1': 4 };
    const response: Response = {
      checkpointId,
      rosterId: checkpointId,
      engagementId: checkpointId,
      accountId,
      cell,
      answers: { values, branchText: '', wantsCallback: false },
      declined: null,
      firstAt: at,
      savedAt: at,
      revision: 1,
      lastCommand: '0123456789abcdef',
    };
    return [`${checkpointId}.${accountId}`, response];
  });
  put(host, 'response', rows);
}

type Get = { readonly value?: { readonly etag: number } };

function read<K extends Kind>(host: Host, kind: K, id: string): Stored[K] {
  const { body } = host.storage.handle('/api/v1/entity/get', { entityName: entityOf(kind), key: keyOf(kind, id) });
  const { value } = body as Get;
  if (!value) throw new Error(`There is no ${kind} ${id}`);
  return valueIn(kind, value as never) as Stored[K];
}

function put<K extends Kind>(host: Host, kind: K, rows: readonly (readonly [id: string, value: Stored[K]])[]): void {
  const writes = rows.map(([id, value]) => {
    const key = keyOf(kind, id);
    const { body } = host.storage.handle('/api/v1/entity/get', { entityName: entityOf(kind), key });
    const etag = ((body as Get | undefined)?.value?.etag ?? 0) + 1;
    return { key, entityName: entityOf(kind), value: recordOf(kind, id, value, etag, at) };
  });
  for (let start = 0; start < writes.length; start += 25) {
    const { status } = host.storage.handle('/api/v1/batch/set', writes.slice(start, start + 25));
    if (status !== 200) throw new Error(`Storage refused what is put into it as ${kind}`);
  }
}
