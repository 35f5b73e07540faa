import { linkLimits, type WebLink } from '../../../src/contract/common';
import type { Refusal } from '../../../src/contract/result';
import { cleaned, isWebAddress } from '../../../src/core/text/plain';
import { textProblem } from '../../../src/core/text/text-problem';
import type { Row } from '../../form/rows';

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
  const address = cleaned(url);
  return isWebAddress(address) ? new URL(address).hostname : null;
}
