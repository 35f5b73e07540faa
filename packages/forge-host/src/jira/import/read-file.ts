/**
 * Reading a file of issues in the shape of Jira's REST search. Real files have gaps: what can be read is taken, and of the
 * rest it is told what was left out, of which issue, and why.
 */
import { isObject, type Json } from '../formats/body';
import type { Document } from '../formats/document';
import { ImportError } from './import-error';
import type { LeftOut } from './left-out';
import { readPages } from './read-pages';
import {
  list,
  optionalText,
  type ReadPerson,
  type ReadStatus,
  type ReadType,
  type ReadVersion,
  readDay,
  readDocument,
  readInstant,
  readPerson,
  readPriority,
  readStatus,
  readSummary,
  readType,
  readVersion,
  text,
} from './read-values';

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
  readonly type: ReadType;
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
  readonly leftOut: readonly LeftOut[];
  /** Whether a further page of the same reply follows, as the file says. */
  readonly hasMorePages: boolean;
};

/**
 * @param json one search reply, a list of issues, or a list of search replies
 * @throws ImportError where not one issue can be taken, for the first of them
 */
export function readFile(json: unknown): ReadFile {
  const pages = readPages(json);
  const issues = new Map<string, ReadIssue>();
  const leftOut: LeftOut[] = [];
  let first: ImportError | undefined;
  for (const { place, value } of pages.issues) {
    const gaps: LeftOut[] = [];
    try {
      const issue = readIssue(place, value, gaps);
      const before = issues.get(issue.key);
      if (before) throw new ImportError(`${place}.key`, `${issue.key} is already at ${before.place}`);
      issues.set(issue.key, issue);
      leftOut.push(...gaps);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      first ??= error;
      leftOut.push({ issue: nameOf(value) ?? place, what: 'issue', why: whyOf(error, place) });
    }
  }
  if (issues.size === 0) throw first ?? new ImportError('issues', 'expected at least one issue');
  return { issues: [...issues.values()], leftOut, hasMorePages: pages.hasMorePages };
}

const nameOf = (value: unknown) => (isObject(value) && typeof value.key === 'string' ? value.key : undefined);

/** The place within the issue, alike for alike gaps. */
const whyOf = ({ place, problem }: ImportError, issue: string) =>
  `${place
    .slice(issue.length)
    .replace(/^\./, '')
    .replace(/\[\d+\]/g, '')}: ${problem}`.replace(/^: /, '');

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

function readIssue(place: string, value: unknown, gaps: LeftOut[]): ReadIssue {
  if (!isObject(value)) throw new ImportError(place, 'expected an issue');
  const at = `${place}.fields`;
  const { fields } = value;
  // First: unless it is asked for them, Jira's search gives nothing but ids.
  if (!isObject(fields)) throw new ImportError(at, `expected the fields of the issue${askForFields}`);
  if (fields.summary === undefined) throw new ImportError(`${at}.summary`, `expected text${askForFields}`);
  const match = typeof value.key === 'string' ? /^([A-Z][A-Z0-9_]*)-([1-9]\d*)$/.exec(value.key) : null;
  if (!match) throw new ImportError(`${place}.key`, 'expected text like ABC-12');
  const [key, projectKey = '', number] = match;
  const project = isObject(fields.project) ? fields.project : {};

  const orLeaveOut = <Value, Otherwise>(what: string, read: () => Value, otherwise: Otherwise): Value | Otherwise => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      gaps.push({ issue: key, what, why: whyOf(error, place) });
      return otherwise;
    }
  };
  /** A field by its name; nothing in its place where it can't be read. */
  const read = <Value, Otherwise>(
    name: string,
    reader: (place: string, value: unknown) => Value,
    otherwise: Otherwise,
  ): Value | Otherwise => orLeaveOut(name, () => reader(`${at}.${name}`, fields[name]), otherwise);
  /** The members of a list that can be read. */
  const readEach = <Value>(
    what: string,
    where: string,
    of: unknown,
    reader: (place: string, value: unknown) => Value,
  ) =>
    orLeaveOut(what, () => list(`${at}.${where}`, of), []).flatMap(({ place: one, value: member }) =>
      orLeaveOut<readonly Value[], readonly Value[]>(what, () => [reader(one, member)], []),
    );

  return {
    place,
    key,
    projectKey,
    projectName: orLeaveOut('project', () => optionalText(`${at}.project.name`, project.name), undefined) ?? projectKey,
    isTeamManaged: project.style === 'next-gen' || project.simplified === true,
    number: Number(number),
    summary: readSummary(`${at}.summary`, fields.summary),
    description: read('description', readDocument, null),
    status: read('status', readStatus, readStatus('', null)),
    type: read('issuetype', readType, readType('', null)),
    assignee: read('assignee', readPerson, null),
    reporter: read('reporter', readPerson, null),
    creator: read('creator', readPerson, null),
    versions: readEach('version', 'fixVersions', fields.fixVersions, readVersion),
    priority: read('priority', readPriority, 'Medium'),
    labels: readEach('label', 'labels', fields.labels, text),
    dueDate: read('duedate', readDay, null),
    createdAt: read('created', readInstant, null),
    updatedAt: read('updated', readInstant, null),
    resolvedAt: read('resolutiondate', readInstant, null),
    parentKey: isObject(fields.parent) && typeof fields.parent.key === 'string' ? fields.parent.key : null,
    comments: readEach('comment', 'comment.comments', read('comment', readCommentPage, null), readComment),
    extra: Object.fromEntries(Object.entries(fields).filter(([name, field]) => !known.has(name) && field !== null)),
  };
}

function readCommentPage(place: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw new ImportError(place, 'expected a page of comments');
  return value.comments;
}

function readComment(place: string, value: unknown): ReadComment {
  if (!isObject(value)) throw new ImportError(place, 'expected a comment');
  const author = readPerson(`${place}.author`, value.author);
  const body = readDocument(`${place}.body`, value.body);
  const createdAt = readInstant(`${place}.created`, value.created);
  if (!author) throw new ImportError(`${place}.author`, 'expected a person');
  if (!body) throw new ImportError(`${place}.body`, 'expected text or an Atlassian document');
  return { author, body, createdAt };
}
