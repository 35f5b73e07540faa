import { accept } from '../../../core/answer';
import { instantText } from '../../../core/calendar/day';
import { placeGate as place } from '../../../core/inbox/gate-entry';
import { emptyInbox, personInbox } from '../../../core/inbox/inbox';
import { act } from '../../act';
import { type BackgroundPorts, Unavailable } from '../../ports';
import type { EffectRules } from './effect-rules';

/**
 * Brings the inboxes of everybody who is, or was, to sign a gate in line with it, each by itself and as the gate is at that
 * moment: whichever of several comes last leaves the truth.
 */
export const placeGate: EffectRules<'place-gate'> = {
  target: ({ gateId }) => `gate:${gateId}`,
  isRepeatable: true,
  order: 'any',
  notBefore: null,
  // Who does not find it in their inbox does not know that it waits for them.
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'inbox',
    concerns: async ({ storage }, { gateId }) => {
      const [{ value: gate }] = await storage.load([{ kind: 'gate', id: gateId }]);
      return gate && { engagementId: gate.engagementId, accountId: null };
    },
  },
  perform: async (ports, { effect: { gateId } }) => {
    const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: gateId }]);
    if (!gate) return 'done';
    for (const accountId of [...gate.standing.map((each) => each.accountId), ...gate.formerly]) {
      // The entry stays, and the rest is done when it is looked at again.
      if (!ports.hasTime()) throw new Unavailable('storage', 0);
      await placeFor(ports, gateId, accountId);
    }
    return 'done';
  },
};

async function placeFor(ports: BackgroundPorts, gateId: string, accountId: string): Promise<void> {
  const done = await act(ports, async (work) => {
    const gateRef = { kind: 'gate', id: gateId } as const;
    const [{ value: gate }, { value: inbox = emptyInbox }] = await work.load(gateRef, {
      kind: 'inbox',
      id: personInbox(accountId),
    });
    if (!gate) return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (!engagement) return accept(undefined);
    const placed = place(inbox, gate, accountId, engagement, instantText(ports.now()));
    if (JSON.stringify(placed.gates) === JSON.stringify(inbox.gates ?? [])) return accept(undefined);
    work.save('inbox', personInbox(accountId), placed);
    work.hold(gateRef);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}
