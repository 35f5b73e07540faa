/** JSM's pages (developer.atlassian.com/cloud/jira/service-desk/rest/intro/#pagination): `start`, `limit`, `isLastPage`. */
import { queryNumber } from '../formats/body';
import { badRequest, type Outcome, ok } from '../formats/reply';
import type { Call } from './operation';

/** Callers may ask for more than this in a page; they do not get it. */
const largestPage = 50;

export type PageWindow = { readonly start: number; readonly limit: number };

function pageWindow(query: URLSearchParams): PageWindow {
  const start = queryNumber(query, 'start', 0);
  const limit = queryNumber(query, 'limit', largestPage);
  if (limit === 0) throw badRequest('The limit must be greater than 0.');
  return { start, limit: Math.min(limit, largestPage) };
}

/** The page that the caller asked for, out of all the rows. */
export function pageReply<Row>(
  call: Call,
  path: string,
  rows: readonly Row[],
  resource: (row: Row) => unknown,
  counted: 'objects' | 'users' = 'objects',
): Outcome {
  const { start, limit } = pageWindow(call.query);
  const page = rows.slice(start, start + limit);
  const body = pageBody(call, path, page.map(resource), { start, limit, isLast: start + limit >= rows.length });
  return ok(body, { [counted]: page.length });
}

/** A first page as it stands inside an expanded resource. */
export function pageOfAll<Row>(call: Call, self: string, rows: readonly Row[], resource: (row: Row) => unknown) {
  const values = rows.slice(0, largestPage).map(resource);
  return pageBody(call, self.slice(call.site.url.length), values, {
    start: 0,
    limit: largestPage,
    isLast: rows.length <= largestPage,
  });
}

function pageBody(call: Call, path: string, values: unknown[], at: PageWindow & { isLast: boolean }) {
  const link = (start: number) => {
    const query = new URLSearchParams(call.query);
    query.set('start', String(start));
    query.set('limit', String(at.limit));
    return `${call.site.url}${path}?${query}`;
  };
  return {
    _expands: [],
    size: values.length,
    start: at.start,
    limit: at.limit,
    isLastPage: at.isLast,
    _links: {
      self: `${call.site.url}${path}`,
      base: call.site.url,
      context: '',
      ...(at.isLast ? {} : { next: link(at.start + at.limit) }),
      ...(at.start === 0 ? {} : { prev: link(Math.max(0, at.start - at.limit)) }),
    },
    values,
  };
}
