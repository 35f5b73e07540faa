/**
 * The calls of the site's script to the host, most of them on behalf of a frame. The caller comes from the site's
 * cookie and never from the frame; the page says for whom it was made, so that a switch in another tab can't mix two
 * people up.
 */
import type { Subject } from '../front-end/context';
import { WorkflowRefused } from '../workflow/workflow-editor';
import { subjectFields } from './browser/commands';
import { json, readJson, SiteError, type SiteReply, setCookie } from './http/http';
import { foundPeople } from './parts/person-menu';
import { themeAttribute } from './visit/tokens';
import type { Visit } from './visit/visit';

type Fields = Readonly<Record<string, unknown>>;
type HostCall = (visit: Visit, body: Fields) => Promise<unknown> | unknown;

export const hostCalls: Readonly<Record<string, HostCall>> = {
  '/host/state': ({ host, person }) => ({
    now: host.clock.now(),
    mails: host.jira.mailbox().filter(({ to }) => to === person.accountId).length,
  }),

  '/host/people': (visit, { text }) => {
    if (typeof text !== 'string') throw new SiteError(400, 'text must be text');
    return foundPeople(visit, text);
  },

  '/host/context': async (visit, body) => {
    const { moduleKey, subject } = readFrame(body);
    const context = await visit.host.context(moduleKey, visit.person.accountId, subject);
    return {
      ...context,
      locale: visit.locale,
      theme: themeState(visit),
      extension: withModal(context.extension, body.modal),
    };
  },

  '/host/invoke': async (visit, body) => {
    const { moduleKey, subject } = readFrame(body);
    const { functionKey, payload, modal } = body;
    if (typeof functionKey !== 'string') throw new SiteError(400, 'functionKey must be text');
    // Made here, so that a frame can't claim to be about another issue; what an opener told its dialog is its own word.
    const context = await visit.host.context(moduleKey, visit.person.accountId, subject);
    const reply = await visit.host.invoke({
      moduleKey,
      person: visit.person.accountId,
      functionKey,
      payload,
      extension: withModal(context.extension, modal),
    });
    // Work that the call queued runs behind the reply, as it does on the platform.
    void visit.host.settle().catch((failure: unknown) => console.error(failure));
    return reply;
  },

  '/host/workflow-rule': async ({ host, person }, { projectKey, transitionId, rule, moduleKey, configuration }) => {
    if (![projectKey, transitionId, moduleKey, configuration].every((each) => typeof each === 'string')) {
      throw new SiteError(400, 'projectKey, transitionId, moduleKey and configuration must be text');
    }
    const place = {
      projectKey: String(projectKey),
      transitionId: String(transitionId),
      ...(rule !== undefined && { rule: Number(rule) }),
    };
    try {
      await host.workflows.save(person.accountId, place, String(moduleKey), String(configuration));
      return null;
    } catch (failure) {
      throw failure instanceof WorkflowRefused ? new SiteError(400, failure.message) : failure;
    }
  },

  '/host/fetch-product': async (visit, { restPath, method, headers, body }) => {
    if (typeof restPath !== 'string' || !restPath.startsWith('/')) throw new SiteError(400, 'restPath must be a path');
    const reply = await visit.host.requestJiraFromFrame(visit.person.accountId, {
      method: typeof method === 'string' ? method : 'GET',
      path: restPath,
      headers: Object.fromEntries(Array.isArray(headers) ? (headers as [string, string][]) : []),
      ...(typeof body === 'string' && body !== '' && { body }),
    });
    return {
      status: reply.status,
      statusText: '',
      headers: reply.headers,
      body: reply.body === undefined ? '' : JSON.stringify(reply.body),
    };
  },
};

/** The same as JSON over the wire: `{value}`, or `{error}` with what went wrong. */
export async function serveHostCall(call: HostCall, visit: Visit): Promise<SiteReply> {
  const madeFor = visit.request.headers['x-person'];
  if (madeFor !== undefined && madeFor !== visit.person.accountId) {
    const { displayName } = visit.person;
    return json({ error: 'You act as someone else now. Reload the page.', actingAs: displayName }, 409);
  }
  try {
    return json({ value: await call(visit, readJson(visit.request)) });
  } catch (failure) {
    const status = failure instanceof SiteError ? failure.status : 500;
    return json({ error: failure instanceof Error ? failure.message : String(failure) }, status);
  }
}

export function setTheme(visit: Visit): SiteReply {
  const theme = readJson(visit.request).theme;
  return { ...json({ value: null }), headers: cookieHeaders('theme', theme === 'dark' ? 'dark' : 'light') };
}

function cookieHeaders(name: string, value: string): Record<string, string | readonly string[]> {
  return { 'content-type': 'application/json', 'set-cookie': [setCookie(name, value)] };
}

type FrameFields = { moduleKey: string; subject: Subject };

function readFrame(body: Fields): FrameFields {
  const { moduleKey, subject } = body;
  if (typeof moduleKey !== 'string') throw new SiteError(400, 'moduleKey must be text');
  const given = typeof subject === 'object' && subject !== null ? (subject as Fields) : {};
  const known = subjectFields.flatMap((name) =>
    typeof given[name] === 'string' ? [[name, given[name]] as const] : [],
  );
  return { moduleKey, subject: Object.fromEntries(known) as Subject };
}

function withModal(extension: Fields, modal: unknown): Record<string, unknown> {
  return modal === undefined ? { ...extension } : { ...extension, modal };
}

function themeState(visit: Visit): Record<string, string> {
  const parts = themeAttribute.split(' ').map((part) => part.split(':') as [string, string]);
  return { ...Object.fromEntries(parts), colorMode: visit.colorMode };
}
