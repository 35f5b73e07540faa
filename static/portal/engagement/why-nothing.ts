import type { TextKey } from '../../i18n/keys';
import { type Asks, listsOf } from '../ask/asks';

/** The reason that there is nothing for the reader to do: they have put it off, or whom everything open waits for. */
export function whyNothing(asks: Asks): TextKey {
  const { others, withColleagues, putOff, recent } = listsOf(asks);
  if (putOff.length > 0) return 'portal.all-done.put-off';
  if (others.length > 0) return withColleagues.length > 0 ? 'portal.all-done.both-next' : 'portal.all-done.team-next';
  if (withColleagues.length > 0) return 'portal.all-done.side-next';
  return recent.length === 0 ? 'portal.all-done.nothing-yet' : 'portal.all-done.text';
}
