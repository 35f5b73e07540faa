/** The circumstances of a rough day: what happens in Jira and to its people, and goes on for a while. */
import type { Random } from 'forge-host/random';
import { customerUser, projectAdministrator } from '../../../demo/people';
import { accepted, type Site } from '../site/site';
import type { UnrulyJira } from '../site/unruly-jira';
import type { Engagement } from './commands';

export type Circumstances = {
  readonly jira: UnrulyJira;
  /** An issue with tasks, which is deleted on some days. */
  readonly goner: { readonly id: string; readonly key: string };
  /** The instant of its deletion, and whether Jira told the app of it. */
  deleted: { readonly at: number; readonly isTold: boolean } | null;
  /** The zones of the customer's calendar, oldest first, each from an instant on. */
  readonly zones: { readonly from: number; readonly timeZone: string }[];
  /** The instant at which the account of the second customer was closed. */
  closedAt: number | null;
  /** Some message was held up or refused, or somebody was out of reach: not all was told as it happened. */
  isCalm: boolean;
  /** The number of times that each thing has happened, over all seeds of a file. */
  readonly tally: Map<string, number>;
};

type Happening = (site: Site, engagement: Engagement, now: Circumstances, random: Random) => Promise<void>;

const happenings: readonly (readonly [what: string, Happening])[] = [
  ['off the request', (site, engagement, now) => putOnRequest(site, engagement, 'DELETE', now)],
  ['on the request', (site, engagement, now) => putOnRequest(site, engagement, 'POST', now)],
  ['mails switched', setMails],
  ['account closed', closeAccount],
  ['issue deleted', deleteGoner],
  ['calendar changed', changeCalendar],
  ['comments refused', async (_site, _engagement, now) => stopComments(now, 404)],
  ['comments held up', async (_site, _engagement, now) => stopComments(now, 503)],
  ['comments taken', async (_site, _engagement, now) => now.jira.answerComments(null)],
  ['comments taken', async (_site, _engagement, now) => now.jira.answerComments(null)],
];

/** @throws as the act does: on a rough day it may well fail */
export async function somethingHappens(
  site: Site,
  engagement: Engagement,
  now: Circumstances,
  random: Random,
): Promise<void> {
  const [what, happen] = random.pick([...happenings]);
  count(now, what);
  await happen(site, engagement, now, random);
}

export const count = ({ tally }: Circumstances, what: string): void => void tally.set(what, (tally.get(what) ?? 0) + 1);

function stopComments(now: Circumstances, status: number): void {
  now.isCalm = false;
  now.jira.answerComments(status);
}

async function putOnRequest(
  site: Site,
  { requestKey }: Engagement,
  method: 'DELETE' | 'POST',
  now: Circumstances,
): Promise<void> {
  now.isCalm = false;
  await site.host.requestJira(projectAdministrator, {
    method,
    path: `/rest/servicedeskapi/request/${requestKey}/participant`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountIds: [customerUser] }),
  });
}

/** However they are set, the request has its messages: only its mails end. */
async function setMails(site: Site, { id: engagementId }: Engagement, _now: Circumstances, random: Random) {
  await site.portal(customerUser, 'set-mails', { engagementId, areWanted: random.chance(0.5) });
}

async function closeAccount(site: Site, _engagement: Engagement, now: Circumstances, random: Random): Promise<void> {
  if (now.closedAt !== null || random.chance(0.5)) return;
  now.isCalm = false;
  site.host.jira.closeAccount(customerUser);
  now.closedAt = site.host.clock.now();
}

async function deleteGoner(site: Site, _engagement: Engagement, now: Circumstances, random: Random): Promise<void> {
  if (now.deleted) return;
  const isTold = random.chance(0.6);
  now.jira.loseDeletions(!isTold);
  const path = `/rest/api/3/issue/${now.goner.id}`;
  const { status } = await site.host.requestJira(projectAdministrator, { method: 'DELETE', path, headers: {} });
  now.jira.loseDeletions(false);
  if (status === 204) now.deleted = { at: site.host.clock.now(), isTold };
}

async function changeCalendar(site: Site, { id }: Engagement, now: Circumstances, random: Random): Promise<void> {
  const settings = await site.admin(projectAdministrator, 'show-settings', {});
  const known = settings.ok ? settings.value.engagements.find((each) => each.id === id) : undefined;
  if (!known) return;
  const timeZone = random.pick(['Europe/Berlin', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Auckland']);
  const quiet = random.pick([{}, { quietFrom: 20 * 60, quietTo: 9 * 60 }]);
  const calendar = { ...known.calendar, ...quiet, timeZone };
  const wanted = { engagementId: id, revision: known.revision, calendar };
  // A change whose answer is lost may have been made: either zone may be the one of a digest about now.
  now.zones.push({ from: site.host.clock.now(), timeZone });
  accepted(await site.admin(projectAdministrator, 'change-engagement', wanted));
}

/** All is as usual again, but for what is over for good. */
export async function calmDown(site: Site, engagement: Engagement, now: Circumstances): Promise<void> {
  now.jira.answerComments(null);
  if (now.closedAt !== null) return;
  const { isCalm } = now;
  await putOnRequest(site, engagement, 'POST', now);
  now.isCalm = isCalm;
  const wanted = { engagementId: engagement.id, areWanted: true };
  accepted(await site.portal(customerUser, 'set-mails', wanted));
}

export function openCircumstances(
  engagement: Engagement,
  jira: UnrulyJira,
  goner: Circumstances['goner'],
  tally: Circumstances['tally'],
): Circumstances {
  const zones = [{ from: 0, timeZone: engagement.calendar.timeZone }];
  return { jira, goner, deleted: null, zones, closedAt: null, isCalm: true, tally };
}
