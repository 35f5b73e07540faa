import { claimed, failed, isHopeless, isLongHopeless, isSendable, postponed } from '../../core/outbox/attempt';
import type { OutboxEntry } from '../../core/outbox/effect';
import { putOff } from '../../core/outbox/unsent';
import { isUntouched, Refused, Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { effectRulesOf } from './effects';
import { giveUp } from './give-up';
import { endTrouble, listAsTrouble } from './troubles';
import { lookAgainBy, waitsUntil } from './waits-until';

/** `later`: it waits for its time, or for somebody else who is at it. */
export type Sent = 'done' | { readonly later: string };

const daySeconds = 86_400;

/**
 * Sends one outbox entry at least once, so that Jira's readers see it once. An effect that can't be repeated is claimed
 * first. After an attempt whose outcome is unknown, the app looks for the effect before it sends again.
 */
export async function sendEntry(ports: BackgroundPorts, id: string): Promise<Sent> {
  const found = await retrying(ports, () => ports.outbox.load(id));
  if (!found || found.entry.status === 'failed') return 'done';
  if (!isSendable(found.entry, ports.now())) return { later: found.entry.dueAt };

  let { entry, etag } = found;
  const waitingFor = await waitsUntil(ports, entry);
  if (waitingFor !== undefined) {
    // Else every sweep until then would ask for it anew.
    if (waitingFor > entry.dueAt)
      await retrying(ports, () => ports.outbox.update({ ...entry, dueAt: waitingFor }, etag));
    return { later: waitingFor };
  }
  const triedSince = entry.firstTriedAt;
  const rules = effectRulesOf(entry.effect);
  if (!rules.isIdempotent) {
    entry = claimed(entry, ports.now());
    if (!(await retrying(ports, () => ports.outbox.update(entry, etag)))) return { later: entry.dueAt };
    etag += 1;
  }
  try {
    const outcome = await rules.perform(ports, entry, triedSince, async (kept) => {
      const next = { ...entry, ...kept };
      if (!(await retrying(ports, () => ports.outbox.update(next, etag)))) throw new Unavailable('storage', 409);
      [entry, etag] = [next, etag + 1];
    });
    if (typeof outcome === 'object') {
      const waiting = putOff(found.entry, lookAgainBy(ports, outcome.later));
      await retrying(ports, () => ports.outbox.update(waiting, etag));
      return { later: waiting.dueAt };
    }
    if (outcome === 'done') await removeDone(ports, entry);
    return 'done';
  } catch (error) {
    return await settleFailure(ports, entry, etag, error);
  }
}

async function removeDone(ports: BackgroundPorts, { id, listedIn }: OutboxEntry): Promise<void> {
  if (listedIn === undefined) await retrying(ports, () => ports.outbox.remove(id));
  else await endTrouble(ports, id, listedIn);
}

/**
 * Tries again later, for about a day, and no longer than an hour what Jira refuses. Then it gives up, and sees to it that
 * somebody hears of it. What may be done by itself later is tried once a day from then on, and told of after some days.
 */
async function settleFailure(ports: BackgroundPorts, entry: OutboxEntry, etag: number, error: unknown): Promise<Sent> {
  const update = (next: OutboxEntry) => retrying(ports, () => ports.outbox.update(next, etag));
  const { whenRefused, ...rules } = effectRulesOf(entry.effect);
  const report = () => ports.report({ where: `outbox ${entry.effect.kind}`, ...describe(error) });
  if (!isExpected(error)) report();
  // A missing permission may arrive yet, as after an installation; what is not there will not.
  const isFinal = error instanceof Refused && ![401, 403].includes(error.status);
  const reason = reasonOf(error);
  const lasting = whenRefused.leadsTo === 'trouble' && whenRefused.isTriedDaily ? whenRefused : undefined;
  const isDaily = lasting !== undefined && isHopeless(entry, isFinal);
  if (isDaily && isExpected(error)) report();
  if (!lasting && (isFinal || isHopeless(entry, error instanceof Refused))) {
    switch (await giveUp(ports, entry, etag, reason)) {
      case 'kept':
        await update(failed(entry, reason));
        return 'done';
      case 'over':
        await retrying(ports, () => ports.outbox.remove(entry.id));
        return 'done';
      case 'fulfilled':
        return 'done';
      case 'later':
        break;
    }
  }
  const retryAfter = Math.max(
    error instanceof Unavailable ? (error.retryAfter ?? 0) : 0,
    rules.isIdempotent ? 0 : (rules.searchLagSeconds ?? 0),
    isDaily ? daySeconds : 0,
  );
  const next = postponed(entry, ports.now(), isUntouched(error) ? 'no' : 'maybe', retryAfter);
  const isToBeListed = lasting && entry.listedIn === undefined && isLongHopeless(entry, isFinal);
  const listed =
    isToBeListed &&
    (await listAsTrouble(ports, { entry, etag, reason, rules: lasting }, (listedIn) => ({ ...next, listedIn })));
  if (listed !== 'listed') await update(next);
  return { later: next.dueAt };
}

/** Jira's words, for administrators; empty if it said nothing: screens say that in the reader's language. */
const reasonOf = (error: unknown): string => (error instanceof Refused ? error.reason || `HTTP ${error.status}` : '');

const isExpected = (error: unknown): error is Refused | Unavailable =>
  error instanceof Refused || error instanceof Unavailable;

/** For the log: which service replied what, without its words. */
const describe = (error: unknown) => ({
  name: error instanceof Error ? error.name : typeof error,
  message: isExpected(error) ? error.message : 'A fault while sending',
});
