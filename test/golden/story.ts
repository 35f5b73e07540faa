/** The demo's story and what it leaves out, and then days in which only the app does something. */

import { tellStory } from '../../demo/story';
import { hourlyApp } from '../forge/site/hourly';
import { openSite, type Site, siteOn } from '../forge/site/site';
import { type Command, recordCommands } from './commands';
import { tellOfSecondCustomer } from './second-customer';

export type Told = { readonly site: Site; readonly commands: readonly Command[]; readonly end: () => Promise<void> };

export async function tellAll(): Promise<Told> {
  const hourly = hourlyApp();
  const site = await openSite({ startsAt: Date.UTC(2026, 10, 17, 8), manifest: hourly.manifest });
  const { host, commands } = recordCommands(site.host);
  await tellStory(host);
  await tellOfSecondCustomer(siteOn(host));
  const end = async () => {
    await site.close();
    hourly.remove();
  };
  return { site, commands, end };
}
