import { engagementLimits } from '../../../../src/contract/engagement';
import { gateLimits } from '../../../../src/contract/gate/terms';
import type { Effect, OutboxEntry } from '../../../../src/core/outbox/effect';
import { account, at, day, id, issueId, many, numbered, type Words } from './filled';

/** What waits in the outbox, of the effects that say most. */
export function fullOutbox(
  { refused }: Words,
  { title, engagement, reason }: { title: string; engagement: string; reason: string },
): readonly OutboxEntry[] {
  const line = { what: 'gate-invalidated' as const, title, due: day, owner: account };
  const message = { language: 'en-US' as const };
  const told = { kind: 'tell-customer' as const, engagementId: id, requestId: issueId };
  const to = many(gateLimits.signatories, account);
  const facts = { title, engagement, due: day, reason };
  const effects: readonly Effect[] = [
    // A line for everybody of the customer's side and for anyone of it, which is more than the fifty that a digest aims at.
    {
      ...told,
      message: {
        ...message,
        name: 'digest',
        parts: many(engagementLimits.stakeholders + 1, { to: account, lines: [line], more: 1_000 }),
      },
    },
    { ...told, message: { ...message, name: 'task-given-due', facts, to } },
    { kind: 'raise-issue', entryId: id, engagementId: id },
    { kind: 'add-participant', requestId: issueId, accountId: account },
  ];
  return effects.map((effect) => ({
    id: `${numbered}.9`,
    effect,
    reference: 'CSFFFFFFFF',
    status: 'pending',
    attempts: 30,
    dueAt: at,
    firstTriedAt: at,
    problem: refused,
  }));
}
