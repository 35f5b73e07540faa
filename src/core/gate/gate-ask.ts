import type { OverviewGate } from '../../contract/gate/team-gate';
import type { AskKindRules } from '../ask/kind';
import type { Gate } from './gate';
import { gateCounted } from './gate-counted';
import { gateDigestWhats, gateLines } from './gate-digest';
import { deemedAfterIn, type GateEntry, inboxesOfGate, isToSign, newestIn, placeOfGate } from './gate-entry';
import { gateLozenge, gateLozenges } from './gate-lozenge';
import { type GateProperty, gateProperty } from './gate-property';
import { storedGateForm } from './gate-record';
import { type GateMessage, gateMessageNow, gateMessages, withGateTold } from './messages';

/** Sign-off gates as a kind of ask. */
export const gateAsk = {
  kind: 'gate',
  inboxesOf: inboxesOfGate,
  placeIn: placeOfGate,
  plannedOn: null,
  newestOf: newestIn,
  digestLines: gateLines,
  digestWhats: gateDigestWhats,
  messages: gateMessages,
  messageNow: gateMessageNow,
  withTold: withGateTold,
  dueStates: ['open'],
  storedForm: storedGateForm,
  keepsHolder: { refusal: 'stakeholder-signs-gates', isKept: isToSign, statesAhead: ['open'] },
  countedAs: gateCounted,
  issueFields: gateProperty,
  lozenges: gateLozenges,
  lozengeOf: gateLozenge,
  // Nobody estimates signatures.
  effortOf: null,
  raidLine: 'entry.gate',
  deemedAfter: deemedAfterIn,
  namesPeopleInProject: false,
  overviewOf: ({ detail: { meaning, state } }: GateEntry): Pick<OverviewGate, 'meaning' | 'state' | 'how'> => {
    if (state === 'undecided') return { meaning, state: 'rejected', how: 'abstained' };
    return { meaning, state: state === 'sign' || state === 'later' || state === 'waiting' ? 'open' : state };
  },
} as const satisfies AskKindRules<
  Gate,
  GateEntry,
  keyof typeof gateDigestWhats,
  Gate['state']['name'],
  unknown,
  Partial<GateProperty>,
  keyof typeof gateLozenges,
  GateMessage
>;
