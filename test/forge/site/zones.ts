/** The calendar of an engagement that changes while things go on. */
import type { Random } from 'forge-host/random';
import { projectAdministrator } from '../../../demo/people';
import type { Result } from '../../../src/contract/result';
import type { Site } from './site';

/** The zones of the customer's calendar, oldest first, each from an instant on. */
export type Zones = { readonly from: number; readonly timeZone: string }[];

/** The customer's day, by the zone that their calendar had then. */
export function dayIn(zones: Zones, instant: number): string {
  const { timeZone } = zones.findLast(({ from }) => from <= instant) ?? {};
  return new Intl.DateTimeFormat('sv-SE', { ...(timeZone && { timeZone }) }).format(new Date(instant));
}

/** An administrator changes the zone and the quiet hours. */
export async function changeCalendar(
  site: Site,
  { id }: { readonly id: string },
  zones: Zones,
  random: Random,
): Promise<Result<unknown> | undefined> {
  const settings = await site.admin(projectAdministrator, 'show-settings', {});
  const known = settings.ok ? settings.value.engagements.find((each) => each.id === id) : undefined;
  if (!known) return undefined;
  const timeZone = random.pick(['Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland']);
  const quiet = random.pick([{}, { quietFrom: 20 * 60, quietTo: 9 * 60 }]);
  const wanted = { engagementId: id, revision: known.revision, calendar: { ...known.calendar, ...quiet, timeZone } };
  const result = await site.admin(projectAdministrator, 'change-engagement', wanted);
  if (result.ok) zones.push({ from: site.host.clock.now(), timeZone });
  return result;
}
