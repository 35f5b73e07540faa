/** The single values of an issue in a file, each with the place of what does not fit. */
import { isObject } from '../formats/body';
import { type Document, documentOf, isDocument } from '../formats/document';
import { isDay } from '../formats/instant';
import { ImportError } from './import-error';
import type { Placed } from './read-pages';

export type ReadPerson = { readonly accountId: string; readonly displayName: string; readonly emailAddress: string };
export type ReadStatus = { readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' };
export type ReadVersion = {
  readonly name: string;
  readonly description: string;
  readonly isReleased: boolean;
  readonly isArchived: boolean;
  readonly releaseDate: string | null;
};
export type ReadType = { readonly name: string; readonly hierarchyLevel: number };

export function text(place: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw new ImportError(place, 'expected text');
  return value;
}

export function optionalText(place: string, value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : text(place, value);
}

export function readSummary(place: string, value: unknown): string {
  return text(place, value)
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, 255);
}

export function list(place: string, value: unknown): Placed[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new ImportError(place, 'expected a list');
  return value.map((one: unknown, index) => ({ place: `${place}[${index}]`, value: one }));
}

/** Version 2 of Jira's API gives texts, version 3 documents. */
export function readDocument(place: string, value: unknown): Document | null {
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

export function readStatus(place: string, value: unknown): ReadStatus {
  if (value === undefined || value === null) return { name: 'To Do', category: 'new' };
  if (!isObject(value)) throw new ImportError(place, 'expected a status with a name');
  const name = text(`${place}.name`, value.name);
  const key = isObject(value.statusCategory) ? String(value.statusCategory.key) : '';
  return { name, category: categoryOf[key] ?? usualCategories[name.toLowerCase()] ?? 'indeterminate' };
}

export function readType(place: string, value: unknown): ReadType {
  if (value === undefined || value === null) return { name: 'Task', hierarchyLevel: 0 };
  if (!isObject(value)) throw new ImportError(place, 'expected an issue type with a name');
  const name = text(`${place}.name`, value.name);
  if (typeof value.hierarchyLevel === 'number') return { name, hierarchyLevel: value.hierarchyLevel };
  if (value.subtask === true) return { name, hierarchyLevel: -1 };
  return { name, hierarchyLevel: name.toLowerCase() === 'epic' ? 1 : 0 };
}

export function readPriority(place: string, value: unknown): string {
  return isObject(value) ? (optionalText(`${place}.name`, value.name) ?? 'Medium') : 'Medium';
}

/** Cloud knows people by account id, servers by key or name. */
export function readPerson(place: string, value: unknown): ReadPerson | null {
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

export function readVersion(place: string, value: unknown): ReadVersion {
  if (!isObject(value)) throw new ImportError(place, 'expected a version with a name');
  return {
    name: text(`${place}.name`, value.name),
    description: typeof value.description === 'string' ? value.description : '',
    isReleased: value.released === true,
    isArchived: value.archived === true,
    releaseDate: readDay(`${place}.releaseDate`, value.releaseDate),
  };
}

export function readDay(place: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || !isDay(value)) throw new ImportError(place, 'expected a day like 2026-11-22');
  return value;
}

export function readInstant(place: string, value: unknown): number | null {
  if (value === undefined || value === null) return null;
  // Jira writes offsets without a colon, which the language's own format does not have.
  const at = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(at)) throw new ImportError(place, 'expected an instant like 2026-11-22T09:30:00.000+0000');
  return at;
}
