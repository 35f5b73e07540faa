/** The circumstances of a rough day: what happens in Jira and to its people, and goes on for a while. */
import type { Random } from 'forge-host/random';
import { customerUser, projectAdministrator } from '../../../demo/people';
import { accepted, type Site } from '../site/site';
import type { UnrulyJira } from '../site/unruly-jira';
import { changeCalendar, type Zones } from '../site/zones';
import type { Engagement } from './commands';

export type Circumstances = {
  readonly jira: UnrulyJira;
  /** An issue with tasks, which is deleted on some days. */
  readonly goner: { readonly id: string; readonly key: string };
  /** The instant of its deletion, and whether the app has heard of it for certain. */
  deleted: { readonly at: number; readonly isTold: boolean } | null;
  readonly zones: Zones;
  /** The instant at which the account of the second customer was closed. */
  closedAt: number | null;
  /** Some message was held up or refused, or somebody was out of reach: not all was told as it happened. */
  isCalm: boolean;
  /** Functions die, and the app may not hear what Jira told it. */
  readonly isCrashing: boolean;
  /** The number of times that each thing has happened, over all seeds of a file. */
  readonly tally: Map<string, number>;
};

/** Lets something happen. @returns false where it was not to be */
type Happening = (site: Site, engagement: Engagement, now: Circumstances, random: Random) => Promise<unknown>;

const happenings: readonly (readonly [what: string, Happening])[] = [
  ['off the request', (site, engagement, now) => putOnRequest(site, engagement, 'DELETE', now)],
  ['on the request', (site, engagement, now) => putOnRequest(site, engagement, 'POST', now)],
  ['mails switched', setMails],
  ['account closed', closeAccount],
  ['issue deleted', deleteGoner],
  ['calendar changed', (site, engagement, now, random) => changeCalendar(site, engagement, now.zones, random)],
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
  if ((await happen(site, engagement, now, random)) !== false) count(now, what);
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

async function closeAccount(site: Site, _engagement: Engagement, now: Circumstances, random: Random): Promise<boolean> {
  if (now.closedAt !== null || random.chance(0.5)) return false;
  now.isCalm = false;
  site.host.jira.closeAccount(customerUser);
  now.closedAt = site.host.clock.now();
  return true;
}

async function deleteGoner(site: Site, _engagement: Engagement, now: Circumstances, random: Random): Promise<boolean> {
  if (now.deleted) return false;
  const isTold = random.chance(0.6);
  now.jira.loseDeletions(!isTold);
  const path = `/rest/api/3/issue/${now.goner.id}`;
  const { status } = await site.host.requestJira(projectAdministrator, { method: 'DELETE', path, headers: {} });
  now.jira.loseDeletions(false);
  if (status !== 204) return false;
  now.deleted = { at: site.host.clock.now(), isTold: isTold && !now.isCrashing };
  return true;
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
  isCrashing: boolean,
  tally: Circumstances['tally'],
): Circumstances {
  const zones = [{ from: 0, timeZone: engagement.calendar.timeZone }];
  return { jira, goner, deleted: null, zones, closedAt: null, isCalm: true, isCrashing, tally };
}
