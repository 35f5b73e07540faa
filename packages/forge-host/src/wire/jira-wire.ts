/** `requestJira` from functions: who the call is made as, the app's scopes, Jira's rate limits and the points quota. */

import type { Invocation } from '../invocation/invocation';
import type { Passage, Reply, Wording } from '../invocation/passage';
import type { Manifest } from '../manifest/manifest';
import { jiraLimits } from '../platform/limits';
import type { JiraEngine, JiraReply, Principal } from '../platform/ports';
import { createFixedWindow, createSlidingWindows } from '../platform/rates';
import { inOneLine, type Meta, type WireRequest } from './request';

export type JiraWire = { call(invocation: Invocation, meta: Meta, request: WireRequest): Promise<Reply> };

const hour = 3_600_000;

/** The response of Atlassian's gateway to a token without any of the scopes that an operation asks for. */
export const scopeMismatch: Reply = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
};

/** The packages make a NeedsAuthenticationError of this header. */
const needsAuthentication: Reply = {
  status: 401,
  headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
};

const wording: Wording = {
  throttled: (seconds) => ({
    status: 429,
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    ...(seconds && { headers: { 'retry-after': String(seconds) } }),
  }),
  failed: (status) => ({ status, body: { errorMessages: ['Jira is unavailable.'], errors: {} } }),
};

export function createJiraWire(parts: { manifest: Manifest; engine: JiraEngine; passage: Passage }): JiraWire {
  const { manifest, engine } = parts;
  const points = createFixedWindow(jiraLimits.pointsPerHour, hour);
  const reads = createSlidingWindows(jiraLimits.readsPerSecond, 1_000);
  const writes = createSlidingWindows(jiraLimits.writesPerSecond, 1_000);
  const issueWrites = jiraLimits.issueWrites.map(({ limit, windowMs }) => createSlidingWindows(limit, windowMs));

  const holdBack = (request: WireRequest, now: number): number | undefined => {
    const endpoint = endpointOf(request);
    const perSecond = request.method === 'GET' || request.method === 'POST' ? reads : writes;
    const issue = writtenIssue(request);
    const waits = [
      points.fullFor(now),
      perSecond.fullFor(endpoint, now),
      ...(issue === undefined ? [] : issueWrites.map((windows) => windows.fullFor(issue, now))),
    ].filter((ms) => ms !== undefined);
    if (waits.length > 0) return Math.max(...waits);
    perSecond.add(endpoint, now);
    if (issue !== undefined) for (const windows of issueWrites) windows.add(issue, now);
    return undefined;
  };

  return {
    call: (invocation, meta, request) =>
      parts.passage.carry(invocation, 'jira', inOneLine(request), wording, async () => {
        invocation.usage.jira.calls++;
        const principal = principalOf(meta, invocation, manifest);
        if (!principal) return needsAuthentication;

        // Asked before the call, so that a call without scopes leaves no trace.
        const operation = engine.describe?.(request);
        if (operation && !isGranted(operation.scopes, manifest, isOffline(meta, invocation))) return scopeMismatch;

        const now = invocation.now();
        const waitMs = holdBack(request, now);
        if (waitMs !== undefined) return wording.throttled(Math.max(1, Math.ceil(waitMs / 1_000)));

        const reply = await engine.handle(request, principal);
        if (!isGranted(reply.scopes, manifest, isOffline(meta, invocation))) return scopeMismatch;
        points.add(now, reply.points);
        countCall(invocation, reply, request);
        return { status: reply.status, headers: reply.headers, ...(reply.body !== undefined && { body: reply.body }) };
      }),
  };
}

/**
 * The identity behind a call, from the invocation and never from the app; undefined where there is none to take.
 * Only licensed people and portal customers have a token that an app can use: developer.atlassian.com/platform/forge
 * /access-to-forge-apps-for-unlicensed-users.
 */
function principalOf(meta: Meta, invocation: Invocation, manifest: Manifest): Principal | undefined {
  if (meta.provider === 'app') return { kind: 'app' };
  if (meta.provider === 'none') return { kind: 'anonymous' };
  const { caller } = invocation;
  if (isOffline(meta, invocation)) {
    const mayImpersonate = manifest.scopes.some((scope) => scope.allowImpersonation);
    return mayImpersonate && meta.accountId ? { kind: 'user', accountId: meta.accountId } : undefined;
  }
  const hasToken = caller?.accountType === 'licensed' || caller?.accountType === 'customer';
  return hasToken ? { kind: 'user', accountId: caller.accountId } : undefined;
}

/** On behalf of somebody who did not start the invocation: takes scopes that say so. */
function isOffline(meta: Meta, invocation: Invocation): boolean {
  return meta.accountId !== undefined && meta.accountId !== invocation.caller?.accountId;
}

export function isGranted(sets: readonly (readonly string[])[], manifest: Manifest, offline = false): boolean {
  if (sets.length === 0) return true;
  const granted = new Set(
    manifest.scopes.filter((scope) => !offline || scope.allowImpersonation).map((scope) => scope.name),
  );
  return sets.some((set) => set.every((scope) => granted.has(scope)));
}

function countCall(invocation: Invocation, reply: JiraReply, request: WireRequest): void {
  const { jira } = invocation.usage;
  const name = reply.operationId ?? endpointOf(request);
  jira.points += reply.points;
  jira.byOperation[name] = (jira.byOperation[name] ?? 0) + 1;
}

/** Limits hold per endpoint: the path without the ids and keys in it. */
function endpointOf({ method, path }: WireRequest): string {
  const segments = (path.split('?')[0] ?? '').split('/');
  const shape = segments.map((each) => (/^\d+$|^[A-Z][A-Z0-9_]*-\d+$|:/.test(each) && each !== '3' ? '{}' : each));
  return `${method} ${shape.join('/')}`;
}

/** The issue (or request: they are one) that a call writes to, as the call names it. */
function writtenIssue({ method, path }: WireRequest): string | undefined {
  if (method === 'GET') return undefined;
  return /^\/rest\/(?:api\/\d+\/issue|servicedeskapi\/request)\/([^/?]+)/.exec(path)?.[1];
}
