import type { SignedContent } from '../../../src/contract/gate/content';
import type { SignGate } from '../../../src/contract/gate/portal-gate';
import type { CriterionVerdict, Outcome, SignOff } from '../../../src/contract/gate/sign-off';
import type { GateTerms, Signatory } from '../../../src/contract/gate/terms';
import type { Result } from '../../../src/contract/result';
import { append } from '../../../src/core/audit/chain';
import type { ChainedEvent } from '../../../src/core/audit/event';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { draftGate, type Opening, openGate } from '../../../src/core/gate/by-team';
import { contentOf } from '../../../src/core/gate/content/content';
import { coveredField } from '../../../src/core/gate/content/covered';
import { hashOfContent } from '../../../src/core/gate/content/hashes';
import { auditedGate, type GateEvent } from '../../../src/core/gate/event';
import { evolveGate } from '../../../src/core/gate/evolve';
import { type Gate, type Round, type SignatoryStanding, standingOf } from '../../../src/core/gate/gate';
import type { Signing } from '../../../src/core/gate/sign';
import type { GateRecords } from '../../../src/core/gate/verify/verify';
import * as g from '../task/given';

export const { at, today, pm, colleague } = g;
export const [ann, ben, cleo, dan] = ['customer-ann', 'customer-ben', 'customer-cleo', 'customer-dan'];
export const assignee = 'team-developer';

export const engagement: Engagement = {
  ...g.engagement,
  deemed: { workingDays: 5 },
  customers: [
    { accountId: ann, kind: 'external', roles: ['sponsor', 'signatory'], isPrimary: true },
    { accountId: ben, kind: 'external', roles: ['user', 'signatory'], isPrimary: false },
    { accountId: cleo, kind: 'external', roles: ['user'], isPrimary: false },
    { accountId: dan, kind: 'internal', roles: [], isPrimary: false },
  ],
};

export const person = (accountId: string, step = 1, isRequired = false): Signatory => ({
  kind: 'person',
  accountId,
  step,
  isRequired,
});

export const terms: GateTerms = {
  title: 'Accept the pilot',
  deliverable: { name: 'Pilot', version: '1.2', links: [{ url: 'https://example.com/pilot', label: 'Pilot' }] },
  criteria: [
    { text: 'Orders are booked', priority: 'must' },
    { text: 'Reports are fast', priority: 'should' },
  ],
  meaning: 'acceptance',
  statement: 'I accept the pilot.',
  signatories: [person(ann), person(ben)],
  rule: { kind: 'all' },
  order: 'parallel',
  due: '2026-12-04',
  lapse: 'wait',
  mode: 'block',
  isUrgent: false,
  covers: ['summary', 'description', 'attachment'],
};

/** The content that Jira tells of the issue, as far as it is covered. */
export const fieldsWith = (summary: string) => [
  coveredField('summary', 'Summary', summary),
  coveredField('description', 'Description', null),
  coveredField('attachment', 'Attachments', [{ id: '1', filename: 'plan.pdf', size: 10 }]),
];

export const gateId = 'g00000000000000000000001';
const identity = {
  id: gateId,
  engagementId: engagement.id,
  projectId: '10000',
  subject: { kind: 'issue', issueId: '30001' },
} as const;

export const contentFor = (of: GateTerms, summary = 'The pilot'): SignedContent =>
  contentOf(gateId, identity.subject, of, fieldsWith(summary));

/** Minutes after the given instant. */
export const later = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();

export const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
};

export const code = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.error.code);

/** All that is stored of a gate. */
export type Stored = GateRecords & { readonly terms: GateTerms };

/** The gate as it is stored after an event, written as the app does. */
export function after(stored: Stored | undefined, event: GateEvent, opening?: Opening): Stored {
  const evolved = evolveGate(stored?.gate, event);
  const { event: chained, head } = append(evolved.id, evolved.history, auditedGate(event));
  const gate = { ...evolved, history: head };
  const { events = [], rounds = [], signOffs = [] } = stored ?? {};
  const round: Round[] =
    event.what === 'gate-opened' && opening
      ? [
          {
            gateId: gate.id,
            round: event.round,
            openedBy: event.actor,
            openedAt: event.at,
            content: opening.content,
            hash: hashOfContent(opening.content),
            rule: event.rule,
          },
        ]
      : [];
  return {
    gate,
    terms: opening?.terms ?? stored?.terms ?? terms,
    events: [...events, chained as ChainedEvent],
    rounds: [...rounds, ...round],
    signOffs: event.what === 'gate-signed' ? [...signOffs, event.signOff] : signOffs,
  };
}

export const drafted = (changes: Partial<GateTerms> = {}): Stored => {
  const all = { ...terms, ...changes };
  return { ...after(undefined, draftGate(identity, all, { actor: pm, at })), terms: all };
};

export function opened(stored: Stored, summary?: string, minutes = 0, on = engagement): Stored {
  const opening = { terms: stored.terms, engagement: on, content: contentFor(stored.terms, summary), team: [assignee] };
  return after(stored, must(openGate(opening)(stored.gate, {}, { actor: pm, at: later(minutes) })), opening);
}

export const open = (changes: Partial<GateTerms> = {}): Stored => opened(drafted(changes));

export const roundOf = ({ gate, rounds }: Stored): Round => {
  const round = rounds.find((each) => each.round === gate.round);
  if (!round) throw new Error('No round');
  return round;
};

const verdictFor: Record<Outcome, CriterionVerdict> = {
  accepted: 'met',
  'accepted-with-conditions': 'met',
  rejected: 'not-judged',
  abstained: 'not-judged',
};

/** The payload that somebody sends who has just looked at the gate. */
export const wantedFor = (
  stored: Stored,
  outcome: Outcome = 'accepted',
  changes: Partial<SignGate> = {},
): SignGate => ({
  gateId: stored.gate.id,
  round: stored.gate.round,
  hash: stored.gate.hash,
  onBehalfOf: null,
  outcome,
  answers: roundOf(stored).content.criteria.map(() => ({ verdict: verdictFor[outcome], reason: '' })),
  conditions: outcome === 'accepted-with-conditions' ? [{ text: 'Train the staff', due: null }] : [],
  reason: outcome === 'rejected' ? 'It is slow' : '',
  changesSeen: 0,
  printedName: 'Ann Arbor',
  shownAt: '2027-01-01T00:00:00.000Z',
  ...changes,
});

/** @param signatory whose signature is to be given */
export const signingFor = (stored: Stored, signatory: string, changes: Partial<Signing> = {}): Signing => ({
  round: roundOf(stored),
  changes: 0,
  earlier: undefined,
  given: stored.signOffs.find(({ id }) => id === standingOf(stored.gate, signatory)?.decided?.signOffId),
  accountName: 'Ann Arbor (Northwind)',
  timeZone: 'Europe/Berlin',
  today,
  team: [assignee],
  ...changes,
});

export const standing = (
  outcomes: readonly (Outcome | null)[],
  isRequired: (index: number) => boolean = () => false,
): SignatoryStanding[] =>
  outcomes.map((outcome, index) => ({
    accountId: `customer-${index}`,
    isRequired: isRequired(index),
    step: 1,
    decided: outcome && {
      outcome,
      by: `customer-${index}`,
      at,
      signOffId: `${gateId}.${index + 3}`,
      fingerprint: '',
    },
    earlier: null,
  }));

export const gateWith = (changes: Partial<Gate>): Gate => ({ ...open().gate, ...changes });

export const signOffIn = ({ signOffs }: Stored, index = -1): SignOff => {
  const signOff = signOffs.at(index);
  if (!signOff) throw new Error('No signature');
  return signOff;
};
