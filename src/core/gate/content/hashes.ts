import canonicalize from 'canonicalize';
import type { CoveredField, SignedContent } from '../../../contract/gate/content';
import type { SignOff } from '../../../contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../../contract/gate/terms';
import { sha256 } from '../../text/sha256';

/** SHA-256 over the content in canonical JSON (RFC 8785): key order and storage can't change it. */
export const hashOfContent = (content: SignedContent): string => sha256(canonicalize(content) ?? '');

/**
 * The hash of the covered fields alone, in the order in which they are covered. The gate's head keeps it, so that the
 * workflow can compare the fields with Jira without reading what was asked. The first 64 digits are SHA-256 over all
 * fields; eight more for each field follow, which only serve to tell which field differs. The whole text has to match.
 */
export function hashOfCovered(fields: readonly CoveredField[]): string {
  const all = fields.map(({ field, hash }) => [field, hash]);
  return [sha256(canonicalize(all) ?? ''), ...all.map(([, hash = '']) => hash.slice(0, marked))].join('.');
}

export const marked = 8;

/** The key by which a criterion is recognized in another round: the same for the same text and priority. */
export const criterionKey = ({ text, priority }: AcceptanceCriterion): string =>
  sha256(canonicalize([text, priority]) ?? '').slice(0, 16);

/** SHA-256 over a signature in canonical JSON. */
export const hashOfSignOff = (signOff: SignOff): string => sha256(canonicalize(signOff) ?? '');
