import type { OverviewGate } from '../../contract/gate/team-gate';
import type { AskKindRules } from '../ask/kind';
import type { Gate } from './gate';
import { deemedAfterIn, type GateEntry, inboxesOfGate, isToSign, newestIn, placeOfGate } from './gate-entry';
import { storedGateForm } from './gate-record';

/** Sign-off gates as a kind of ask. */
export const gateAsk = {
  kind: 'gate',
  inboxesOf: inboxesOfGate,
  placeIn: placeOfGate,
  plannedOn: null,
  newestOf: newestIn,
  dueStates: ['open'],
  storedForm: storedGateForm,
  keepsHolder: { refusal: 'stakeholder-signs-gates', isKept: isToSign, statesAhead: ['open'] },
  // Nobody estimates signatures.
  effortOf: null,
  raidLine: 'entry.gate',
  deemedAfter: deemedAfterIn,
  namesPeopleInProject: false,
  overviewOf: ({ detail: { meaning, state } }: GateEntry): Pick<OverviewGate, 'meaning' | 'state' | 'how'> => {
    if (state === 'undecided') return { meaning, state: 'rejected', how: 'abstained' };
    return { meaning, state: state === 'sign' || state === 'later' || state === 'waiting' ? 'open' : state };
  },
} as const satisfies AskKindRules<Gate, GateEntry, Gate['state']['name']>;
