/** A site of its own for each test of a file. */
import type { HostOptions } from 'forge-host/host';
import { afterEach, beforeEach } from 'vitest';
import type { EngagementSummary } from '../../../src/contract/engagement';
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
