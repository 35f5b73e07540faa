import canonicalize from 'canonicalize';
import { textInDocument } from '../../text/document/document';
import { isObject } from '../../text/document/node';
import { digestOf, notShown } from '../../text/document/sign';
import { seenLines, signs, visible } from '../../text/visible';

/**
 * The value of one of Jira's fields as a text with all that is read of it: values that are read alike have the same text,
 * all others have different ones. People are named by their account ids, never by their names.
 * @param value as Jira's REST API returns it
 */
export const textOfValue = (value: unknown): string => seenLines(textOf(value, 0)).join('\n');

function textOf(value: unknown, depth: number): string {
  if (Array.isArray(value) && depth <= depthAtMost) return textOfList(value, depth + 1);
  const read = reading(value, depth);
  return typeof read === 'string' ? read : read === null ? '' : (canonicalize(read) ?? '');
}

/** A line for each. People and options that are chosen together have no order but the one in which Jira names them. */
function textOfList(rows: readonly unknown[], depth: number): string {
  const texts = rows.map((row) => textOf(row, depth)).filter((text) => text !== '');
  const isUnordered = rows.every((row) => isObject(row) && nameOf(row) !== undefined);
  return (isUnordered ? texts.toSorted() : texts).map((text) => `• ${seenLines(text).join('\n  ')}`).join('\n');
}

/** Deeper than Jira's values are; what lies deeper is named as not shown. */
const depthAtMost = 20;

/**
 * A value as it is read: something of Jira's own by its name, any other object with all that it holds. An empty text,
 * an empty list and a missing value are the same.
 */
function reading(value: unknown, depth: number): unknown {
  if (depth > depthAtMost) return notShown('deep', digestOf(value));
  if (typeof value === 'string') return visible(value).trim();
  if (typeof value === 'number' || typeof value === 'boolean') return depth === 0 ? String(value) : value;
  if (Array.isArray(value)) return value.map((each) => reading(each, depth + 1));
  if (!isObject(value)) return null;
  if (value.type === 'doc') return textInDocument(value);
  const raw = nameOf(value);
  const name = raw && visible(raw).trim();
  const unread = name === undefined ? none : isPerson(value) ? unreadOfPeople : unreadOfThings;
  const rest = Object.entries(value).flatMap(([key, each]) => {
    const isSaid = key === 'child' ? isObject(each) : (key === 'value' || key === 'name') && each === raw;
    const isLeftOut = links.has(key) || unread.has(key) || (name !== undefined && isSaid);
    const read = isLeftOut ? null : reading(each, depth + 1);
    return isNothing(read) ? [] : [[visible(key), read] as const];
  });
  const all = rest.length === 0 ? '' : (canonicalize(Object.fromEntries(rest)) ?? '');
  if (name === undefined) return depth === 0 || all === '' ? all : Object.fromEntries(rest);
  const child = isObject(value.child) ? ` ${signs.close} ${textOf(value.child, depth + 1)}` : '';
  return `${name}${child}${all && ` ${all}`}`;
}

const isNothing = (read: unknown): boolean =>
  read === null || read === '' || (Array.isArray(read) && read.length === 0);

const isPerson = ({ accountId }: Value): boolean => typeof accountId === 'string' && accountId !== '';

/**
 * The name of a person, of something of Jira's own (it has a link to itself, or stands on a board), or of what has nothing
 * else to read.
 */
function nameOf(value: Value): string | undefined {
  const isOfJira = typeof value.self === 'string' || isObject(value._links) || typeof value.boardId === 'number';
  const isNameAlone = Object.keys(value).every((key) => ['id', 'value', 'name', 'key', 'child'].includes(key));
  const given = [value.value, value.name, value.key].filter((each) => each !== undefined);
  const names = isPerson(value) ? [value.accountId] : isOfJira || (isNameAlone && given.length === 1) ? given : [];
  return names.find((each): each is string => typeof each === 'string' && each !== '');
}

type Value = { readonly [key: string]: unknown };

/** Links to pictures and to Jira itself: they depend on the server. */
const links = setOf('self _links avatarUrls avatarUrl iconUrl');

const none = setOf('');

const unreadOfPeople = setOf(`accountId accountType active applicationRoles displayName emailAddress expand groups key
  locale name timeZone`);

/**
 * The facts that Jira keeps beside the names of its own things, and brings up to date by itself: that a version is released is no
 * change of what was signed.
 */
const unreadOfThings = setOf(`id key description fields disabled entityId scope untranslatedName
  archived released releaseDate startDate overdue userReleaseDate userStartDate projectId project lead leadAccountId
  assigneeType assignee realAssigneeType realAssignee isAssigneeTypeValid componentBean ari metadata statusColor
  statusCategory subtask avatarId hierarchyLevel projectTypeKey projectCategory simplified groupId boardId state goal
  endDate completeDate inward outward`);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
