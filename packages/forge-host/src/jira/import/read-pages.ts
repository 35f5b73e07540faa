/** The frame around the issues in a file: one reply of Jira's REST search, several of them, or a bare list. */
import { isObject, type Json } from '../formats/body';
import { ImportError } from './import-error';

export type Placed = { readonly place: string; readonly value: unknown };

export type ReadPages = {
  readonly issues: readonly Placed[];
  /** Whether the last reply in the file says that another follows. */
  readonly hasMorePages: boolean;
};

/** @throws ImportError also for a file that holds Jira's refusal in place of its response */
export function readPages(json: unknown): ReadPages {
  if (isObject(json)) return { issues: issuesOf(json, ''), hasMorePages: goesOn(json) };
  if (!Array.isArray(json)) throw new ImportError('', 'expected an object with "issues", or a list');
  const pages: readonly unknown[] = json;
  if (pages.length === 0 || !pages.every(isPage)) {
    return { issues: pages.map((value, index) => ({ place: `[${index}]`, value })), hasMorePages: false };
  }
  const last = pages.at(-1);
  return {
    issues: pages.flatMap((page, index) => issuesOf(page, `[${index}]`)),
    hasMorePages: last !== undefined && goesOn(last),
  };
}

function isPage(value: unknown): value is Json {
  return isObject(value) && Array.isArray(value.issues);
}

function issuesOf(page: Json, at: string): Placed[] {
  const place = at === '' ? 'issues' : `${at}.issues`;
  if (Array.isArray(page.issues)) {
    return page.issues.map((value: unknown, index) => ({ place: `${place}[${index}]`, value }));
  }
  const refusal = refusalIn(page);
  if (refusal) throw new ImportError(at, `this is not Jira’s reply but its refusal: “${refusal}”`);
  throw new ImportError(place, 'expected a list of issues');
}

/** The words of an error body of Jira's, or of the gateway before it. */
function refusalIn({ errorMessages, errors, message }: Json): string {
  const words: unknown[] = [
    ...(Array.isArray(errorMessages) ? (errorMessages as unknown[]) : []),
    ...(isObject(errors) ? Object.values(errors) : []),
    message,
  ];
  return words.filter((each): each is string => typeof each === 'string' && each !== '').join(' ');
}

/** Today's search says so by `isLast` and a token, the one before it by counting. */
function goesOn({ isLast, nextPageToken, startAt, total, issues }: Json): boolean {
  if (typeof isLast === 'boolean') return !isLast;
  if (typeof nextPageToken === 'string' && nextPageToken !== '') return true;
  const count = Array.isArray(issues) ? issues.length : 0;
  return typeof total === 'number' && typeof startAt === 'number' && startAt + count < total;
}
