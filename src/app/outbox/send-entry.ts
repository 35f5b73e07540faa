import { claimed, failed, isHopeless, isSendable, postponed } from '../../core/outbox/attempt';
import { type Effect, isRepeatable, type OutboxEntry } from '../../core/outbox/effect';
import { type BackgroundPorts, Refused, Unavailable } from '../ports';
import { retrying } from '../retry';
import { giveUp } from './give-up';
import { linkRequest } from './link-request';
import { openRequest } from './open-request';
import { raiseConditions } from './raise-conditions';
import { raiseIssue } from './raise-issue';
import { syncInboxes } from './sync-inboxes';
import { syncIssue } from './sync-issue';
import { syncParticipant } from './sync-participant';
import { tellCustomer, waitsUntil } from './tell-customer';

/** `later`: it waits for its time, or for somebody else who is at it. */
export type Sent = 'done' | { readonly later: string };

/**
 * Sends one outbox entry, at least once and to the eye exactly once. What Jira can't be told twice is claimed first,
 * and after an attempt whose outcome is unknown, it looks for the effect before it sends again.
 */
export async function sendEntry(ports: BackgroundPorts, id: string): Promise<Sent> {
  const found = await retrying(ports, () => ports.outbox.load(id));
  if (!found || found.entry.status === 'failed') return 'done';
  if (!isSendable(found.entry, ports.now())) return { later: found.entry.dueAt };

  let { entry, rev } = found;
  const waitingFor = await waitsUntil(ports, entry);
  if (waitingFor !== undefined) {
    // Else every sweep until then would ask for it anew.
    if (waitingFor > entry.dueAt)
      await retrying(ports, () => ports.outbox.update({ ...entry, dueAt: waitingFor }, rev));
    return { later: waitingFor };
  }
  const triedSince = entry.firstTriedAt;
  if (!isRepeatable(entry.effect)) {
    entry = claimed(entry, ports.now());
    if (!(await retrying(ports, () => ports.outbox.update(entry, rev)))) return { later: entry.dueAt };
    rev += 1;
  }
  try {
    const outcome = await perform(ports, entry, triedSince);
    if (outcome === 'done') await retrying(ports, () => ports.outbox.remove(id));
    return 'done';
  } catch (error) {
    return await settleFailure(ports, entry, rev, error);
  }
}

/** @param triedSince since when an earlier attempt may have reached Jira; null when none can have */
async function perform(
  ports: BackgroundPorts,
  entry: OutboxEntry,
  triedSince: string | null,
): Promise<'done' | 'fulfilled'> {
  const { effect } = entry;
  switch (effect.kind) {
    case 'sync-issue':
      return syncIssue(ports, effect.issueId);
    case 'tell-customer':
      return tellCustomer(ports, entry, effect, triedSince);
    case 'open-request':
      return openRequest(ports, entry, triedSince);
    case 'add-participant':
    case 'remove-participant':
      return syncParticipant(ports, effect.requestId, effect.accountId);
    case 'link-request':
      return linkRequest(ports, effect);
    case 'raise-issue':
      return raiseIssue(ports, entry, effect, triedSince);
    case 'sync-inboxes':
      return syncInboxes(ports, effect.ask);
    case 'raise-conditions':
      return raiseConditions(ports, effect);
    case 'link-issue':
      await ports.asApp.linkIssues(effect.issueId, effect.toIssueId, effect.link);
      return 'done';
  }
}

/** Tries again later, for about a day; then gives up, and sees to it that somebody hears of it. */
async function settleFailure(ports: BackgroundPorts, entry: OutboxEntry, rev: number, error: unknown): Promise<Sent> {
  const update = (next: OutboxEntry) => retrying(ports, () => ports.outbox.update(next, rev));
  const isExpected = error instanceof Refused || error instanceof Unavailable;
  if (!isExpected) ports.report({ where: `outbox ${entry.effect.kind}`, ...describe(error) });
  // A missing permission may arrive yet, as after an installation; what is not there will not.
  const isFinal = error instanceof Refused && ![401, 403].includes(error.status);
  if (isFinal && isBookkeeping(entry.effect)) {
    ports.report({ where: `outbox ${entry.effect.kind}`, name: error.name, message: error.message });
    await retrying(ports, () => ports.outbox.remove(entry.id));
    return 'done';
  }
  if (isFinal || (isHopeless(entry, error instanceof Refused) && !isBookkeeping(entry.effect))) {
    const reason = error instanceof Refused ? error.reason || `HTTP ${error.status}` : 'No answer for a day';
    const outcome = await giveUp(ports, entry, reason);
    if (outcome === 'noted') await update(failed(entry, reason));
    if (outcome !== 'no-room') return 'done';
  }
  const retryAfter = Math.max(
    error instanceof Unavailable ? (error.retryAfter ?? 0) : 0,
    isFoundBySearch(entry.effect) ? searchLagSeconds : 0,
  );
  const next = postponed(entry, ports.now(), isUntouched(error) ? 'no' : 'maybe', retryAfter);
  await update(next);
  return { later: next.dueAt };
}

/** What no customer waits for: it is tried for as long as Jira may yet take it, and nobody need be told. */
const isBookkeeping = ({ kind }: Effect): boolean => kind === 'sync-issue' || kind === 'link-request';

/** What is found again by Jira's search, which sees it some time after it is there. */
const isFoundBySearch = ({ kind }: Effect): boolean => kind === 'open-request' || kind === 'raise-issue';
const searchLagSeconds = 180;

/** Jira answers 429 before it does anything, and says no instead of doing it; of any other failure we can't know. */
const isUntouched = (error: unknown): boolean =>
  error instanceof Refused || (error instanceof Unavailable && error.service === 'jira' && error.status === 429);

const describe = (error: unknown) => ({
  name: error instanceof Error ? error.name : typeof error,
  message: 'A fault while sending',
});
