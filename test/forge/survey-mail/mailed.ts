/** The people to whom the app has asked Jira to send a mail: who of them gets it, Jira decides. */
import type { HostOptions } from 'forge-host/host';
import { createJira } from 'forge-host/jira';
import * as people from '../../../demo/people';
import { accepted, type Site } from '../site/site';

/** A Jira that tells of each person whom a mail is for. */
export const watchful =
  (onMailed: (accountId: string) => void): NonNullable<HostOptions['createJira']> =>
  (parts, options) => {
    const jira = createJira(parts, options);
    const handle: typeof jira.handle = (request, as) => {
      if (request.path.endsWith('/notify')) {
        const { to } = JSON.parse(request.body ?? '{}') as { to: { users: { accountId: string }[] } };
        for (const { accountId } of to.users) onMailed(accountId);
      }
      return jira.handle(request, as);
    };
    return { ...jira, handle };
  };

const card = { role: 'Lead', hours: '', languages: '', escalation: null, backup: null };

export async function setContacts(site: Site, engagementId: string, accountIds: readonly string[]): Promise<void> {
  const { engagements } = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
  const revision = engagements.find(({ id }) => id === engagementId)?.revision ?? 0;
  const contacts = accountIds.map((accountId) => ({ ...card, accountId }));
  accepted(await site.admin(people.projectAdministrator, 'set-contacts', { engagementId, revision, contacts }));
}
