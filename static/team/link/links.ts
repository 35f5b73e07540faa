import { linkLimits, type WebLink } from '../../../src/contract/common';
import type { Refusal } from '../../../src/contract/result';
import type { Row } from '../../form/rows';
import { textProblem } from '../../form/text-problem';

export type LinkRow = Row<WebLink>;

/** Empty rows are left out, and so are right. */
export function linkProblem({ url, label }: WebLink): Refusal | null {
  if (url.trim() === '') return label.trim() === '' ? null : { code: 'field-missing' };
  if (hostOf(url) === null) return { code: 'field-invalid' };
  return textProblem(url, linkLimits.url, true) ?? textProblem(label, linkLimits.label, false);
}

/** A link without a name goes by its address. Rows without an address are left out. */
export const linksOf = (rows: readonly WebLink[]): WebLink[] =>
  rows.flatMap(({ url, label }) => {
    const host = hostOf(url);
    return host === null ? [] : [{ url: url.trim(), label: label.trim() || host }];
  });

/** The host that a web address leads to; nothing if it is none that may be linked to. */
function hostOf(url: string): string | null {
  try {
    const { protocol, hostname } = new URL(url.trim());
    return protocol === 'https:' && hostname !== '' ? hostname : null;
  } catch {
    return null;
  }
}
