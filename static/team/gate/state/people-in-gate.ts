import type { AccountId } from '../../../../src/contract/common';
import type { TeamGate, TeamGateDetails } from '../../../../src/contract/gate/team-gate';

/** Everybody whose name the line of a gate shows. */
export const peopleInLine = ({ standing, waitingFor, override, createdBy, contact }: TeamGate): AccountId[] => [
  ...standing.flatMap(({ accountId, decided }) => [accountId, ...(decided ? [decided.by] : [])]),
  ...waitingFor,
  ...(override ? [override.by] : []),
  createdBy,
  contact,
];

/** Everybody whose name its details show. */
export const peopleInGate = (gate: TeamGateDetails): AccountId[] => [
  ...peopleInLine(gate),
  ...(gate.needed ? [gate.needed.by] : []),
  ...gate.terms.signatories.flatMap((each) => (each.kind === 'person' ? [each.accountId] : [])),
  ...gate.signOffs.flatMap(({ by, onBehalfOf }) => [by, ...(onBehalfOf === null ? [] : [onBehalfOf])]),
  ...gate.points.flatMap(({ raisedBy, owner }) => [raisedBy, ...(owner === null ? [] : [owner])]),
];
