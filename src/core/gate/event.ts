import type { AccountId, IsoDate } from '../../contract/common';
import type { ReminderDays } from '../../contract/engagement';
import type { GateHistoryWhat } from '../../contract/gate/certificate';
import type { Unreachable } from '../../contract/gate/notice';
import type { Outcome, SignOff } from '../../contract/gate/sign-off';
import type { GateRule } from '../../contract/gate/terms';
import type { Attribution, AuditEvent } from '../audit/event';
import type { Gate, SignatoryStanding } from './gate';
import type { GateHeading } from './terms/terms';

export type DraftedGate = GateHeading & Pick<Gate, 'id' | 'engagementId' | 'projectId' | 'subject'>;

/** The events of a gate. */
export type GateEvent = Attribution &
  (
    | { readonly what: 'gate-drafted'; readonly gate: DraftedGate; readonly termsHash: string }
    | { readonly what: 'gate-changed'; readonly heading: GateHeading; readonly termsHash: string }
    | { readonly what: 'reminders-changed'; readonly reminders: ReminderDays | null; readonly termsHash: string }
    | {
        readonly what: 'gate-opened';
        readonly round: number;
        readonly hash: string;
        readonly rule: GateRule;
        readonly due: IsoDate | null;
        readonly covers: readonly string[];
        readonly coveredHash: string;
        readonly standing: readonly SignatoryStanding[];
        readonly deemedAfterDays: number | null;
        /** The word of whoever opens it that it is told even in quiet hours or a critical period, if it is urgent. */
        readonly isEvenNow?: true;
      }
    | {
        readonly what: 'gate-signed';
        readonly signOff: SignOff;
        readonly signOffHash: string;
        readonly fingerprint: string;
        /** The number of points that it asks to be put right, as far as that is counted. @see countedIn */
        readonly toPutRight: number;
      }
    | { readonly what: 'sign-off-withdrawn'; readonly accountId: AccountId; readonly signOffId: string }
    | { readonly what: 'signing-refused'; readonly round: number; readonly onBehalfOf: AccountId | null }
    | { readonly what: 'gate-invalidated'; readonly changed: readonly string[] }
    | { readonly what: 'gate-overridden'; readonly reason: string }
    | { readonly what: 'gate-withdrawn'; readonly reason: string }
    | { readonly what: 'gate-expired' | 'gate-deemed' }
    | {
        readonly what: 'notice-told';
        readonly on: IsoDate;
        readonly told: readonly { readonly to: AccountId; readonly lastDay: IsoDate }[];
      }
    | {
        readonly what: 'reach-noted';
        /** All whom no notice reaches, of those who are to decide; empty once all can be reached. */
        readonly unreachable: readonly { readonly accountId: AccountId; readonly why: Unreachable }[];
      }
  );

/** The facts of an opening that the audit keeps, as far as they are checked again. */
export type OpenedFacts = {
  readonly round: number;
  readonly hash: string;
  readonly rule: GateRule;
  readonly signatories: readonly Pick<SignatoryStanding, 'accountId' | 'isRequired' | 'step'>[];
};

/** The facts of a signature that the audit keeps: enough to find any change of the sign-off, or of what was signed. */
export type SignedFacts = {
  readonly round: number;
  readonly hash: string;
  readonly outcome: Outcome;
  readonly signOffId: string;
  readonly signOffHash: string;
  readonly onBehalfOf: AccountId | null;
};

/** The event as the audit keeps it. */
export function auditedGate(event: GateEvent): AuditEvent<GateHistoryWhat> {
  const { actor, at, what } = event;
  const bare = { what, actor, at };
  switch (event.what) {
    case 'gate-drafted':
      return { ...bare, facts: { ...event.gate, termsHash: event.termsHash } };
    case 'gate-changed':
      return { ...bare, facts: { ...event.heading, termsHash: event.termsHash } };
    case 'reminders-changed':
      return { ...bare, facts: { reminders: event.reminders, termsHash: event.termsHash } };
    case 'gate-opened': {
      const { round, hash, rule, due, covers, deemedAfterDays, isEvenNow } = event;
      const signatories = event.standing.map(({ accountId, isRequired, step, decided }) => ({
        accountId,
        isRequired,
        step,
        ...(decided ? { carried: decided.signOffId } : {}),
      }));
      return {
        ...bare,
        facts: { round, hash, rule, due, covers, deemedAfterDays, signatories, ...(isEvenNow ? { isEvenNow } : {}) },
      };
    }
    case 'gate-signed': {
      const { round, hash, outcome, id: signOffId, onBehalfOf, reason } = event.signOff;
      const facts: SignedFacts = { round, hash, outcome, signOffId, signOffHash: event.signOffHash, onBehalfOf };
      return { ...bare, ...(reason === '' ? {} : { text: reason }), facts };
    }
    case 'sign-off-withdrawn':
      return { ...bare, facts: { signOffId: event.signOffId, accountId: event.accountId } };
    case 'signing-refused':
      return { ...bare, facts: { round: event.round, onBehalfOf: event.onBehalfOf } };
    case 'gate-invalidated':
      return { ...bare, facts: { changed: event.changed } };
    case 'gate-overridden':
    case 'gate-withdrawn':
      return { ...bare, text: event.reason };
    case 'notice-told':
      return { ...bare, facts: { on: event.on, told: event.told } };
    case 'reach-noted':
      return { ...bare, facts: { unreachable: event.unreachable } };
    case 'gate-expired':
    case 'gate-deemed':
      return bare;
  }
}

/** The content differs from what was asked. @param changed the names of the parts that differ */
export const invalidate = (changed: readonly string[], attribution: Attribution): GateEvent => ({
  ...attribution,
  what: 'gate-invalidated',
  changed,
});
