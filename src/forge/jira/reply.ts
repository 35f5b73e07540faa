import type { APIResponse } from '@forge/api';
import { Refused, Unavailable } from '../../app/ports/failure';
import { NeedsAuthenticationError, ProxyRequestError } from '../platform/errors';

/** Nobody is kept waiting for longer by what a header says: an hour, in seconds. */
const longestWait = 3_600;

/**
 * Sends a request to Jira or JSM and reads the reply.
 * @returns the JSON, or undefined for an empty reply
 * @throws Unavailable for 429, 5xx and no reply at all; Refused for every other no
 */
export async function readReply<Json>(call: () => Promise<APIResponse>): Promise<Json> {
  const response = await reach(call);
  if (response.ok) {
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as Json;
  }
  const { status } = response;
  if (status === 429 || status >= 500) {
    const seconds = Number(response.headers.get('Retry-After'));
    const isSaid = Number.isFinite(seconds) && seconds > 0;
    throw new Unavailable('jira', status, isSaid ? Math.min(seconds, longestWait) : undefined);
  }
  throw new Refused(status, reasonIn(await response.text()));
}

/** The same, with undefined for what the caller may not see: Jira replies 401, 403 or 404 as it sees fit. */
export async function readVisibleReply<Json>(call: () => Promise<APIResponse>): Promise<Json | undefined> {
  try {
    return await readReply<Json>(call);
  } catch (error) {
    if (error instanceof Refused && [401, 403, 404].includes(error.status)) return undefined;
    throw error;
  }
}

async function reach(call: () => Promise<APIResponse>): Promise<APIResponse> {
  try {
    return await call();
  } catch (error) {
    // Forge catches this one itself, and asks the person whether the app may act for them.
    if (error instanceof NeedsAuthenticationError) throw error;
    if (!(error instanceof ProxyRequestError)) throw error instanceof TypeError ? new Unavailable('jira', 0) : error;
    const isPassing = error.status === 429 || error.status >= 500;
    throw isPassing
      ? new Unavailable('jira', error.status)
      : new Refused(error.status, error.message.slice(0, reasonLength));
  }
}

/** Enough to act on: it is kept with the engagement. */
const reasonLength = 500;

/** The reason that Jira (`errorMessages`, `errors`) or JSM (`errorMessage`) gives, in one line. */
function reasonIn(body: string): string {
  try {
    const { errorMessage, errorMessages, errors } = JSON.parse(body) as {
      errorMessage?: string;
      errorMessages?: string[];
      errors?: { [field: string]: string };
    };
    return [errorMessage, ...(errorMessages ?? []), ...Object.values(errors ?? {})]
      .filter(Boolean)
      .join(' ')
      .slice(0, reasonLength);
  } catch {
    return '';
  }
}
