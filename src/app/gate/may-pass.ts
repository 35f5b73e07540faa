import type { AccountId } from '../../contract/common';
import type { CoveredField } from '../../contract/gate/content';
import type { GateRuleConfiguration } from '../../contract/gate/workflow-rule';
import { fieldsNotAsHashed } from '../../core/gate/content/not-as-signed';
import type { Gate } from '../../core/gate/gate';
import { type Hold, holdOf, isHeldWhenUnsure } from '../../core/gate/passing/passing';
import { waitingFor } from '../../core/gate/turn';
import { askIdsOf } from '../../core/issue/issue-plan';
import { accessToAsks } from '../access/item';
import { browseProject } from '../access/project';
import { loadGroups } from '../load-groups';
import type { IssueInFull, JiraAsApp, JiraAsUser } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { Storage } from '../ports/storage';
import { type Patience, retrying } from '../retry';
import { otherSubjects } from './other-subjects';

/** The little that a transition's check touches: it has a bundle of its own, and every transition with the rule runs it. */
export type PassingPorts = Pick<Ports, 'now' | 'pause' | 'chance' | 'hasTime' | 'processSoon'> & {
  readonly storage: Pick<Storage, 'load'>;
  /** Whoever makes the transition, to Jira; null where Forge names nobody. */
  readonly asUser: JiraAsUser | null;
  readonly asApp: Pick<JiraAsApp, 'people' | 'subject'> & {
    readonly issueInFull: (issueKey: string) => Promise<IssueInFull | undefined>;
  };
};

export type Transition = {
  readonly issueKey: string;
  /** Fields that the same transition's screen changes. */
  readonly modified: readonly string[];
};

export type Passage =
  | { readonly result: 'passes' }
  /** The app can't see the issue. */
  | { readonly result: 'hidden' }
  | {
      readonly result: 'held';
      /** Those first that can be shown, in the order of the issue's own, its parent's and its versions'. */
      readonly gates: readonly HeldGate[];
      /** Of those who are named first where a gate that is shown waits, as far as Jira tells. */
      readonly names: ReadonlyMap<AccountId, string>;
    };

export type HeldGate = Pick<Gate, 'mode'> & {
  readonly why: Hold;
  /** Null to whom Jira does not show what the gate is on: they may be a customer, or kept from it by issue security. */
  readonly shown: ShownHold | null;
};

export type ShownHold = Pick<Gate, 'title'> & {
  readonly waitingFor: readonly AccountId[];
  /** The names of the changed parts. Empty where they are not known. */
  readonly changed: readonly string[];
};

/** With the pauses that `retrying` makes, about eight of the twenty-five seconds that a validator has. */
const patience: Patience = { attempts: 12, longest: 3 };

/** As many as a message names. */
export const namedAtMost = 2;

/**
 * Whether the gates that a workflow rule enforces let an issue pass: two reads of storage, one of the issue, one of each
 * parent or version whose gates would let it pass; where it is held, two of what its maker may see, and one of people's names. What the issue's property says is not looked at.
 * @throws Unavailable where storage or Jira does not reply in time
 */
export async function mayPass(
  ports: PassingPorts,
  { issueKey, modified }: Transition,
  rule: GateRuleConfiguration,
): Promise<Passage> {
  const issue = await retrying(ports, () => ports.asApp.issueInFull(issueKey), patience);
  if (!issue) return isHeldWhenUnsure(rule) ? { result: 'hidden' } : { result: 'passes' };
  const gates = await gatesOf(ports, issue, rule);
  const others = gates.filter((gate) => !isOn(gate, issue) && isToCheck(gate, rule));
  const found = await otherSubjects(ports, others, patience);
  const held = gates.flatMap((gate): Held[] => {
    const now = isOn(gate, issue) ? changesOf(gate, issue, modified) : (found.get(gate.id) ?? []);
    const why = now === 'unknown' ? unsureHold(gate) : holdOf(gate, rule.modes, now.length === 0);
    return why === null ? [] : [{ gate, why, changed: now === 'unknown' ? [] : now }];
  });
  if (held.length === 0) return { result: 'passes' };
  const [seen] = await Promise.all([seenOf(ports, held), lookAtChanged(ports, held)]);
  const shown = held.map((each) => heldGate(each, seen.has(each.gate), issue));
  const inOrder = [...shown.filter((each) => each.shown), ...shown.filter((each) => !each.shown)];
  return { result: 'held', gates: inOrder, names: await firstNames(ports, inOrder) };
}

type Held = { readonly gate: Gate; readonly why: Hold; readonly changed: readonly CoveredField[] };

/** The gates that Jira shows to whoever makes the transition, as the team sees them. What can't be found out is not shown. */
async function seenOf({ asUser }: PassingPorts, held: readonly Held[]): Promise<ReadonlySet<Gate>> {
  if (!asUser) return new Set();
  const gates = held.map(({ gate }) => gate);
  const seenIn = async (projectId: string): Promise<Gate[]> => {
    const project = await browseProject({ asUser }, projectId);
    if (!project.ok) return [];
    const own = gates.filter((gate) => gate.projectId === projectId);
    const accessTo = await accessToAsks({ asUser }, project.value, own);
    return own.filter((gate) => accessTo(gate));
  };
  try {
    const projectIds = [...new Set(gates.map(({ projectId }) => projectId))];
    return new Set((await Promise.all(projectIds.map(seenIn))).flat());
  } catch {
    return new Set();
  }
}

async function gatesOf(ports: PassingPorts, issue: IssueInFull, { subjects }: GateRuleConfiguration): Promise<Gate[]> {
  const issueIds = [
    ...(subjects.includes('issue') ? [issue.id] : []),
    ...(subjects.includes('parent') ? [issue.parentId ?? []].flat() : []),
  ];
  const versionIds = subjects.includes('versions') ? issue.versionIds : [];
  const plans = await retrying(ports, () => loadGroups(ports, { issue: issueIds, version: versionIds }), patience);
  const ids = [...issueIds.map((id) => plans.issue.get(id)), ...versionIds.map((id) => plans.version.get(id))].flatMap(
    (plan) => askIdsOf(plan, 'gate'),
  );
  const { gate: found } = await retrying(ports, () => loadGroups(ports, { gate: ids }), patience);
  return ids.map((id) => {
    const gate = found.get(id);
    // Whatever has become of it: what is not there must not let anything pass.
    if (!gate) throw new Error('A plan names a gate that is not stored');
    return gate;
  });
}

const isOn = ({ subject }: Gate, { id }: IssueInFull): boolean => subject.kind === 'issue' && subject.issueId === id;

/** Whether the covered fields decide if the gate holds: other gates always hold, or never. */
const isToCheck = (gate: Gate, { modes }: GateRuleConfiguration): boolean =>
  holdOf(gate, modes, true) === null && holdOf(gate, modes, false) !== null;

/** The fields that differ now, and those that the transition itself would change. */
function changesOf(gate: Gate, issue: IssueInFull, modified: readonly string[]): CoveredField[] {
  if (gate.round === 0) return [];
  const now = issue.covered(gate.covers);
  const changed = new Set(fieldsNotAsHashed(gate.coveredHash, now));
  return now.filter((field) => changed.has(field) || modified.includes(field.field));
}

const unsureHold = ({ mode }: Gate): Hold | null => (isHeldWhenUnsure({ modes: [mode] }) ? 'unsure' : null);

function heldGate({ gate, why, changed }: Held, isSeen: boolean, issue: IssueInFull): HeldGate {
  const { title, mode, state, covers } = gate;
  if (!isSeen) return { mode, why, shown: null };
  const known = state.name === 'invalidated' ? covers.filter((field) => state.changed.includes(field)) : [];
  const noted = isOn(gate, issue) ? issue.covered(known) : [];
  const waiting = why === 'waiting' ? waitingFor(gate) : [];
  const parts = (changed.length > 0 ? changed : noted).map(({ name }) => name);
  return { mode, why, shown: { title, waitingFor: waiting, changed: parts } };
}

async function firstNames({ asApp }: PassingPorts, held: readonly HeldGate[]) {
  const wanted = held.slice(0, namedAtMost).flatMap(({ shown }) => shown?.waitingFor[0] ?? []);
  if (wanted.length === 0) return new Map<AccountId, string>();
  try {
    const people = await asApp.people([...new Set(wanted)]);
    return new Map(people.map(({ accountId, name }) => [accountId, name]));
  } catch {
    // The message is clear enough without them, and it is not worth waiting for.
    return new Map<AccountId, string>();
  }
}

/** Has what is found out here noted with the gates, for everybody to see. */
async function lookAtChanged({ processSoon }: PassingPorts, held: readonly Held[]): Promise<void> {
  const due = held
    .filter(({ gate, why }) => why === 'changed' && gate.state.name !== 'invalidated')
    .map(({ gate: { id } }) => ({ kind: 'gate', id }) as const);
  // The product trigger says the same, if later.
  if (due.length > 0) await processSoon(due).catch(() => undefined);
}
