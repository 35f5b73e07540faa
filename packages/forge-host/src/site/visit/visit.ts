/** One request to the site by one person: what pages are made from. They read Jira through its REST only, as them. */
import type { Host } from '../../host/host';
import type { Person } from '../../jira/people/people';
import { type SiteRequest, setCookie } from '../http/http';
import type { App } from './modules';
import type { Steps } from './steps';
import type { ColorMode } from './tokens';

export type Site = {
  readonly host: Host;
  readonly app: App;
  readonly steps: Steps;
  /** The address of the pages, and below it that of the app's frames. */
  readonly origin: string;
  readonly framesOrigin: string;
};

export type Visit = Site & {
  readonly request: SiteRequest;
  readonly people: readonly Person[];
  readonly person: Person;
  readonly colorMode: ColorMode;
  /** The language that the person chose for the app's words, or `own` for each person's own language. */
  readonly language: string;
  readonly locale: string;
  read<Value>(path: string): Promise<Read<Value>>;
  send<Value = unknown>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Read<Value>>;
  /** Passes on the form that this request brought, files and all. */
  upload<Value = unknown>(path: string): Promise<Read<Value>>;
};

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: number; readonly message: string };

export const languages = ['en-US', 'de-DE', 'own'] as const;

export function createVisit(site: Site, request: SiteRequest): Visit {
  const people = site.host.jira.people().filter(({ status }) => status === 'active');
  const person = people.find(({ accountId }) => accountId === request.cookies.person) ?? people[0];
  if (!person) throw new Error('There are no people on this site');
  const chosen = request.cookies.language;
  const language = languages.find((each) => each === chosen) ?? 'en-US';

  const pass = async <Value>(
    method: string,
    path: string,
    content: { type: string; body?: string },
  ): Promise<Read<Value>> => {
    const reply = await site.host.requestJira(person.accountId, {
      method,
      path,
      headers: { accept: 'application/json', 'content-type': content.type, 'x-atlassian-token': 'no-check' },
      ...(content.body !== undefined && { body: content.body }),
    });
    if (reply.status < 300) return { ok: true, value: reply.body as Value };
    return { ok: false, status: reply.status, message: errorText(reply.body) };
  };

  const ask = <Value>(method: string, path: string, body?: unknown) =>
    pass<Value>(method, path, {
      type: 'application/json',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  return {
    ...site,
    request,
    people,
    person,
    colorMode: request.cookies.theme === 'dark' ? 'dark' : 'light',
    language,
    locale: language === 'own' ? person.locale : language,
    read: (path) => ask('GET', path),
    send: (method, path, body) => ask(method, path, body),
    upload: (path) => pass('POST', path, { type: request.headers['content-type'] ?? '', body: request.body }),
  };
}

/** The words for people in a Jira or JSM error body. */
function errorText(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const { errorMessages, errorMessage, errors, message } = body as Record<string, unknown>;
  const words = [
    ...(Array.isArray(errorMessages) ? errorMessages : []),
    errorMessage,
    ...(typeof errors === 'object' && errors !== null ? Object.values(errors) : []),
    message,
  ];
  return words.filter((each): each is string => typeof each === 'string').join(' ');
}

const noticeCookie = 'notice';

/** A message for the next page that this browser shows. */
export function leaveNotice(kind: 'success' | 'error', words: string): string {
  return setCookie(noticeCookie, JSON.stringify({ kind, words })).replace('Max-Age=31536000', 'Max-Age=60');
}

export type Notice = { readonly kind: 'success' | 'error'; readonly words: string };

export function takeNotice(request: SiteRequest): Notice | undefined {
  try {
    const { kind, words } = JSON.parse(request.cookies[noticeCookie] ?? '') as Notice;
    if (typeof words !== 'string') return undefined;
    return { kind: kind === 'error' ? 'error' : 'success', words };
  } catch {
    return undefined;
  }
}

export const clearedNotice = `${noticeCookie}=; Path=/; Max-Age=0`;
