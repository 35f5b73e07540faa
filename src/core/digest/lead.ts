import { digestWhats } from '../kinds/digest-whats';
import type { SharedPart } from '../outbox/shared-message';

/** The sentence that a digest begins with, by what follows: anything, only what is new, only reminders, or only outcomes. */
export const leads = ['all', 'news', 'reminders', 'outcomes'] as const;
export type DigestLead = (typeof leads)[number];

/** The sentence that fits all lines of a digest. Lines that are not said, or don't fit in, may be of any sort. */
export function leadOf(parts: readonly Pick<SharedPart, 'lines' | 'unnamed' | 'more'>[]): DigestLead {
  if (parts.some(({ unnamed = 0, more = 0 }) => unnamed + more > 0)) return 'all';
  const said = new Set(parts.flatMap(({ lines }) => lines.map(({ what }) => digestWhats.get(what)?.says)));
  if (!said.has('reminder')) return said.has(undefined) ? 'news' : 'outcomes';
  return said.size === 1 ? 'reminders' : 'all';
}
