import canonicalize from 'canonicalize';
import type { CoveredField, CoveredFile } from '../../../contract/gate/content';
import { gateLimits } from '../../../contract/gate/terms';
import { cutTo } from '../../text/plain';
import { sha256 } from '../../text/sha256';
import { visibleLine } from '../../text/visible';
import { textOfValue } from './value';

/**
 * A field of Jira's as a gate covers it: a text with all that is read of it, or its files. The hash is over what is shown and
 * nothing else, as it is before anything is cut away: what can't be seen can't change it.
 * @param value as Jira's REST API returns it
 */
export function coveredField(field: string, name: string, value: unknown): CoveredField {
  const shown = { field, name: cutName(visibleLine(name)) };
  if (field === 'attachment') {
    const files = filesIn(value);
    return { ...shown, hash: hashOf(field, files), ...listed(files, files.length, gateLimits.attachments) };
  }
  const text = textOfValue(value);
  return { ...shown, text: shortened(text, gateLimits.fieldText), hash: hashOf(field, text) };
}

const hashOf = (field: string, value: unknown): string => sha256(canonicalize([field, value]) ?? '');

const cutName = (name: string): string =>
  name.length <= gateLimits.fieldName ? name : `${cutTo(name, gateLimits.fieldName - 3)}‹…›`;

/** The sign at the end of a text, or in place of files: so many more characters or files are signed, but not kept. */
const more = (count: number): string => `‹… +${count}›`;

export const moreAtEnd = /\n?‹… \+(\d+)›$/;

/** A text cut at a length, which may have been cut before. It says how much is missing. */
export function shortened(text: string, length: number): string {
  const [sign = '', missing = '0'] = moreAtEnd.exec(text) ?? [];
  const kept = text.slice(0, text.length - sign.length);
  if (kept.length <= length) return text;
  const shorter = cutTo(kept, length);
  return `${shorter}\n${more(Number(missing) + kept.length - shorter.length)}`;
}

/** The first of some files. */
export function listed(
  files: readonly CoveredFile[],
  count: number,
  most: number,
): Pick<CoveredField, 'text' | 'files'> {
  const kept = files.slice(0, most).map((file) => ({ ...file, name: cutName(file.name) }));
  return { text: count > kept.length ? more(count - kept.length) : '', files: kept };
}

function filesIn(value: unknown): CoveredFile[] {
  const rows = (Array.isArray(value) ? value : []).filter((row) => typeof row === 'object' && row !== null) as {
    id?: unknown;
    filename?: unknown;
    size?: unknown;
  }[];
  return rows
    .map(({ id, filename, size }) => ({ id: plain(id), name: plain(filename), size: Number(size) || 0 }))
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

const plain = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? visibleLine(String(value)) : '';
