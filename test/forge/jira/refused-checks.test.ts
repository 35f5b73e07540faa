/** Gates that are due while Jira refuses to say whom a message on the request reaches. */
import { afterAll, afterEach, expect, it } from 'vitest';
import { projectAdministrator } from '../../../demo/people';
import { stored } from '../rough-gates/records';
import { openGate, toSofia } from '../site/gates';
import { accepted, openEngagement, openSite, type Site } from '../site/site';
import { unrulyJira } from '../site/unruly-jira';

const hour = 3_600_000;
const jira = unrulyJira();
let asked = 0;
let site: Site;
afterEach(() => site.close());
afterAll(() => jira.refuse(null));

it('are looked at ever less often, up to once an hour, and within the hour when Jira says it again', async () => {
  site = await openSite({
    createJira: (parts, options) => {
      const unruly = jira.createJira(parts, options);
      const handle: typeof unruly.handle = (request, as) => {
        if (request.method === 'GET' && request.path.includes('/participant')) asked += 1;
        return unruly.handle(request, as);
      };
      return { ...unruly, handle };
    },
  });
  const { id: engagementId, ...engagement } = await openEngagement(site);
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { revision } = engagements.find(({ id }) => id === engagementId) ?? engagement;
  const agreed = { engagementId, deemed: { workingDays: 5 }, revision };
  accepted(await site.admin(projectAdministrator, 'change-engagement', agreed));
  const { id } = await openGate(site, { id: engagementId }, toSofia({ lapse: 'deem' }));
  await site.host.advance(hour);
  jira.refuse(/GET .*\/participant/);
  asked = 0;
  await site.host.advance(84 * hour);
  expect(asked).toBeLessThan(150);
  expect(asked).toBeGreaterThan(60);
  expect(stored(site, 'gate', id)).toHaveProperty('uncheckedSince');
  jira.refuse(null);
  await site.host.advance(1.2 * hour);
  expect(stored(site, 'gate', id)).not.toHaveProperty('uncheckedSince');
});
