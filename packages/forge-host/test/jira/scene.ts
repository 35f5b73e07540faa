/** A stand-in for Jira with the example's site in it, for tests: who calls, what they call, what comes back. */
import { exampleSite } from '../../example/site/site';
import { createJira, type JiraSite, type RuleExpression } from '../../src/jira/jira';
import type { IndexedProperty } from '../../src/jira/site/indexed-property';
import type { JiraReply, Principal, ProductEvent } from '../../src/platform/ports';
import { openDatabase } from '../../src/state/database';
import { createClock } from '../../src/time-and-chance/clock';
import { createRandom } from '../../src/time-and-chance/random';

const startsAt = Date.UTC(2026, 10, 22, 9, 30);
export const app: Principal = { kind: 'app' };
export const anonymous: Principal = { kind: 'anonymous' };
export const person = (accountId: string): Principal => ({ kind: 'user', accountId });

const indexedProperties: readonly IndexedProperty[] = [
  {
    propertyKey: 'notes',
    entityType: 'issue',
    values: [
      { path: 'openNotes', type: 'number', searchAlias: 'notesOpen' },
      { path: 'nextDue', type: 'date', searchAlias: 'notesNextDue' },
      { path: 'waitingOn', type: 'user', searchAlias: 'notesWaitingOn' },
      { path: 'review.state', type: 'string', searchAlias: 'notesReview' },
      { path: 'origin', type: 'string', searchAlias: 'notesOrigin' },
    ],
  },
];

export type Scene = {
  readonly jira: JiraSite;
  readonly events: readonly ProductEvent[];
  readonly clock: ReturnType<typeof createClock>;
  /** Calls an operation; `body` is sent as JSON. */
  call(
    as: Principal,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<JiraReply>;
  /** The same, for calls that must succeed: their body. */
  read<Body = Record<string, unknown>>(as: Principal, method: string, path: string, body?: unknown): Promise<Body>;
};

type SceneOptions = {
  /** People, and no projects. */
  readonly isEmpty?: boolean;
  /** A file that has a scene in it is gone on with. */
  readonly file?: string;
  readonly ruleExpressions?: readonly RuleExpression[];
};

export function createScene({ isEmpty, file = ':memory:', ruleExpressions = [] }: SceneOptions = {}): Scene {
  const clock = createClock(startsAt);
  const database = openDatabase(file);
  const { importTeam } = exampleSite;
  const jira = createJira(
    { database, clock, random: createRandom(7) },
    { appName: 'Notes', importTeam, siteUrl: 'https://demo.example', indexedProperties, ruleExpressions },
  );
  const events: ProductEvent[] = [];
  jira.onEvent((event) => {
    events.push(event);
  });
  if (jira.people().length === 0)
    jira.load(isEmpty ? { ...exampleSite, projects: [], serviceProjects: [] } : exampleSite);
  const call: Scene['call'] = (as, method, path, body, headers = {}) =>
    jira.handle(
      {
        method,
        path,
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      as,
    );
  return {
    jira,
    events,
    clock,
    call,
    read: async <Body>(as: Principal, method: string, path: string, body?: unknown) => {
      const reply = await call(as, method, path, body);
      if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
      return reply.body as Body;
    },
  };
}

/** Opens a request as the app, in a customer's name. */
export async function openRequest(
  scene: Scene,
  customer: string,
  participants: readonly string[] = [],
): Promise<string> {
  const { issueKey } = await scene.read<{ issueKey: string }>(app, 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues: { summary: 'Library catalogue' },
    raiseOnBehalfOf: customer,
    ...(participants.length > 0 ? { requestParticipants: participants } : {}),
  });
  return issueKey;
}
