import type { StillReads } from '../../../contract/engagement';
import { cutText } from '../../text/cut-text';
import { type Engagement, stillReadOf } from '../engagement';

/** The most organizations that are named of one person: the others come up when these are settled. */
const organizationsNamed = 2;

/** Characters of an organization's name, and bytes of it: it only has to be known again. */
const nameKept = 80;
const nameBytes = 60;

/** The engagement with those who were taken out of it and still read its request. */
export function withStillRead({ stillRead: _, ...engagement }: Engagement, found: readonly StillReads[]): Engagement {
  const stillRead = keptStillRead(stillReadOf({ ...engagement, stillRead: found }));
  return stillRead.length > 0 ? { ...engagement, stillRead } : engagement;
}

/** The part of it that an engagement keeps. */
export const keptStillRead = (found: readonly StillReads[]): StillReads[] =>
  found.map(({ accountId, organizations }) => ({
    accountId,
    organizations: organizations.slice(0, organizationsNamed).map((name) => cutText(name, nameKept, nameBytes)),
  }));
