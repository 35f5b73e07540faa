import canonicalize from 'canonicalize';
import type { UnseenItem } from '../../../contract/calls/plan';
import type { Unseen, UnseenSubject } from '../../../contract/engagement';
import { cutText } from '../../text/cut-text';
import type { Engagement } from '../engagement';

/** The most that one engagement lists. What is beyond is listed when others are settled. */
const unseenKept = 150;

/** Characters of a title: it only has to be known again. */
const titleKept = 200;

/** The bytes that all titles together may take in the engagement's record: of many, less is kept of each. */
const titleBytes = 6_000;

/** The items that can't be found, as far as an engagement keeps them. */
export function keptUnseen(found: readonly UnseenItem[]): UnseenItem[] {
  const items = found.slice(0, unseenKept);
  return items.map((each) => ({
    ...each,
    title: cutText(each.title, titleKept, Math.floor(titleBytes / items.length)),
  }));
}

/** An ask in an inbox, as far as it says on what it stands. */
type OnSubject = { readonly on?: UnseenSubject };

/** Whether an ask stands on what the app could not find when it last looked: nobody is pressed about it. */
export const isOnUnseen = ({ unseen = [] }: Pick<Engagement, 'unseen'>, { on }: OnSubject): boolean =>
  on !== undefined && unseen.some((each) => subjectText(each) === subjectText(on));

/** An issue or a version, as one text. */
export const subjectText = (on: UnseenSubject): string =>
  'issueId' in on ? `issue ${on.issueId}` : `version ${on.versionId}`;

export const keyOf = ({ kind, id }: Pick<Unseen, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The engagement with what stands on issues and versions that the app can't find. Undefined where all of it is noted already. */
export function withUnseen(engagement: Engagement, found: readonly UnseenItem[]): Engagement | undefined {
  const { unseen: before = [], ...rest } = engagement;
  const unseen = keptUnseen(found);
  if (canonicalize(before) === canonicalize(unseen)) return undefined;
  return unseen.length > 0 ? { ...rest, unseen } : rest;
}

export const isSameUnseen = (one: Pick<Unseen, 'kind' | 'id'>, other: Pick<Unseen, 'kind' | 'id'>): boolean =>
  keyOf(one) === keyOf(other);
