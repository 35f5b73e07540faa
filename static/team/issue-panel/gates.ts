import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { IssuePanel } from '../../../src/contract/team';

/** The panel with a gate as a command returned it: in its place, or new. */
export function withGate(panel: IssuePanel, gate: TeamGate): IssuePanel {
  const isKnown = panel.gates.some(({ id }) => id === gate.id);
  return {
    ...panel,
    gates: isKnown ? panel.gates.map((old) => (old.id === gate.id ? gate : old)) : [gate, ...panel.gates],
  };
}
