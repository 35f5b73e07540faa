import type { Trouble } from '../../contract/engagement';
import { accept, refuse } from '../../core/answer';
import { instantText } from '../../core/calendar/day';
import { requestRefused } from '../../core/engagement/create';
import { noteTrouble } from '../../core/engagement/troubles';
import type { Effect, OutboxEntry } from '../../core/outbox/effect';
import { act, type Work } from '../act';
import { theApp } from '../caller';
import type { Ports } from '../ports';

/**
 * Tells the engagement's administrators what could not be sent. The engagement that could not be opened is blocked, and
 * its entry ends with that (`fulfilled`); what else was refused is kept, to be sent again when they say so.
 * @param reason what Jira said
 * @returns `no-room` where the administrators have more to see to than the engagement can list
 */
export async function giveUp(
  ports: Ports,
  entry: OutboxEntry,
  reason: string,
): Promise<'noted' | 'fulfilled' | 'no-room'> {
  const { effect } = entry;
  const now = { actor: theApp, at: instantText(ports.now()) };
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
  const noted = await act(ports, async (work) => {
    const affected = await affectedBy(work, effect);
    if (!affected) return refuse('not-found');
    const [{ value: known }] = await work.load({ kind: 'engagement', id: affected.engagementId });
    if (!known) return refuse('not-found');
    const { kind, accountId } = affected;
    const settled = noteTrouble(known, { kind, accountId, reason, at: now.at, entryId: entry.id }, now);
    if (!settled) return accept<'noted' | 'no-room'>('no-room');
    work.save('engagement', known.id, work.record(settled.engagement, settled.event));
    return accept<'noted' | 'no-room'>('noted');
  });
  return noted.ok ? noted.value : 'noted';
}

type Affected = Pick<Trouble, 'kind' | 'accountId'> & { readonly engagementId: string };

/** Whose administrators are to hear of it, and whom it was for. */
async function affectedBy(work: Work, effect: Effect): Promise<Affected | undefined> {
  switch (effect.kind) {
    case 'raise-issue':
      return affectedEntry(work, effect.entryId);
    case 'link-issue': {
      const [{ value: plan }] = await work.load({ kind: 'issue', id: effect.issueId });
      return plan?.madeOf === undefined ? undefined : affectedEntry(work, plan.madeOf);
    }
    case 'tell-customer':
      return affectedRequest(work, effect.requestId, { kind: 'message', accountId: effect.message.to });
    case 'add-participant':
    case 'remove-participant':
      return affectedRequest(work, effect.requestId, { kind: 'participant', accountId: effect.accountId });
    default:
      return undefined;
  }
}

async function affectedEntry(work: Work, entryId: string): Promise<Affected | undefined> {
  const [{ value: entry }] = await work.load({ kind: 'raid', id: entryId });
  return entry && { kind: 'entry', accountId: entry.raisedBy, engagementId: entry.engagementId };
}

async function affectedRequest(
  work: Work,
  requestId: string,
  whom: Pick<Affected, 'kind' | 'accountId'>,
): Promise<Affected | undefined> {
  const [{ value: link }] = await work.load({ kind: 'request', id: requestId });
  return link && { ...whom, engagementId: link.engagementId };
}
