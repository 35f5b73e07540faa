import canonicalize from 'canonicalize';
import type { CoveredField, CoveredFile } from '../../../contract/gate/content';
import { gateLimits } from '../../../contract/gate/terms';
import { textInDocument } from '../../text/document';
import { sha256 } from '../../text/sha256';

/**
 * A field of Jira's as a gate covers it: readable text, and a hash of the value that nothing but a change of it changes.
 * @param value as Jira's REST API returns it
 */
export function coveredField(field: string, name: string, value: unknown): CoveredField {
  if (field === 'attachment') {
    const files = filesIn(value);
    const kept = files.slice(0, gateLimits.attachments).map((file) => ({ ...file, name: cutName(file.name) }));
    return { field, name: cutName(name), text: '', hash: hashOf(field, files), files: kept };
  }
  return { field, name: cutName(name), text: cut(wellFormed(textOf(value))), hash: hashOf(field, stable(value)) };
}

const hashOf = (field: string, value: unknown): string => sha256(canonicalize([field, value]) ?? '');

const cut = (text: string, length: number = gateLimits.fieldText): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

const cutName = (name: string): string => cut(wellFormed(name), gateLimits.fieldName);

/**
 * Covered fields as one round keeps them: with shorter texts, and in the end with fewer files, where they are more than
 * storage takes in one record. What is cut away is in the hashes all the same.
 */
export function fitted(fields: readonly CoveredField[]): readonly CoveredField[] {
  let shown = fields;
  for (let length: number = gateLimits.fieldText; length > 0 && bytesOf(shown) > gateLimits.fieldBytes; ) {
    length = Math.floor(length / 2);
    shown = fields.map((field) => ({ ...field, text: cut(field.text, length) }));
  }
  for (let most: number = gateLimits.attachments; most > 0 && bytesOf(shown) > gateLimits.fieldBytes; ) {
    most = Math.floor(most / 2);
    shown = shown.map(({ files, ...field }) => (files ? { ...field, files: files.slice(0, most) } : field));
  }
  return shown;
}

/** Storage counts bytes, and a letter may be several. */
const bytesOf = (fields: readonly CoveredField[]): number => new TextEncoder().encode(JSON.stringify(fields)).length;

/** Canonical JSON knows no halves of characters; what another app writes to a field may have them. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

function filesIn(value: unknown): CoveredFile[] {
  const rows = (Array.isArray(value) ? value : []).filter(isObject) as {
    id?: unknown;
    filename?: unknown;
    size?: unknown;
  }[];
  return rows
    .map(({ id, filename, size }) => ({ id: plain(id), name: wellFormed(plain(filename)), size: Number(size) || 0 }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/**
 * The part of a value that is compared. Links to pictures and to Jira itself are left out, because they depend on
 * the server. Of an object with an id, three things count: the id, the name (not of a person), and the option chosen
 * under it. An empty text, an empty list and a missing value are the same.
 */
function stable(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.length === 0 ? null : inOrder(value).map(stable);
  if (!isObject(value)) return value;
  if (value.type === 'doc') return stableNode(value);
  const { accountId, value: shown, name, child } = value;
  const id = idOf(value);
  if (id !== undefined) {
    const title = accountId === undefined ? stable(shown ?? name) : null;
    return child === undefined ? [id, title] : [id, title, stable(child)];
  }
  const rest = Object.entries(value).filter(([key]) => key !== 'self');
  return Object.fromEntries(rest.map(([key, each]) => [wellFormed(key), stable(each)]));
}

/** People are stored by their account ids, never by their names. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return inOrder(value).map(textOf).filter(Boolean).join(', ');
  if (!isObject(value)) return plain(value);
  if (value.type === 'doc') return textInDocument(value);
  const { accountId, value: shown, name, key, id, child } = value;
  const text = [accountId, shown, name, key, id].map(plain).find((each) => each !== '') ?? '';
  return isObject(child) ? `${text} – ${textOf(child)}` : text;
}

/** People and options that are chosen together have no order but the one in which Jira happens to name them. */
function inOrder(rows: readonly unknown[]): readonly unknown[] {
  const ids = rows.map((row) => (isObject(row) ? idOf(row) : undefined));
  if (ids.includes(undefined)) return rows;
  const byId = (a: unknown, b: unknown) => (a === b ? 0 : String(a) < String(b) ? -1 : 1);
  return rows.toSorted((a, b) => byId(isObject(a) && idOf(a), isObject(b) && idOf(b)));
}

const idOf = ({ accountId, id, key }: Record<string, unknown>): string | undefined =>
  [accountId, id, key].map(plain).find((each) => each !== '');

/** A document's nodes without what Jira makes up in each reply: people's names, and the editor's ids of nodes. */
function stableNode(node: unknown): unknown {
  if (typeof node === 'string') return wellFormed(node);
  if (Array.isArray(node)) return node.map(stableNode);
  if (!isObject(node)) return node;
  if (node.type === 'mention') return ['mention', isObject(node.attrs) ? plain(node.attrs.id) : ''];
  const rest = Object.entries(node).filter(([key]) => key !== 'localId');
  return Object.fromEntries(rest.map(([key, each]) => [wellFormed(key), stableNode(each)]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
