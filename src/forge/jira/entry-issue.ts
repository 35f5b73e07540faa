import { Refused } from '../../app/ports/failure';
import type { JiraAsApp } from '../../app/ports/jira';
import { issueProperty } from '../../core/issue/issue-property';
import type { RaidEntry } from '../../core/raid/entry';
import type { EntryIssue } from '../../core/raid/follow';
import { issueTypeFor } from '../../core/raid/issue-type';
import { route } from '../platform/requests';
import { get, propertyKey, searched, send } from './call';
import { bareDocument, bareSummary, entryDocument, entrySummary } from './entry-document';
import { type InStatus, progressIn } from './issues';
import { type Author, ownWork } from './own-work';
import { readReply, readVisibleReply } from './reply';
import { levelOf } from './security-level';

/** The Jira issues that entries become, and what becomes of them. */
export const entryIssues: Pick<JiraAsApp, 'makeIssue' | 'makeBareIssue' | 'findIssue' | 'linkIssues'> = {
  makeIssue: async (entry, engagement, title) => {
    const level = await levelOf(entry);
    if (level === 'unknown') return { isTooOpen: true, refusal: null };
    const fields = {
      summary: await entrySummary(entry, engagement),
      description: await entryDocument(entry, engagement, { title, version: await versionName(entry) }),
      ...(level === null ? {} : { security: { id: level } }),
    };
    try {
      return await madeOf(entry, fields);
    } catch (error) {
      // Of what else Jira may call wrong the issue without the level shows whether it is that.
      if (level !== null && isCalledWrong(error)) return { isTooOpen: true, refusal: error.reason };
      throw error;
    }
  },

  makeBareIssue: async (entry, engagement) =>
    madeOf(entry, { summary: await bareSummary(engagement), description: await bareDocument(engagement) }),

  findIssue: async ({ reference }) => {
    const jql = `countersignOrigin = "${reference}" ORDER BY created ASC`;
    const isOwn = await ownWork();
    for await (const { id, key, fields } of searched<Issue>({ jql, fields: ['creator', 'status'] })) {
      // Whoever may edit an issue may write its properties.
      if (isOwn(fields.creator)) return { id, key, progress: progressIn(fields) };
    }
    return undefined;
  },

  linkIssues: async (issueId, toIssueId, link) => {
    const body = { issueIdsOrKeys: [issueId, toIssueId], fields: ['issuelinks'] };
    const { issues } = await readReply<{ issues: Linked[] }>(send('POST', route`/rest/api/3/issue/bulkfetch`, body));
    const isLinked = issues.some(
      ({ id, fields }) => id === issueId && fields.issuelinks.some((each) => otherEnd(each) === toIssueId),
    );
    // One of them may be gone, or hidden from the app: then there is nothing to link.
    if (isLinked || issues.length < 2) return;
    const type = await linkType(link);
    if (!type) return;
    // To Jira, the inward issue is the one that blocks.
    const wanted = { type, inwardIssue: { id: issueId }, outwardIssue: { id: toIssueId } };
    await readReply(send('POST', route`/rest/api/3/issueLink`, wanted));
  },
};

async function madeOf(entry: RaidEntry, words: object): Promise<EntryIssue> {
  const fields = { project: { id: entry.projectId }, issuetype: { id: await typeFor(entry) }, ...words };
  const properties = [{ key: propertyKey, value: { ...issueProperty({}), origin: entry.reference } }];
  const { id, key } = await withWhatFits(optionalFields(entry), (optional) =>
    readReply<{ id: string; key: string }>(
      send('POST', route`/rest/api/3/issue`, { fields: { ...fields, ...optional }, properties }),
    ),
  );
  return { id, key, progress: 'new' };
}

type Issue = { readonly id: string; readonly key: string; readonly fields: InStatus & { readonly creator: Author } };

/** As many types as Jira lists at once: more than a project has. */
const typesAtMost = 200;

async function typeFor({ projectId, kind }: RaidEntry): Promise<string> {
  type Type = { id: string; name: string; untranslatedName?: string; subtask: boolean; hierarchyLevel?: number };
  const { issueTypes } = await readReply<{ issueTypes: Type[] }>(
    get(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes?maxResults=${typesAtMost}`),
  );
  const types = issueTypes.map(({ subtask, hierarchyLevel, ...type }) => ({
    ...type,
    level: hierarchyLevel ?? (subtask ? -1 : 0),
  }));
  const type = issueTypeFor(kind, types);
  if (!type) throw new Refused(404, 'The project has no issue type to use');
  return type.id;
}

/** The name of the version that an entry came up with; undefined where there is none, or the app can't see it. */
async function versionName({ origin }: RaidEntry): Promise<string | undefined> {
  if (origin?.versionId === undefined) return undefined;
  const version = await readVisibleReply<{ name: string }>(get(route`/rest/api/3/version/${origin.versionId}`));
  return version?.name;
}

/**
 * Its owner, its due day and its version, which the project's screen may lack, or who may not be assigned: as many as Jira
 * takes. Of as many, those that have the owner come first, and those with the version, which the description names too, last.
 */
function optionalFields({ owner, due, origin }: RaidEntry): object[] {
  const fields = [
    ...(owner === null ? [] : [{ assignee: { id: owner } }]),
    ...(due ? [{ duedate: due }] : []),
    ...(origin?.versionId === undefined ? [] : [{ fixVersions: [{ id: origin.versionId }] }]),
  ];
  // Every choice of them, as the bits of a number.
  const choices = Array.from({ length: 2 ** fields.length }, (_, bits) =>
    fields.filter((_field, index) => ((bits >> index) & 1) === 1),
  );
  return choices
    .toSorted((one, other) => other.length - one.length)
    .map((each) => Object.assign({}, ...each) as object);
}

/** Makes it with the first choice of fields that Jira does not call wrong. */
async function withWhatFits<Made>(choices: readonly object[], make: (fields: object) => Promise<Made>): Promise<Made> {
  for (const fields of choices.slice(0, -1)) {
    try {
      return await make(fields);
    } catch (error) {
      if (!isCalledWrong(error)) throw error;
    }
  }
  return make(choices.at(-1) ?? {});
}

const isCalledWrong = (error: unknown): error is Refused => error instanceof Refused && error.status === 400;

type Link = { readonly inwardIssue?: { readonly id: string }; readonly outwardIssue?: { readonly id: string } };
type Linked = { readonly id: string; readonly fields: { readonly issuelinks: readonly Link[] } };

const otherEnd = ({ inwardIssue, outwardIssue }: Link): string | undefined => (inwardIssue ?? outwardIssue)?.id;

/** The type of that name, or what comes nearest; undefined where administrators have switched links off. */
async function linkType(name: string): Promise<{ id: string } | undefined> {
  type Types = { issueLinkTypes: { id: string; name: string }[] };
  try {
    const { issueLinkTypes: types } = await readReply<Types>(get(route`/rest/api/3/issueLinkType`));
    const found = types.find((type) => type.name === name) ?? types.find((type) => type.name === 'Relates') ?? types[0];
    return found && { id: found.id };
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}
