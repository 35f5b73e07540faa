/** A stand-in for Jira with its demo in it, for tests: who calls, what they call, what comes back. */
import { createClock } from '../../src/clock';
import { openDatabase } from '../../src/database';
import { createJira, type JiraSite, type RuleExpression } from '../../src/jira/jira';
import type { IndexedProperty } from '../../src/jira/search/indexed-property';
import type { JiraReply, Principal, ProductEvent } from '../../src/ports';
import { createRandom } from '../../src/random';

const startsAt = Date.UTC(2026, 10, 22, 9, 30);
export const app: Principal = { kind: 'app' };
export const anonymous: Principal = { kind: 'anonymous' };
export const person = (accountId: string): Principal => ({ kind: 'user', accountId });

const indexedProperties: readonly IndexedProperty[] = [
  {
    propertyKey: 'countersign',
    entityType: 'issue',
    values: [
      { path: 'openTasks', type: 'number', searchAlias: 'countersignOpenTasks' },
      { path: 'nextDue', type: 'date', searchAlias: 'countersignNextDue' },
      { path: 'waitingOn', type: 'user', searchAlias: 'countersignWaitingOn' },
      { path: 'gate.state', type: 'string', searchAlias: 'countersignGate' },
      { path: 'origin', type: 'string', searchAlias: 'countersignOrigin' },
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

export function createScene(
  options: { isEmpty?: boolean; file?: string; ruleExpressions?: readonly RuleExpression[] } = {},
): Scene {
  const clock = createClock(startsAt);
  const database = openDatabase(options.file ?? ':memory:');
  const jira = createJira(
    { database, clock, random: createRandom(7) },
    { siteUrl: 'https://demo.example', indexedProperties, ruleExpressions: options.ruleExpressions ?? [] },
  );
  const events: ProductEvent[] = [];
  jira.onEvent((event) => {
    events.push(event);
  });
  if (!options.isEmpty) jira.loadDemo();
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

/** Opens a request of the app's for a customer of the demo, as an engagement does. */
export async function openRequest(
  scene: Scene,
  customer: string,
  participants: readonly string[] = [],
): Promise<string> {
  const { issueKey } = await scene.read<{ issueKey: string }>(app, 'POST', '/rest/servicedeskapi/request', {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues: { summary: 'Harbour portal rollout' },
    raiseOnBehalfOf: customer,
    ...(participants.length > 0 ? { requestParticipants: participants } : {}),
  });
  return issueKey;
}
