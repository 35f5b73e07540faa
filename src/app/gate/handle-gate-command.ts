import type { ChangeGate, GateReference, GateWithReason } from '../../contract/gate/commands';
import type { TeamGate } from '../../contract/gate/team-gate';
import type { GateTerms } from '../../contract/gate/terms';
import type { Result } from '../../contract/result';
import type { Permission } from '../../core/access/permission';
import { type ItemAccess, mayActForTeam } from '../../core/access/team';
import type { Attribution } from '../../core/audit/event';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { changeGate, changeReminders, overrideGate, withdrawGate } from '../../core/gate/by-team';
import { decideGate } from '../../core/gate/decide';
import type { GateEvent } from '../../core/gate/event';
import type { Gate } from '../../core/gate/gate';
import { differOnlyInReminders } from '../../core/gate/terms/only-reminders';
import { checkTerms } from '../../core/gate/terms/terms';
import { isModeWeaker, type WeakenedPart, weakenedParts } from '../../core/gate/terms/weakening';
import { accept, refuse } from '../../core/result';
import { accessToAsk } from '../access/item';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { applyGateEvent } from './apply-gate-event';
import { teamGateView } from './team-view';

/** A decision about a gate that the team can take by itself. */
export type GateCommand<Wanted extends GateReference> = {
  /** By which a repeat of the command is known. */
  readonly name: string;
  /** @param terms as they are stored */
  readonly rule: (
    gate: Gate,
    command: Wanted,
    attribution: Attribution,
    engagement: Engagement,
    terms: GateTerms,
  ) => Result<GateEvent>;
  /** The permission that the caller needs, and which part of what is wanted takes more than editing. */
  readonly needs?: (gate: Gate, command: Wanted, terms: GateTerms) => Need;
  readonly follow?: (work: UnitOfWork, command: Wanted) => void;
};

export const gateCommands = {
  change: {
    name: 'change-gate',
    rule: (gate, command, attribution, engagement, terms) => {
      // The rest was settled before: its day may be over, and what was agreed then may not be any more.
      if (differOnlyInReminders(terms, command.terms)) return changeReminders(gate, command, attribution);
      const today = dayIn(engagement.calendar.timeZone, Date.parse(attribution.at));
      const checked = checkTerms(command.terms, engagement, today);
      return checked.ok ? changeGate(gate, command, attribution) : checked;
    },
    // Else a gate could be passed by asking for less: by making it one that advises, or by dropping who has rejected it.
    needs: (gate, { terms: wanted }, terms) => {
      const [part] = gate.round > 0 ? guardedParts(terms, wanted) : [];
      return part === undefined ? { permission: 'EDIT_ISSUES' } : { permission: 'ADMINISTER_PROJECTS', field: part };
    },
    follow: (work, { gateId, terms }) => work.save('terms', gateId, terms),
  } satisfies GateCommand<ChangeGate>,
  withdraw: {
    name: 'withdraw-gate',
    rule: withdrawGate,
    needs: (gate) => ({ permission: isHolding(gate) ? 'ADMINISTER_PROJECTS' : 'EDIT_ISSUES' }),
  } satisfies GateCommand<GateWithReason>,
  override: {
    name: 'override-gate',
    rule: overrideGate,
    // A gate that asks for a reason takes anybody's of the team; one that blocks, only an administrator's.
    needs: ({ mode }) => ({ permission: mode === 'block' ? 'ADMINISTER_PROJECTS' : 'EDIT_ISSUES' }),
  } satisfies GateCommand<GateWithReason>,
};

type Need = { readonly permission: Permission; readonly field?: WeakenedPart };

/**
 * The parts in which a gate that the customer has been asked to sign may ask for less by an administrator's word alone: all,
 * where it blocks; that it asks for a reason, where it does.
 */
const guardedParts = (before: GateTerms, after: GateTerms): WeakenedPart[] =>
  before.mode === 'block' ? weakenedParts(before, after) : isModeWeaker(before.mode, after.mode) ? ['mode'] : [];

/** Whether it is a blocking gate that the customer has been asked to sign: only an administrator may set it aside. */
const isHolding = ({ mode, round }: Gate): boolean => mode === 'block' && round > 0;

/** Carries out what the team decides about a gate, for whoever may edit what it stands on. */
export async function handleGateCommand<Wanted extends GateReference>(
  ports: Ports,
  caller: Caller,
  command: Wanted,
  { name, rule, needs, follow }: GateCommand<Wanted>,
): Promise<Result<TeamGate>> {
  const allowed = await gateToEdit(ports, command.gateId);
  if (!allowed.ok) return allowed;
  const { access } = allowed.value;
  return inUnitOfWork(ports, async (work) => {
    const [{ value: gate }, { value: terms }] = await work.load(
      { kind: 'gate', id: command.gateId },
      { kind: 'terms', id: command.gateId },
    );
    if (!gate || !terms) return refuse('not-found');
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: gate.engagementId });
    if (!engagement) return refuse('not-found');
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    const need = needs?.(gate, command, terms);
    if (need && !access.may(need.permission)) {
      return need.field ? refuse('gate-weakened', { field: need.field }) : refuse('not-allowed');
    }
    const ruled = (on: Gate, wanted: Wanted, by: Attribution) => rule(on, wanted, by, engagement, terms);
    const decided = decideGate(name, ruled, gate, command, attributionTo(ports, caller));
    if (!decided.ok) return decided;
    if (decided.value === 'already') return accept(teamGateView(access, gate, engagement, ports.now()));
    follow?.(work, command);
    const after = applyGateEvent(work, { gate, engagement, held: new Map() }, decided.value);
    return accept(teamGateView(access, after, engagement, ports.now()));
  });
}

/** A gate, with the proof that the caller may see it. */
type VisibleGate = { readonly gate: Gate; readonly access: ItemAccess };

/** A gate whose subject the caller may edit. */
export async function gateToEdit(ports: Ports, gateId: string): Promise<Result<VisibleGate>> {
  const found = await gateToSee(ports, gateId);
  if (!found.ok) return found;
  return found.value.access.may('EDIT_ISSUES') ? found : refuse('not-allowed');
}

/** A gate that the caller may see. */
export async function gateToSee(ports: Ports, gateId: string): Promise<Result<VisibleGate>> {
  const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: gateId }]);
  if (!gate) return refuse('not-found');
  const access = await accessToAsk(ports, gate);
  return access ? accept({ gate, access }) : refuse('not-found');
}
