/** One operation of Atlassian's REST APIs, as the routing table knows it. */

import type { Outcome } from '../formats/reply';
import type { Caller } from '../people/permission';
import type { Site } from '../site/site';

export type Operation = {
  readonly operationId: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters in braces, as in Atlassian's OpenAPI documents. */
  readonly path: string;
  /** The query parameters that are understood: to a call with any other, this stand-in would give a wrong response. */
  readonly parameters?: readonly string[];
  /** Takes `multipart/form-data` in place of JSON. */
  readonly takesFiles?: true;
  /** Any one of these sets is enough; empty when no scope is needed. */
  readonly scopes: readonly (readonly string[])[];
  /** Runs before the state changes and may take its time: a workflow's rules are functions of the app. */
  readonly prepare?: (call: Call) => Promise<void>;
  /** Runs in one transaction. */
  readonly run: (call: Call) => Outcome;
};

export type Call = {
  readonly site: Site;
  readonly caller: Caller;
  /** A parameter of the path. */
  at(name: string): string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, or undefined. */
  readonly body: unknown;
  /** The body as it was sent, where the operation takes files. */
  readonly text?: string;
};
