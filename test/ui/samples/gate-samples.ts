import type { Standing } from '../../../src/contract/gate/sign-off';
import type { RoundResult, TeamGate } from '../../../src/contract/gate/team-gate';
import type { GateState } from '../../../src/core/gate/gate';
import { turnOfGate } from '../../../src/core/gate/turn';

export const standing = (accountId: string, changes: Partial<Standing> = {}): Standing => ({
  accountId,
  isRequired: false,
  step: 1,
  decided: null,
  ...changes,
});

/** The turn that the server would tell of a gate. */
export const turnOf = ({ state = 'open', standing = [], gone = [] }: Partial<TeamGate>): TeamGate['turn'] => {
  const reached = standing.map((each) =>
    gone.includes(each.accountId) ? { ...each, unreachable: 'off-request' } : each,
  );
  return turnOfGate({ state: { name: state, since: '' } as GateState, standing: reached as never });
};

/** A gate that was opened on a Monday morning in Berlin, and waits for Anna. */
export const teamGate = (id: string, changes: Partial<TeamGate> = {}): TeamGate => ({
  id,
  engagementId: 'e1',
  subject: { kind: 'issue', issueId: '1' },
  title: `Gate ${id}`,
  deliverable: 'Tariff import',
  version: '1.2',
  meaning: 'acceptance',
  mode: 'block',
  rule: { kind: 'all' },
  order: 'parallel',
  due: null,
  lapse: 'wait',
  state: 'open',
  since: '2026-11-16T09:00:00Z',
  isOverdue: false,
  isUrgent: false,
  how: null,
  isConcession: false,
  openConditions: null,
  round: 1,
  standing: [standing('anna')],
  waitingFor: ['anna'],
  gone: [],
  turn: turnOf(changes),
  openedAt: '2026-11-16T09:00:00Z',
  deemedAfter: null,
  isSilenceHalted: false,
  override: null,
  reason: null,
  changed: [],
  createdBy: 'pm',
  createdAt: '2026-11-16T08:00:00Z',
  contact: 'pm',
  decisions: [],
  revision: 1,
  ...changes,
});

/** Opened on a Monday at nine in Berlin, and decided at another time. */
export const decision = (
  round: number,
  result: RoundResult['result'],
  decidedAt = '2026-11-16T12:00:00Z',
): RoundResult => ({ round, openedAt: '2026-11-16T08:00:00Z', decidedAt, result });
