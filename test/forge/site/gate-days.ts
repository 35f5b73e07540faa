import type { HostOptions } from 'forge-host/host';
import { afterAll, afterEach } from 'vitest';
import * as people from '../../../demo/people';
import type { ChangeEngagement } from '../../../src/contract/calls/admin';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { TeamGateDetails } from '../../../src/contract/gate/team-gate';
import { linesOf, type Told, toldOn } from './digests';
import { hourlyApp } from './hourly';
import { accepted, openEngagement, openSite, type Site } from './site';
import { unrulyJira } from './unruly-jira';

/** A Monday, half past seven in the customer's Berlin. */
const start = Date.parse('2026-11-23T06:30:00Z');

type Begun = { readonly site: Site; readonly engagement: EngagementSummary & { requestKey: string } };
/** Something that happens between a call of Jira and its reply. */
type AfterJira = (request: { readonly method: string; readonly path: string }) => Promise<void>;
type Named = { readonly id: string };

/** Gates and digests over days and weeks, for the tests of one file: each test calls `begin` first, and its site is closed after it. */
export function gateDays() {
  const hourly = hourlyApp();
  let begun: Begun | undefined;
  const unruly = unrulyJira();
  let afterJira: AfterJira | undefined;
  const now = (): Begun => {
    if (!begun) throw new Error('The test has not begun its days');
    return begun;
  };
  afterEach(async () => {
    await begun?.site.close();
    begun = undefined;
    unruly.answerComments(null);
    unruly.conceal(null);
    afterJira = undefined;
  });
  afterAll(() => hourly.remove());

  const createHeardJira: NonNullable<HostOptions['createJira']> = (parts, options) => {
    const jira = unruly.createJira(parts, options);
    const handle: typeof jira.handle = async (request, as) => {
      const reply = await jira.handle(request, as);
      await afterJira?.(request);
      return reply;
    };
    return { ...jira, handle };
  };

  /** Changes the engagement as an administrator does in its settings. */
  async function agree(changes: Partial<ChangeEngagement>): Promise<void> {
    const { site, engagement } = now();
    const { engagements } = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
    const known = engagements.find(({ id }) => id === engagement.id);
    if (!known) throw new Error('The engagement is there');
    const wanted = { engagementId: known.id, revision: known.revision, ...changes };
    accepted(await site.admin(people.projectAdministrator, 'change-engagement', wanted));
  }

  async function begin(changes: Partial<ChangeEngagement> = {}): Promise<void> {
    const site = await openSite({ startsAt: start, manifest: hourly.manifest, createJira: createHeardJira });
    begun = { site, engagement: await openEngagement(site) };
    if (Object.keys(changes).length > 0) await agree(changes);
  }

  const told = (): Promise<Told[]> => toldOn(now().site, now().engagement);

  return {
    get site(): Site {
      return now().site;
    },
    get engagement(): Begun['engagement'] {
      return now().engagement;
    },
    set afterJira(happens: AfterJira) {
      afterJira = happens;
    },
    begin,
    agree,
    /** Whether Jira takes no comments, but all else: by 503 it is away for a while, by 404 it refuses for good. */
    mute: (isOn: boolean, status = 503): void => unruly.answerComments(isOn ? status : null),
    /** Has Jira name somebody no more as a participant of the request, though they see it; null: it names all. */
    conceal: (accountId: string | null): void => unruly.conceal(accountId),
    advanceTo: (instant: string) => now().site.host.advance(Date.parse(instant) - now().site.host.clock.now()),
    shown: async ({ id }: Named): Promise<TeamGateDetails> =>
      accepted(await now().site.team(people.projectManager, 'show-gate', { gateId: id })),
    told,
    lines: async (): Promise<string[]> => linesOf(await told()),
    history: async ({ id }: Named): Promise<string[]> =>
      accepted(await now().site.team(people.projectManager, 'show-certificate', { gateId: id })).history.map(
        ({ what, at }) => `${at.slice(0, 10)} ${what}`,
      ),
  };
}
