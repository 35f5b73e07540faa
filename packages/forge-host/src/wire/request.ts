/** The arguments that the `@forge/*` packages hand to `__forge_fetch__`, read into one shape. */

/** Names the service and the identity: only the packages write it, never the app. */
export type Meta = {
  readonly type: string;
  readonly provider?: 'app' | 'user' | 'none';
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
};

export type WireRequest = {
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** @throws for a body that is not text: nothing that this host emulates takes one */
export function readRequest(path: string, init: unknown): WireRequest {
  const { method = 'GET', headers, body } = (init ?? {}) as RequestInit;
  if (body !== undefined && body !== null && typeof body !== 'string') {
    throw new Error(`Not implemented on this host: a request body that is not text (${method} ${path})`);
  }
  return {
    method: method.toUpperCase(),
    path,
    headers: Object.fromEntries(new Headers(headers)),
    ...(typeof body === 'string' && { body }),
  };
}

/** A body that is no JSON. */
export class BrokenBody extends Error {
  override readonly name = 'BrokenBody';
}

/** @throws BrokenBody */
export function bodyOf<Body>({ body = 'null' }: WireRequest): Body {
  try {
    return JSON.parse(body) as Body;
  } catch (failure) {
    throw new BrokenBody(`The request body is no JSON: ${(failure as Error).message}`);
  }
}

export function inOneLine({ method, path, body }: WireRequest): string {
  return body === undefined ? `${method} ${path}` : `${method} ${path} ${body}`;
}
