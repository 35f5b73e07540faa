import type { SignOff } from '../../../src/contract/gate/sign-off';
import type { TeamGate, TeamGateDetails } from '../../../src/contract/gate/team-gate';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { turnOf } from './gate-samples';

export const gateTerms = (changes: Partial<GateTerms> = {}): GateTerms => ({
  title: 'Accept the tariff import',
  deliverable: { name: 'Tariff import', version: '1.2', links: [] },
  criteria: [
    { text: 'All tariffs are there', priority: 'must' },
    { text: 'It takes less than an hour', priority: 'should' },
  ],
  meaning: 'acceptance',
  statement: 'I accept it.',
  signatories: [{ kind: 'person', accountId: 'anna', isRequired: true, step: 1 }],
  rule: { kind: 'all' },
  order: 'parallel',
  due: null,
  lapse: 'wait',
  mode: 'block',
  isUrgent: false,
  covers: ['summary', 'description', 'attachment'],
  ...changes,
});

export const teamGate = (changes: Partial<TeamGate> = {}): TeamGate => ({
  id: 'g1',
  engagementId: 'e1',
  subject: { kind: 'issue', issueId: '1' },
  title: 'Accept the tariff import',
  deliverable: 'Tariff import',
  version: '1.2',
  meaning: 'acceptance',
  mode: 'block',
  rule: { kind: 'all' },
  order: 'parallel',
  due: null,
  lapse: 'wait',
  state: 'open',
  since: '2026-11-18T09:00:00Z',
  isOverdue: false,
  isUrgent: false,
  how: null,
  isConcession: false,
  openConditions: null,
  round: 1,
  standing: [
    { accountId: 'anna', isRequired: false, step: 1, decided: null },
    { accountId: 'ben', isRequired: false, step: 1, decided: null },
  ],
  waitingFor: ['anna', 'ben'],
  gone: [],
  turn: turnOf(changes),
  openedAt: '2026-11-18T09:00:00Z',
  deemedAfter: null,
  isSilenceHalted: false,
  override: null,
  reason: null,
  changed: [],
  createdBy: 'pm',
  createdAt: '2026-11-17T09:00:00Z',
  contact: 'pm',
  decisions: [],
  revision: 2,
  ...changes,
});

export const signOff = (id: string, changes: Partial<SignOff> = {}): SignOff => ({
  id,
  gateId: 'g1',
  engagementId: 'e1',
  round: 1,
  hash: 'h',
  version: '1.2',
  meaning: 'acceptance',
  statement: 'I accept it.',
  outcome: 'accepted',
  answers: [
    { criterion: 'c1', verdict: 'met', reason: '', round: 1 },
    { criterion: 'c2', verdict: 'not-met', reason: 'Two hours', round: 1 },
  ],
  conditions: [],
  reason: '',
  printedName: 'Anna Berger',
  by: 'anna',
  onBehalfOf: null,
  at: '2026-11-19T09:00:00Z',
  timeZone: 'Europe/Berlin',
  ...changes,
});

export const gateDetails = (changes: Partial<TeamGateDetails> = {}): TeamGateDetails => {
  const terms = gateTerms();
  const { title, meaning, statement, deliverable, criteria } = terms;
  const gate = teamGate();
  const content = {
    gateId: gate.id,
    subject: gate.subject,
    title,
    meaning,
    statement,
    deliverable,
    criteria,
    fields: [],
  };
  return {
    ...gate,
    terms,
    asked: { content, hash: 'h' },
    next: null,
    signOffs: [],
    withdrawnSignOffs: [],
    points: [],
    mayEdit: true,
    mayAdminister: false,
    canHold: true,
    ...changes,
  };
};
