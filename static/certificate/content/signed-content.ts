import canonicalize from 'canonicalize';
import type { Certificate, CertificateRound } from '../../../src/contract/gate/certificate';

/** The very bytes that were hashed: the content in canonical JSON (RFC 8785), in UTF-8, with nothing after it. */
export const bytesOfContent = ({ content }: Pick<CertificateRound, 'content'>): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalize(content) ?? '');

/** A name for the file of a round's content, which begins as the hash does. */
export const nameOfContent = ({ gateId }: Pick<Certificate, 'gateId'>, { round, hash }: CertificateRound): string =>
  `${nameSafe(gateId)}-round-${round}-${nameSafe(hash.slice(0, 12))}.json`;

/** The text in characters that every file system takes as they are. */
export const nameSafe = (text: string): string => text.replace(/[^\w-]+/g, '-').slice(0, 60);
