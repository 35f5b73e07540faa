import type { Trouble } from '../../contract/engagement';
import { accept, refuse } from '../../core/answer';
import { instantText } from '../../core/calendar/day';
import { noteTrouble, requestRefused } from '../../core/engagement/decide';
import type { OutboxEntry } from '../../core/outbox/effect';
import { act } from '../act';
import { theApp } from '../caller';
import type { Ports } from '../ports';

/**
 * Tells the engagement's administrators what could not be sent. The engagement that could not be opened is blocked, and
 * its entry ends with that (`fulfilled`); what else was refused is kept, to be sent again when they say so.
 * @param reason what Jira said
 */
export async function giveUp(ports: Ports, entry: OutboxEntry, reason: string): Promise<'noted' | 'fulfilled'> {
  const { effect } = entry;
  const now = { actor: theApp, at: instantText(ports.now()) };
  if (effect.kind === 'sync-issue') return 'noted';
  if (effect.kind === 'open-request') {
    const done = await act(ports, async (work) => {
      const [{ value: known }] = await work.load({ kind: 'engagement', id: effect.engagementId });
      if (known?.status !== 'opening') return refuse('not-found');
      const settled = requestRefused(known, reason, now);
      work.save('engagement', known.id, work.record(settled.engagement, settled.event));
      work.fulfil(entry.id);
      return accept(undefined);
    });
    return done.ok ? 'fulfilled' : 'noted';
  }
  const trouble: Trouble =
    effect.kind === 'add-participant'
      ? { kind: 'participant', accountId: effect.accountId, reason, at: now.at }
      : { kind: 'message', accountId: effect.message.to, reason, at: now.at };
  await act(ports, async (work) => {
    const [{ value: link }] = await work.load({ kind: 'request', id: effect.requestId });
    if (!link) return refuse('not-found');
    const [{ value: known }] = await work.load({ kind: 'engagement', id: link.engagementId });
    if (!known) return refuse('not-found');
    const settled = noteTrouble(known, { ...trouble, entryId: entry.id }, now);
    work.save('engagement', known.id, work.record(settled.engagement, settled.event));
    return accept(undefined);
  });
  return 'noted';
}
