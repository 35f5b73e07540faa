/** Deletions in Jira, and anything there of which the app never hears. */
import { projectAdministrator } from '../../../demo/people';
import type { Site } from './site';

const minutes = 60_000;

export async function deleteInJira({ host }: Site, path: string): Promise<void> {
  const { status } = await host.requestJira(projectAdministrator, { method: 'DELETE', path, headers: {} });
  if (status !== 204) throw new Error(`DELETE ${path} answered ${status}`);
}

/** @param issue its key or its id */
export const deleteIssue = (site: Site, issue: string): Promise<void> =>
  deleteInJira(site, `/rest/api/3/issue/${issue}`);

/** Lets something happen of which nobody hears: the function that does dies each time. */
export async function unheard({ host }: Site, happens: () => Promise<unknown>): Promise<void> {
  await host.advance(4 * minutes);
  host.faults.use({ storage: { crash: 1 } });
  await happens();
  await host.advance(4 * minutes);
  host.faults.use({});
}
