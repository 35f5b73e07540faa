import { claimed, failed, isHopeless, isSendable, postponed } from '../../core/outbox/attempt';
import { isRepeatable, type OutboxEntry } from '../../core/outbox/effect';
import { type Ports, Refused, Unavailable } from '../ports';
import { retrying } from '../retry';
import { giveUp } from './give-up';
import { openRequest } from './open-request';
import { syncIssue } from './sync-issue';
import { tellCustomer, waitsUntil } from './tell-customer';

/** `later`: it waits for its time, or for somebody else who is at it. */
export type Sent = 'done' | { readonly later: string };

/**
 * Sends one outbox entry, at least once and to the eye exactly once. What Jira can't be told twice is claimed first,
 * and after an attempt whose outcome is unknown, it looks for the effect before it sends again.
 */
export async function sendEntry(ports: Ports, id: string): Promise<Sent> {
  const found = await retrying(ports, () => ports.storage.outbox.load(id));
  if (!found || found.entry.status === 'failed') return 'done';
  if (!isSendable(found.entry, ports.now())) return { later: found.entry.dueAt };

  let { entry, rev } = found;
  const waitingFor = await waitsUntil(ports, entry);
  if (waitingFor !== undefined) return { later: waitingFor };
  const triedSince = entry.firstTriedAt;
  if (!isRepeatable(entry.effect)) {
    entry = claimed(entry, ports.now());
    if (!(await retrying(ports, () => ports.storage.outbox.update(entry, rev)))) return { later: entry.dueAt };
    rev += 1;
  }
  try {
    const outcome = await perform(ports, entry, triedSince);
    if (outcome === 'done') await retrying(ports, () => ports.storage.outbox.remove(id));
    return 'done';
  } catch (error) {
    return await settleFailure(ports, entry, rev, error);
  }
}

/** @param triedSince since when an earlier attempt may have reached Jira; null when none can have */
async function perform(ports: Ports, entry: OutboxEntry, triedSince: string | null): Promise<'done' | 'fulfilled'> {
  const { effect } = entry;
  switch (effect.kind) {
    case 'sync-issue':
      return syncIssue(ports, effect.issueId);
    case 'tell-customer':
      return tellCustomer(ports, entry, effect, triedSince);
    case 'open-request':
      return openRequest(ports, entry, triedSince);
    case 'add-participant':
      await ports.asApp.addParticipant(effect.requestId, effect.accountId);
      return 'done';
  }
}

/** Tries again later, for about a day; then gives up, and sees to it that somebody hears of it. */
async function settleFailure(ports: Ports, entry: OutboxEntry, rev: number, error: unknown): Promise<Sent> {
  const update = (next: OutboxEntry) => retrying(ports, () => ports.storage.outbox.update(next, rev));
  const isExpected = error instanceof Refused || error instanceof Unavailable;
  if (!isExpected) ports.report({ where: `outbox ${entry.effect.kind}`, ...describe(error) });
  // A missing permission may arrive yet, as after an installation; what is not there will not.
  const isFinal = error instanceof Refused && ![401, 403].includes(error.status);
  if (isFinal || isHopeless(entry, error instanceof Refused)) {
    const reason = error instanceof Refused ? error.reason || `HTTP ${error.status}` : 'No answer for a day';
    if ((await giveUp(ports, entry, reason)) === 'fulfilled') return 'done';
    await update(failed(entry, reason));
    return 'done';
  }
  const retryAfter = Math.max(
    error instanceof Unavailable ? (error.retryAfter ?? 0) : 0,
    entry.effect.kind === 'open-request' ? searchLagSeconds : 0,
  );
  const next = postponed(entry, ports.now(), isUntouched(error) ? 'no' : 'maybe', retryAfter);
  await update(next);
  return { later: next.dueAt };
}

/** A request is found again by Jira's search, which sees it some time after it is there. */
const searchLagSeconds = 180;

/** Jira answers 429 before it does anything, and says no instead of doing it; of any other failure we can't know. */
const isUntouched = (error: unknown): boolean =>
  error instanceof Refused || (error instanceof Unavailable && error.service === 'jira' && error.status === 429);

const describe = (error: unknown) => ({
  name: error instanceof Error ? error.name : typeof error,
  message: 'A fault while sending',
});
