/** Reading a file of issues in the shape of Jira's REST search, with the place of whatever does not fit. */
import { isObject, type Json } from '../formats/body';
import { type Document, documentOf, isDocument } from '../formats/document';
import { isDay } from '../formats/instant';
import { ImportError } from './import-error';
import { type Placed, readPages } from './read-pages';

export type ReadPerson = { readonly accountId: string; readonly displayName: string; readonly emailAddress: string };
type ReadStatus = { readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' };
type ReadVersion = {
  readonly name: string;
  readonly description: string;
  readonly isReleased: boolean;
  readonly isArchived: boolean;
  readonly releaseDate: string | null;
};
type ReadComment = { readonly author: ReadPerson; readonly body: Document; readonly createdAt: number | null };

export type ReadIssue = {
  readonly place: string;
  readonly key: string;
  readonly projectKey: string;
  readonly projectName: string;
  readonly isTeamManaged: boolean;
  readonly number: number;
  readonly summary: string;
  readonly description: Document | null;
  readonly status: ReadStatus;
  readonly type: { readonly name: string; readonly hierarchyLevel: number };
  readonly assignee: ReadPerson | null;
  readonly reporter: ReadPerson | null;
  readonly creator: ReadPerson | null;
  readonly versions: readonly ReadVersion[];
  readonly priority: string;
  readonly labels: readonly string[];
  readonly dueDate: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  readonly resolvedAt: number | null;
  readonly parentKey: string | null;
  readonly comments: readonly ReadComment[];
  /** Everything else that the file says about it. */
  readonly extra: Json;
};

export type ReadFile = {
  readonly issues: readonly ReadIssue[];
  /** Whether the file says that its answer goes on in a further page. */
  readonly hasMorePages: boolean;
};

/**
 * @param json one search reply, a list of issues, or a list of search replies
 * @throws ImportError
 */
export function readFile(json: unknown): ReadFile {
  const pages = readPages(json);
  const issues = pages.issues.map(({ place, value }) => readIssue(place, value));
  if (issues.length === 0) throw new ImportError('issues', 'expected at least one issue');
  const places = new Map<string, string>();
  for (const { key, place } of issues) {
    const before = places.get(key);
    if (before !== undefined) throw new ImportError(`${place}.key`, `${key} is already at ${before}`);
    places.set(key, place);
  }
  return { issues, hasMorePages: pages.hasMorePages };
}

/** Fields that are read into places of their own; all others are kept as they are. */
const known = new Set([
  ...[
    'project',
    'summary',
    'description',
    'status',
    'statusCategory',
    'statuscategorychangedate',
    'issuetype',
    'assignee',
  ],
  ...['reporter', 'creator', 'fixVersions', 'priority', 'labels', 'duedate', 'created', 'updated', 'resolutiondate'],
  ...['parent', 'subtasks', 'comment'],
]);

const askForFields = '; ask Jira’s search for them with fields=*all';

function readIssue(place: string, value: unknown): ReadIssue {
  if (!isObject(value)) throw new ImportError(place, 'expected an issue');
  const at = `${place}.fields`;
  const { fields } = value;
  // First: unless it is asked for them, Jira's search answers with nothing but ids.
  if (!isObject(fields)) throw new ImportError(at, `expected the fields of the issue${askForFields}`);
  if (fields.summary === undefined) throw new ImportError(`${at}.summary`, `expected text${askForFields}`);
  const match = typeof value.key === 'string' ? /^([A-Z][A-Z0-9_]*)-([1-9]\d*)$/.exec(value.key) : null;
  if (!match) throw new ImportError(`${place}.key`, 'expected text like ABC-12');
  const [key, projectKey = '', number] = match;
  const project = isObject(fields.project) ? fields.project : {};
  return {
    place,
    key,
    projectKey,
    projectName: optionalText(`${at}.project.name`, project.name) ?? projectKey,
    isTeamManaged: project.style === 'next-gen' || project.simplified === true,
    number: Number(number),
    summary: readSummary(`${at}.summary`, fields.summary),
    description: readDocument(`${at}.description`, fields.description),
    status: readStatus(`${at}.status`, fields.status),
    type: readType(`${at}.issuetype`, fields.issuetype),
    assignee: readPerson(`${at}.assignee`, fields.assignee),
    reporter: readPerson(`${at}.reporter`, fields.reporter),
    creator: readPerson(`${at}.creator`, fields.creator),
    versions: list(`${at}.fixVersions`, fields.fixVersions).map(readVersion),
    priority: isObject(fields.priority)
      ? (optionalText(`${at}.priority.name`, fields.priority.name) ?? 'Medium')
      : 'Medium',
    labels: list(`${at}.labels`, fields.labels).map(({ place: one, value: label }) => text(one, label)),
    dueDate: readDay(`${at}.duedate`, fields.duedate),
    createdAt: readInstant(`${at}.created`, fields.created),
    updatedAt: readInstant(`${at}.updated`, fields.updated),
    resolvedAt: readInstant(`${at}.resolutiondate`, fields.resolutiondate),
    parentKey: isObject(fields.parent) ? (optionalText(`${at}.parent.key`, fields.parent.key) ?? null) : null,
    comments: readComments(`${at}.comment`, fields.comment),
    extra: Object.fromEntries(Object.entries(fields).filter(([name, field]) => !known.has(name) && field !== null)),
  };
}

function text(place: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw new ImportError(place, 'expected text');
  return value;
}

function optionalText(place: string, value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(place, value);
}

function readSummary(place: string, value: unknown): string {
  return text(place, value)
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, 255);
}

function list(place: string, value: unknown): Placed[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ImportError(place, 'expected a list');
  return value.map((one: unknown, index) => ({ place: `${place}[${index}]`, value: one }));
}

/** Version 2 of Jira's API gives texts, version 3 documents. */
function readDocument(place: string, value: unknown): Document | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return documentOf(value);
  if (isDocument(value)) return value;
  throw new ImportError(place, 'expected text or an Atlassian document');
}

const categoryOf: Readonly<Record<string, ReadStatus['category']>> = {
  new: 'new',
  indeterminate: 'indeterminate',
  done: 'done',
};
/** For files that leave the category out. */
const usualCategories: Readonly<Record<string, ReadStatus['category']>> = {
  'to do': 'new',
  open: 'new',
  backlog: 'new',
  new: 'new',
  done: 'done',
  closed: 'done',
  resolved: 'done',
};

function readStatus(place: string, value: unknown): ReadStatus {
  if (value === undefined || value === null) return { name: 'To Do', category: 'new' };
  if (!isObject(value)) throw new ImportError(place, 'expected a status with a name');
  const name = text(`${place}.name`, value.name);
  const key = isObject(value.statusCategory) ? String(value.statusCategory.key) : '';
  return { name, category: categoryOf[key] ?? usualCategories[name.toLowerCase()] ?? 'indeterminate' };
}

function readType(place: string, value: unknown): ReadIssue['type'] {
  if (value === undefined || value === null) return { name: 'Task', hierarchyLevel: 0 };
  if (!isObject(value)) throw new ImportError(place, 'expected an issue type with a name');
  const name = text(`${place}.name`, value.name);
  if (typeof value.hierarchyLevel === 'number') return { name, hierarchyLevel: value.hierarchyLevel };
  if (value.subtask === true) return { name, hierarchyLevel: -1 };
  return { name, hierarchyLevel: name.toLowerCase() === 'epic' ? 1 : 0 };
}

/** Cloud knows people by account id, servers by key or name. */
function readPerson(place: string, value: unknown): ReadPerson | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw new ImportError(place, 'expected a person');
  const id = value.accountId ?? value.key ?? value.name;
  if (typeof id !== 'string' || id === '') throw new ImportError(`${place}.accountId`, 'expected text');
  if (id.length > 128) throw new ImportError(`${place}.accountId`, 'expected at most 128 characters');
  return {
    accountId: id,
    displayName: optionalText(`${place}.displayName`, value.displayName) ?? id,
    emailAddress: typeof value.emailAddress === 'string' ? value.emailAddress : '',
  };
}

function readVersion({ place, value }: Placed): ReadVersion {
  if (!isObject(value)) throw new ImportError(place, 'expected a version with a name');
  return {
    name: text(`${place}.name`, value.name),
    description: typeof value.description === 'string' ? value.description : '',
    isReleased: value.released === true,
    isArchived: value.archived === true,
    releaseDate: readDay(`${place}.releaseDate`, value.releaseDate),
  };
}

function readDay(place: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || !isDay(value)) throw new ImportError(place, 'expected a day like 2026-11-22');
  return value;
}

function readInstant(place: string, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  // Jira writes offsets without a colon, which the language's own format does not have.
  const at = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(at)) throw new ImportError(place, 'expected an instant like 2026-11-22T09:30:00.000+0000');
  return at;
}

function readComments(place: string, value: unknown): ReadComment[] {
  if (value === undefined || value === null) return [];
  if (!isObject(value)) throw new ImportError(place, 'expected a page of comments');
  return list(`${place}.comments`, value.comments).map(({ place: at, value: one }) => {
    if (!isObject(one)) throw new ImportError(at, 'expected a comment');
    const author = readPerson(`${at}.author`, one.author);
    const body = readDocument(`${at}.body`, one.body);
    const createdAt = readInstant(`${at}.created`, one.created);
    if (!author) throw new ImportError(`${at}.author`, 'expected a person');
    if (!body) throw new ImportError(`${at}.body`, 'expected text or an Atlassian document');
    return { author, body, createdAt };
  });
}
