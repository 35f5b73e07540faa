/** Effects that Jira has refused for good, as an administrator sees them and sends them again. */
import { expect } from 'vitest';
import { projectAdministrator } from '../../../demo/people';
import type { Trouble } from '../../../src/contract/engagement';
import type { OutboxEntry } from '../../../src/core/outbox/effect';
import { outboxEntries } from './outbox';
import { accepted, type Site } from './site';

/** Whether an entry is a trouble though it is tried still. */
const isListed = (record: unknown) => (record as { value: { doc: OutboxEntry } }).value.doc.listedIn !== undefined;

/**
 * Whatever was given up is told to administrators, each once, and is done when they say so.
 * @returns how often they had to, and what is refused still
 */
export async function sendAllAgain(
  site: Site,
  { id }: { readonly id: string },
): Promise<{ readonly times: number; readonly left: readonly Trouble[] }> {
  const shown = async () => {
    const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
    return engagements.find((each) => each.id === id)?.troubles ?? [];
  };
  let times = 0;
  for (; times < 5; times++) {
    const troubles = await shown();
    const listed = outboxEntries(site, 'pending').filter(isListed);
    expect([...outboxEntries(site, 'failed'), ...listed], 'each that was given up is told').toHaveLength(
      troubles.length,
    );
    if (troubles.length === 0) break;
    accepted(await site.admin(projectAdministrator, 'send-again', { engagementId: id }));
    await site.host.advance(26 * 60 * 60 * 1000);
  }
  return { times, left: await shown() };
}
