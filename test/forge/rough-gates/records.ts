/** The records of a gate, as they lie in storage, and what follows from its history by rules of the test's own. */
import { expect } from 'vitest';
import type { Stored } from '../../../src/app/ports/stored';
import type { Outcome } from '../../../src/contract/gate/sign-off';
import type { GateRule } from '../../../src/contract/gate/terms';
import type { Gate } from '../../../src/core/gate/gate';
import { valueIn } from '../../../src/forge/storage/stored-forms';
import type { Site } from '../site/site';

export type StoredGate = Gate;
export type StoredEvent = {
  readonly actor: string;
  readonly at: string;
  readonly doc: { readonly what: string; readonly facts?: Facts };
};
type Facts = {
  readonly round?: number;
  readonly hash?: string;
  readonly rule?: GateRule;
  readonly order?: 'parallel' | 'sequence';
  readonly signatories?: readonly Asked[];
  readonly outcome?: Outcome;
  readonly signOffId?: string;
  readonly onBehalfOf?: string | null;
  readonly accountId?: string;
};
export type Asked = { readonly accountId: string; readonly isRequired: boolean; readonly step: number };

/** The kinds that are kept in another's table. */
const sharedTables: Readonly<Record<string, string>> = { round: 'gate', raid: 'record' };

/** @param kind as in the key */
function record(site: Site, kind: string, id: string): unknown {
  const entityName = sharedTables[kind] ?? kind;
  const { status, body } = site.host.storage.handle('/api/v1/entity/get', { entityName, key: `${kind}:${id}` });
  if (status === 404) return undefined;
  if (status !== 200) throw new Error(`${kind} can't be read: ${JSON.stringify(body)}`);
  return (body as { value: unknown }).value;
}

export const storedEvent = (site: Site, gateId: string, seq: number): StoredEvent | undefined =>
  record(site, 'audit-event', `${gateId}.${seq}`) as StoredEvent | undefined;

export function stored<K extends 'gate' | 'round' | 'issue' | 'engagement' | 'task' | 'raid'>(
  site: Site,
  kind: K,
  id: string,
): Stored[K] | undefined {
  const found = record(site, kind, id);
  return found === undefined ? undefined : (valueIn(kind, found as Parameters<typeof valueIn>[1]) as Stored[K]);
}

export const eventsOf = (site: Site, { id, history }: StoredGate): StoredEvent[] =>
  Array.from({ length: history.length }, (_, index) => {
    const event = storedEvent(site, id, index + 1);
    if (!event) throw new Error(`${id} has no event ${index + 1}`);
    return event;
  });

export const eventsOfTask = (site: Site, id: string, length: number): StoredEvent[] =>
  Array.from({ length }, (_, index) => storedEvent(site, id, index + 1) ?? []).flat();

export type InForce = ReadonlyMap<string, { readonly outcome: Outcome; readonly signOffId: string }>;

/** The account of a gate, reckoned from its history. */
export type Account = {
  readonly state: string;
  readonly how: 'signed' | 'deemed' | null;
  readonly isOverridden: boolean;
  readonly order: 'parallel' | 'sequence';
  readonly round: number;
  readonly hash: string;
  readonly asked: readonly Asked[];
  readonly inForce: InForce;
};

const isAcceptance = (outcome: Outcome) => outcome === 'accepted' || outcome === 'accepted-with-conditions';

/** Whether these signatures are what the rule asks for. */
function isMet(rule: GateRule, asked: readonly Asked[], inForce: InForce): boolean {
  const outcomes = asked.map(({ accountId }) => inForce.get(accountId)?.outcome);
  const accepting = outcomes.filter((outcome) => outcome !== undefined && isAcceptance(outcome)).length;
  switch (rule.kind) {
    case 'any':
      return accepting >= 1;
    case 'all':
      return accepting >= 1 && outcomes.every((outcome) => outcome !== undefined && outcome !== 'rejected');
    case 'quorum':
      return accepting >= rule.count;
    case 'named': {
      const isIn = ({ accountId }: Asked) => isAcceptance(inForce.get(accountId)?.outcome ?? 'rejected');
      return accepting >= rule.count && asked.filter(({ isRequired }) => isRequired).every(isIn);
    }
  }
}

/** Could still be met, if all who have not decided accepted. */
function isWithinReach(rule: GateRule, asked: readonly Asked[], inForce: InForce): boolean {
  const hopeful = asked.map(
    ({ accountId }) => [accountId, inForce.get(accountId) ?? { outcome: 'accepted', signOffId: '' }] as const,
  );
  return isMet(rule, asked, new Map(hopeful));
}

/** The signature in force that was given last: each has the number of its event in the history. */
const newestOf = (inForce: InForce): string | undefined =>
  [...inForce.values()].map(({ signOffId }) => signOffId).toSorted((a, b) => seqOf(b) - seqOf(a))[0];
const seqOf = (signOffId: string): number => Number(signOffId.split('.').at(-1));

/** Goes through a history again, from its first event. @throws where an event could not have been */
export function accountOf(events: readonly StoredEvent[]): Account {
  let state = 'none';
  let how = null as Account['how'];
  let isOverridden = false;
  let order: Account['order'] = 'parallel';
  let settledOrder: Account['order'] = 'parallel';
  let [round, hash] = [0, ''];
  let rule: GateRule = { kind: 'all' };
  let asked: readonly Asked[] = [];
  let inForce = new Map<string, { outcome: Outcome; signOffId: string }>();

  const count = () => {
    const isDone = isMet(rule, asked, inForce);
    state = isDone ? 'satisfied' : isWithinReach(rule, asked, inForce) ? 'open' : 'rejected';
    how = isDone ? 'signed' : null;
  };
  for (const [index, { actor, doc }] of events.entries()) {
    const { what, facts = {} } = doc;
    switch (what) {
      case 'gate-drafted':
        expect(index).toBe(0);
        state = 'draft';
        settledOrder = facts.order ?? 'parallel';
        break;
      case 'gate-changed':
        settledOrder = facts.order ?? 'parallel';
        // With other terms, the override of what was asked before holds nothing any more.
        isOverridden = false;
        if (state === 'open' || state === 'satisfied') state = 'invalidated';
        break;
      case 'gate-opened': {
        expect(['draft', 'invalidated', 'rejected', 'expired']).toContain(state);
        expect(facts.round).toBe(round + 1);
        const isSame = facts.hash === hash;
        [round, hash, rule, order] = [facts.round ?? 0, facts.hash ?? '', facts.rule ?? rule, settledOrder];
        asked = facts.signatories ?? [];
        const kept = [...inForce].filter(
          ([who, { outcome }]) => isSame && isAcceptance(outcome) && asked.some(({ accountId }) => accountId === who),
        );
        inForce = new Map(kept);
        isOverridden = false;
        count();
        break;
      }
      case 'gate-signed': {
        const signatory = facts.onBehalfOf ?? actor;
        const own = asked.find(({ accountId }) => accountId === signatory);
        // Once the rule is met by signatures, others may still sign, in any order: that changes nothing.
        const isAfterDecision = state === 'satisfied' && how === 'signed';
        expect(isAfterDecision || state === 'open', 'open, or met by signatures').toBe(true);
        expect({ round: facts.round, hash: facts.hash }).toEqual({ round, hash });
        expect(own, 'of somebody who was asked').toBeDefined();
        expect(inForce.has(signatory), 'signed twice').toBe(false);
        const isTurn = asked.every(({ accountId, step }) => step >= (own?.step ?? 0) || inForce.has(accountId));
        expect(isAfterDecision || order === 'parallel' || isTurn, 'in turn').toBe(true);
        inForce.set(signatory, { outcome: facts.outcome ?? 'rejected', signOffId: facts.signOffId ?? '' });
        if (!isAfterDecision) count();
        break;
      }
      case 'sign-off-withdrawn':
        expect(['open', 'rejected']).toContain(state);
        expect(inForce.get(facts.accountId ?? '')?.signOffId).toBe(facts.signOffId);
        expect(newestOf(inForce)).toBe(facts.signOffId);
        inForce.delete(facts.accountId ?? '');
        count();
        break;
      case 'gate-invalidated':
        expect(['open', 'satisfied']).toContain(state);
        [state, isOverridden] = ['invalidated', false];
        break;
      case 'gate-withdrawn':
        state = 'withdrawn';
        break;
      case 'gate-expired':
      case 'gate-deemed':
        expect(state).toBe('open');
        [state, how] = what === 'gate-expired' ? ['expired', null] : ['satisfied', 'deemed'];
        break;
      case 'gate-overridden':
        isOverridden = true;
        break;
      default:
        expect(['notice-told', 'reach-noted', 'signing-refused']).toContain(what);
    }
    if (state !== 'satisfied') how = null;
  }
  return { state, how, isOverridden, order, round, hash, asked, inForce };
}
