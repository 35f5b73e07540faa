/** A site of its own for each test of a file. */
import type { HostOptions } from 'forge-host/host';
import { afterEach, beforeEach } from 'vitest';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { type IssueSecurity, issueSecurity } from './issue-security';
import { openEngagement, openSite, type Site } from './site';

export type Fresh = { readonly site: Site; readonly engagement: EngagementSummary & { requestKey: string } };

/** Opens a site with one engagement before each test, and closes it afterwards. @param take keeps them for the test */
export function withFreshSite(take: (fresh: Fresh) => void, options: HostOptions = {}): void {
  let site: Site;
  beforeEach(async () => {
    site = await openSite(options);
    take({ site, engagement: await openEngagement(site) });
  });
  afterEach(() => site.close());
}

/** The same on a site that has issue security, which is made anew for each test. */
export function withSecuredSite(take: (fresh: Fresh & { readonly security: IssueSecurity }) => void): void {
  let site: Site;
  beforeEach(async () => {
    const { options, ...security } = issueSecurity();
    site = await openSite(options);
    take({ site, engagement: await openEngagement(site), security });
  });
  afterEach(() => site.close());
}
