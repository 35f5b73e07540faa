import canonicalize from 'canonicalize';
import type { RoundResult } from '../../../contract/gate/team-gate';
import type { Gate, SignatoryStanding } from '../gate';

/**
 * On which side of a gate's history a field of its head is: `proven` by it, `beside` it, so that it tells nothing of the field, or proven in the
 * form that a function gives it.
 */
type Side<Value> = 'proven' | 'beside' | ((value: Value) => unknown);
/** The sides of all fields: a field that is new has none until somebody says which. */
type Sides<Of> = { readonly [Field in keyof Of]-?: Side<NonNullable<Of[Field]>> };

export type Decided = NonNullable<SignatoryStanding['decided']>;

const ofDecided: Sides<Decided> = {
  outcome: 'proven',
  by: 'proven',
  at: 'proven',
  signOffId: 'proven',
  isConcession: 'proven',
  isAfterDecision: 'proven',
  round: 'proven',
  // How many of them are open, Jira says.
  conditions: ({ all }) => all,
  // By it a repeat is known.
  fingerprint: 'beside',
};

const ofStanding: Sides<SignatoryStanding> = {
  accountId: 'proven',
  isRequired: 'proven',
  step: 'proven',
  decided: (decided) => provenIn(decided, ofDecided),
  notices: 'proven',
  unreachable: 'proven',
  earlier: 'proven',
  takenBackAt: 'proven',
  awayUntil: 'proven',
  takenBack: 'proven',
  // It follows from two rounds, which are proven themselves.
  changed: 'beside',
  isToldAtOnce: 'beside',
};

const ofDecision: Sides<RoundResult> = {
  round: 'proven',
  openedAt: 'proven',
  decidedAt: 'proven',
  // Rounds that ended by abstentions were once noted as rejected; the standing tells which it was.
  result: (result) => (result === 'undecided' ? 'rejected' : result),
};

const ofGate: Sides<Gate> = {
  id: 'proven',
  engagementId: 'proven',
  subject: 'proven',
  state: 'proven',
  round: 'proven',
  hash: 'proven',
  covers: 'proven',
  coveredHash: 'proven',
  openedAt: 'proven',
  openedBy: 'proven',
  standing: (standing) => standing.map((each) => provenIn(each, ofStanding)),
  formerly: 'proven',
  deemedAfterDays: 'proven',
  halts: 'proven',
  override: 'proven',
  refusedTo: 'proven',
  decisions: (decisions) => decisions.map((each) => provenIn(each, ofDecision)),
  changedAt: 'proven',
  asked: 'proven',
  createdBy: 'proven',
  helpers: 'proven',
  createdAt: 'proven',
  contact: 'proven',
  title: 'proven',
  meaning: 'proven',
  mode: 'proven',
  rule: 'proven',
  order: 'proven',
  due: 'proven',
  dueReason: 'proven',
  lapse: 'proven',
  isUrgent: 'proven',
  urgentReason: 'proven',
  reminders: 'proven',
  deliverable: 'proven',
  version: 'proven',
  // It says where the gate is found.
  projectId: 'beside',
  // When the app looks at it next, and what it has noted meanwhile.
  nextCheckAt: 'beside',
  uncheckedSince: 'beside',
  isNotedOverdue: 'beside',
  // The history of a survey has which surveys wait for a gate, and what the team decided on a "no" in one.
  awaitedBy: 'beside',
  needed: 'beside',
  lastCommand: 'beside',
  // The chain itself is verified before.
  history: 'beside',
};

/** All of a gate's head that its history proves, in canonical form. */
export const provenOf = (gate: Gate): string | undefined => canonicalize(provenIn(gate, ofGate));

function provenIn<Of extends object>(of: Of, sides: Sides<Of>): object {
  const fields = Object.keys(sides) as (keyof Of)[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const side = sides[field];
      const value = of[field];
      if (side === 'beside' || value === undefined) return [];
      return [[field, side === 'proven' || value === null ? value : side(value)]];
    }),
  );
}
