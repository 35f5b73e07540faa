import { type GateMode, type GateStateName, gateStates, type TeamGate } from '../../../../src/contract/gate';
import { isTeamsTurnAtGate } from '../state/gate-acts';

/** Whose turn it is, or one of the states. */
export const stateChoices = ['active', 'on-team', ...gateStates, 'any'] as const;
export type StateChoice = (typeof stateChoices)[number];

/** What a queue is narrowed down to; empty text for all. */
export type Filter = {
  readonly state: StateChoice;
  readonly engagement: string;
  /** An account id: of whom the gate waits for. */
  readonly person: string;
  readonly mode: '' | GateMode;
  readonly isOverdue: boolean;
  /** In the title, the deliverable, or what it is called that the gate stands on. */
  readonly text: string;
};

export const noFilter: Filter = { state: 'active', engagement: '', person: '', mode: '', isOverdue: false, text: '' };

/** @param subject what people call what the gate stands on: an issue's key, a version's name */
export function matches(gate: TeamGate, filter: Filter, subject: string | undefined): boolean {
  const text = filter.text.trim().toLowerCase();
  const words = [gate.title, gate.deliverable, gate.version, subject ?? ''];
  return (
    isOfState(gate, filter.state) &&
    (filter.engagement === '' || gate.engagementId === filter.engagement) &&
    (filter.person === '' || gate.waitingFor.includes(filter.person)) &&
    (filter.mode === '' || gate.mode === filter.mode) &&
    (!filter.isOverdue || gate.isOverdue) &&
    (text === '' || words.some((word) => word.toLowerCase().includes(text)))
  );
}

function isOfState(gate: TeamGate, choice: StateChoice): boolean {
  switch (choice) {
    case 'active':
      return gate.state === 'open' || isTeamsTurnAtGate(gate);
    case 'on-team':
      return isTeamsTurnAtGate(gate);
    case 'any':
      return true;
    default:
      return gate.state === choice;
  }
}

export const isGateState = (choice: StateChoice): choice is GateStateName =>
  gateStates.some((state) => state === choice);
