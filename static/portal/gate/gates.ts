import type { RefusalCode } from '../../../src/contract/answer';
import type { PortalGate, PortalGateLine } from '../../../src/contract/gate';
import type { PortalEngagement } from '../../../src/contract/portal';
import type { PortalTask } from '../../../src/contract/task';
import { nextOf } from '../task/tasks';

/** The one thing to do next. */
export type NextAsk =
  | { readonly kind: 'task'; readonly task: PortalTask }
  | { readonly kind: 'gate'; readonly gate: PortalGateLine };

type Asks = Pick<PortalEngagement, 'open' | 'recent' | 'gates'>;

/**
 * Of all that waits for the reader, tasks and sign-offs alike: what is theirs before what they do for somebody else, what
 * the team marked as urgent, then the earliest due, then the oldest.
 */
export function nextAsk({ open, gates }: Pick<Asks, 'open' | 'gates'>): NextAsk | null {
  const task = nextOf({ open });
  const gate = toSign(gates)[0];
  if (!gate) return task ? { kind: 'task', task } : null;
  if (!task) return { kind: 'gate', gate };
  const byTask = [task.owner === 'colleague' ? '1' : '0', task.isUrgent ? '0' : '1', dayOf(task), task.since];
  return byTask.join(' ') <= placeOf(gate) ? { kind: 'task', task } : { kind: 'gate', gate };
}

/** What waits for the reader's signature, the most pressing first. */
export const toSign = (gates: readonly PortalGateLine[]): PortalGateLine[] =>
  gates.filter(({ state }) => state === 'sign').sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));

const placeOf = (gate: PortalGateLine): string =>
  [gate.onBehalfOf === null ? '0' : '1', '1', dayOf(gate), gate.since].join(' ');

const dayOf = ({ due }: { readonly due: string | null }): string => due ?? '9999-99-99';

/** What waits for others of the reader's side. */
export const isWithOthers = ({ state }: PortalGateLine): boolean => state === 'later' || state === 'waiting';

/** What was done lately, tasks and sign-offs, newest first. */
export function recentAsks({ recent, gates }: Pick<Asks, 'recent' | 'gates'>): NextAsk[] {
  const closed = gates.filter((gate) => gate.state !== 'sign' && !isWithOthers(gate));
  const asks: NextAsk[] = [
    ...recent.map((task) => ({ kind: 'task', task }) as const),
    ...closed.map((gate) => ({ kind: 'gate', gate }) as const),
  ];
  const since = (ask: NextAsk) => (ask.kind === 'task' ? ask.task.since : ask.gate.since);
  // Tasks come in an order of their own, which stays where nothing else says otherwise.
  return closed.length === 0 ? asks : asks.sort((a, b) => since(b).localeCompare(since(a)));
}

/**
 * Each gate once: who signs for themselves and for somebody else does so one after the other, and the app shows first what
 * is left to do.
 */
export function eachOnce(gates: readonly PortalGateLine[]): PortalGateLine[] {
  const waiting = toSign(gates);
  return gates.filter((gate, at) => {
    const first = waiting.find(({ id }) => id === gate.id);
    return first ? first === gate : gates.findIndex(({ id }) => id === gate.id) === at;
  });
}

/** Whose signature of which gate. */
export const keyOf = ({ id, onBehalfOf }: PortalGateLine): string => `${id} ${onBehalfOf ?? ''}`;

/** The gates with one as a command or `show-gate` answered it. */
export const withGate = <Holder extends Pick<Asks, 'gates'>>(holder: Holder, answered: PortalGate): Holder => ({
  ...holder,
  gates: holder.gates.some((gate) => keyOf(gate) === keyOf(answered))
    ? holder.gates.map((gate) => (keyOf(gate) === keyOf(answered) ? answered : gate))
    : [...holder.gates, answered],
});

/** What answers an act names nobody: the names are those that the screen had before. */
export const withNamesOf = (answered: PortalGate, shown: PortalGate): PortalGate => ({
  ...answered,
  onBehalfOf: answered.signsFor === shown.signsFor ? shown.onBehalfOf : answered.onBehalfOf,
});

export const withoutGate = <Holder extends Pick<Asks, 'gates'>>(holder: Holder, gateId: string): Holder => ({
  ...holder,
  gates: holder.gates.filter(({ id }) => id !== gateId),
});

/** Refusals that mean the gate no longer is what the screen shows. */
export const isGateStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'gate-content-changed',
  'gate-decided',
  'gate-withdrawn',
  'gate-not-open',
  'gate-out-of-turn',
  'gate-already-signed',
  'gate-locked',
  'changed-meanwhile',
  'not-found',
];
