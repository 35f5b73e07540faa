import { asApp, type route } from '../platform/requests';

type Path = ReturnType<typeof route>;

/** Requests with the app's own rights. */

export const get = (path: Path) => () => asApp().requestJira(path, { headers: { Accept: 'application/json' } });

export const send = (method: 'POST' | 'PUT' | 'DELETE', path: Path, body: unknown) => () =>
  asApp().requestJira(path, {
    method,
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The issue property that `jira:entityProperty` in the manifest indexes for JQL. */
export const propertyKey = 'countersign';

/** The property by which a comment, or an engagement request, is known to be the app's own. No customer sees it. */
export const referenceKey = 'countersign-reference';
