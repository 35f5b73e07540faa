/** Thousands of customers in many engagements, put into storage in the app's own records, and checkpoints that ask them. */
import type { Host } from 'forge-host/host';
import type { Kind } from '../../../src/app/ports/stored';
import { rosterIdOf } from '../../../src/app/survey/roster-ids';
import type { SurveyMode } from '../../../src/contract/survey/checkpoint';
import { formsOfMeasures } from '../../../src/contract/survey/measure-forms';
import type { QuestionnaireSnapshot } from '../../../src/contract/survey/questionnaire';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import { emptyHistory } from '../../../src/core/audit/chain';
import { standardCalendar } from '../../../src/core/calendar/standard';
import { createEngagement } from '../../../src/core/engagement/create';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { type Checkpoint, plannedCheckpoint } from '../../../src/core/survey/checkpoint';
import { keyOf } from '../../../src/forge/storage/key';
import { entityOf, recordOf, valueIn } from '../../../src/forge/storage/stored-forms';

export type Crowd = {
  readonly projects: number;
  readonly engagementsOfEach: number;
  readonly customersOfEach: number;
  /** Of the customers of each engagement, so many are also in the next one of the same project. */
  readonly sharedWithNext: number;
  readonly mode: SurveyMode;
};

export type CrowdWorld = {
  readonly checkpointIds: readonly string[];
  /** All engagements, by the checkpoint that asks in them. */
  readonly engagementIds: ReadonlyMap<string, readonly string[]>;
  /** Everybody whom a checkpoint is to ask, once. */
  readonly people: ReadonlyMap<string, ReadonlySet<string>>;
};

const at = '2026-11-02T08:00:00.000Z';
const idOf = (kind: string, number: number) => `${kind}${number.toString(16)}`.padStart(24, '0');

export const questionnaire: QuestionnaireSnapshot = {
  questionnaireId: 'shipped.made-up',
  name: 'How satisfied are you?',
  surveyKind: 'relationship',
  mainLanguage: 'en-US',
  version: 1,
  branch: null,
  questions: (['csat', 'nps'] as const).map((measure) => ({
    key: measure,
    version: 1,
    measure,
    form: formsOfMeasures[measure],
    texts: { 'en-US': { version: 1, text: `Your ${measure}?`, ends: { least: 'Not at all', most: 'Very' } } },
  })),
};

export type Request = { readonly id: string; readonly key: string };

/** Nobody opens the portal of such a request. */
const madeUpRequest = (project: number, engagement: number): Request => ({
  id: `${10_000 + project * 1_000 + engagement}`,
  key: `CARE-${project * 1_000 + engagement + 1_000}`,
});

/** @param requestOf the request of an engagement, by the numbers of its project and its own @returns what is to come of it */
export function fillCrowd(host: Host, crowd: Crowd, requestOf = madeUpRequest): CrowdWorld {
  const rows: Row[] = [];
  const engagementIds = new Map<string, string[]>();
  const people = new Map<string, Set<string>>();
  for (let project = 0; project < crowd.projects; project++) {
    const checkpointId = idOf('c', project + 1);
    const ids: string[] = [];
    const asked = new Set<string>();
    for (let each = 0; each < crowd.engagementsOfEach; each++) {
      const engagement = engagementOf(crowd, project, each, requestOf(project, each));
      ids.push(engagement.id);
      rows.push({ kind: 'engagement', id: engagement.id, value: engagement });
      for (const { accountId } of engagement.customers) {
        asked.add(accountId);
        rows.push({ kind: 'inbox', id: personInbox(engagement.id, accountId), value: emptyInbox });
      }
    }
    engagementIds.set(checkpointId, ids);
    people.set(checkpointId, asked);
    rows.push({ kind: 'checkpoint', id: checkpointId, value: checkpointOf(checkpointId, project, ids, crowd.mode) });
  }
  write(host, rows);
  return { checkpointIds: [...engagementIds.keys()], engagementIds, people };
}

const personIn = (project: number, engagement: number, number: number) => `qm:${project}-${engagement}-${number}`;

/** The customers of an engagement, the primary one first. The next of them are customers of the engagement before, too. */
export function customersIn({ customersOfEach, sharedWithNext }: Crowd, project: number, number: number): string[] {
  return Array.from({ length: customersOfEach }, (_, index) => {
    const isShared = number > 0 && index > 0 && index <= sharedWithNext;
    return isShared ? personIn(project, number - 1, index + sharedWithNext) : personIn(project, number, index);
  });
}

function engagementOf(crowd: Crowd, project: number, number: number, request: Request): Engagement {
  const id = idOf('e', project * 1_000 + number + 1);
  const [primary = '', ...others] = customersIn(crowd, project, number);
  const made = createEngagement(
    { id: `${project + 1}`, engagements: [] },
    {
      id,
      reference: 'CS00000000',
      name: `Engagement ${number}`,
      serviceDeskId: '1',
      requestTypeId: '1',
      timeZone: 'Europe/Berlin',
      language: 'en-US',
      primary: { accountId: primary, kind: 'external', roles: ['sponsor'] },
    },
    { actor: 'admin', at },
  );
  if (!made.ok) throw new Error('The engagement was refused');
  const { engagement } = made.value;
  return {
    ...engagement,
    calendar: standardCalendar('Europe/Berlin'),
    status: 'active',
    request,
    customers: [
      ...engagement.customers,
      ...others.map((accountId) => ({ accountId, kind: 'external', roles: ['user'], isPrimary: false }) as const),
    ],
  };
}

const checkpointOf = (id: string, project: number, engagementIds: readonly string[], mode: SurveyMode): Checkpoint => ({
  ...plannedCheckpoint(
    {
      id,
      projectId: `${project + 1}`,
      title: 'How satisfied are you?',
      engagementIds,
      questionnaireId: questionnaire.questionnaireId,
      questionnaire,
      mode,
      audience: { roles: [], kinds: [], people: [] },
      opensOn: '2026-11-02',
      windowDays: 14,
      occasion: null,
      reminders: 'usual',
      recurrence: null,
      seriesId: null,
      number: 1,
      anchor: null,
      nextCheckAt: at,
      fingerprint: id,
    },
    { actor: 'planner', at },
  ),
  history: emptyHistory,
});

type Row = { readonly kind: Kind; readonly id: string; readonly value: object };

/** Writes records as the app has them, past the app. */
export function write(host: Host, rows: readonly Row[]): void {
  for (let start = 0; start < rows.length; start += 25) {
    const batch = rows.slice(start, start + 25).map(({ kind, id, value }) => ({
      key: keyOf(kind, id),
      entityName: entityOf(kind),
      value: recordOf(kind, id, value as never, 1, at),
    }));
    const { status, body } = host.storage.handle('/api/v1/batch/set', batch);
    const { failedKeys } = body as { failedKeys: unknown[] };
    if (status !== 200 || failedKeys.length > 0) throw new Error(`Storage refused: ${JSON.stringify(body)}`);
  }
}

/** A record as it is stored now; undefined where there is none. */
export function stored<K extends Kind>(host: Host, kind: K, id: string) {
  const { status, body } = host.storage.handle('/api/v1/entity/get', {
    entityName: entityOf(kind),
    key: keyOf(kind, id),
  });
  return status === 200 ? valueIn(kind, (body as { value: { v: number } }).value) : undefined;
}

export const rosterOf = (host: Host, checkpointId: string, engagementId: string) =>
  stored(host, 'survey', rosterIdOf(checkpointId, engagementId));
