/**
 * The terms in which the host's engines speak to each other. Engines are plain state machines over the database, the
 * clock and a stream of chance: `wire/` puts faults, costs and virtual time around them, so that none of them has to.
 */

import type { HostDatabase } from '../state/database';
import type { Clock } from '../time-and-chance/clock';
import type { Random } from '../time-and-chance/random';

export type EngineParts = { readonly database: HostDatabase; readonly clock: Clock; readonly random: Random };

/** The identity under which a request to Jira is made. */
export type Principal =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'anonymous' };

export type StorageEngine = {
  /** One call of Forge's storage wire: `/api/v1/get` and so on, with its JSON body. */
  handle(path: string, body: unknown): StorageReply;
};

export type StorageReply = {
  readonly status: number;
  /** Undefined where the platform's response has an empty body. */
  readonly body?: unknown;
  readonly cost: { readonly readBytes: number; readonly writeBytes: number };
};

export type JiraEngine = {
  handle(request: JiraRequest, as: Principal): Promise<JiraReply>;
  /** The operation that a request asks for and the scopes it needs, without doing it; undefined where there is none. */
  describe?(request: JiraRequest): Pick<JiraReply, 'operationId' | 'scopes'> | undefined;
};

export type JiraRequest = {
  readonly method: string;
  /** Path with query, as the app wrote it: `/rest/api/3/issue/10001?fields=summary` */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type JiraReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or undefined for an empty body. */
  readonly body?: unknown;
  /** Atlassian's name for the operation, or undefined where no such operation is implemented. */
  readonly operationId?: string;
  /** Any one of these sets of OAuth 2 scopes would have been enough; empty when none is needed. */
  readonly scopes: readonly (readonly string[])[];
  /** Cost against the hourly points quota. */
  readonly points: number;
};

/** Something that happened in Jira, as Forge's product triggers hear of it. */
export type ProductEvent = {
  /** `avi:jira:updated:issue` */
  readonly eventType: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The person or app that did it; undefined for the system. */
  readonly actor?: Principal;
};
