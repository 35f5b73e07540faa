import type { HostOptions } from 'forge-host/host';
import { createJira } from 'forge-host/jira';

/** The host's Jira, with what can go wrong in it for longer than one call. */
export type UnrulyJira = {
  readonly createJira: NonNullable<HostOptions['createJira']>;
  /** From now on, new comments are answered so: by 503 Jira is away for a while, by 404 it refuses for good. Null: as usual. */
  answerComments(status: number | null): void;
  /** From now on, calls whose method and path match are refused; null: all are answered as usual. */
  refuse(match: RegExp | null): void;
  /** From now on, nobody is told of deleted issues, or they are again. */
  loseDeletions(areLost: boolean): void;
  /** From now on, this participant of a request is not named as one, as whoever sees it by an organization; null: all are. */
  conceal(accountId: string | null): void;
};

export function unrulyJira(): UnrulyJira {
  let commentStatus: number | null = null;
  let refused: RegExp | null = null;
  let areLost = false;
  let concealed: string | null = null;
  return {
    createJira: (parts, options) => {
      const jira = createJira(parts, options);
      const statusFor = ({ method, path }: Parameters<typeof jira.handle>[0]) => {
        if (method === 'POST' && path.endsWith('/comment')) return commentStatus;
        return refused?.test(`${method} ${path}`) ? 409 : null;
      };
      const handle: typeof jira.handle = async (request, as) => {
        const status = statusFor(request);
        if (status !== null) return { status, headers: {}, body: {}, scopes: [], points: 0 };
        const reply = await jira.handle(request, as);
        const body = (reply.body ?? {}) as { values?: readonly { readonly accountId?: string }[] };
        if (request.method !== 'GET' || !/\/participant\b/.test(request.path) || !body.values) return reply;
        return { ...reply, body: { ...body, values: body.values.filter((each) => each.accountId !== concealed) } };
      };
      const onEvent: typeof jira.onEvent = (listener) =>
        jira.onEvent((event) => {
          if (!areLost || event.eventType !== 'avi:jira:deleted:issue') listener(event);
        });
      return { ...jira, handle, onEvent };
    },
    conceal: (accountId) => {
      concealed = accountId;
    },
    answerComments: (status) => {
      commentStatus = status;
    },
    refuse: (match) => {
      refused = match;
    },
    loseDeletions: (areNowLost) => {
      areLost = areNowLost;
    },
  };
}

/** Jira, as it takes comments without their properties. */
export const marklessJira: NonNullable<HostOptions['createJira']> = (parts, options) => {
  const jira = createJira(parts, options);
  const markless = (body: string) => JSON.stringify({ ...(JSON.parse(body) as object), properties: [] });
  const handle: typeof jira.handle = (request, as) => {
    const isComment = request.method === 'POST' && /\/api\/3\/issue\/[^/]+\/comment$/.test(request.path);
    return jira.handle(isComment ? { ...request, body: markless(request.body ?? '{}') } : request, as);
  };
  return { ...jira, handle };
};
