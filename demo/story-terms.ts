/** The terms that the demo's customers are asked to sign. Words and names are made up. */
import type { GateTemplate } from '../src/contract/gate/template';
import type { AcceptanceCriterion, GateTerms, Signatory } from '../src/contract/gate/terms';
import { customerSponsor, customerUser } from './people';

const must = (text: string): AcceptanceCriterion => ({ text, priority: 'must' });
const should = (text: string): AcceptanceCriterion => ({ text, priority: 'should' });
const person = (accountId: string, step = 1): Signatory => ({ kind: 'person', accountId, isRequired: false, step });

const statements = {
  review: 'I have reviewed the deliverable in the version named here. My answers say what I found.',
  approval: 'I have reviewed the deliverable in the version named here and approve going on from it.',
  acceptance: 'I have reviewed the deliverable in the version named here and accept it for my organisation.',
} as const;

const usual = {
  meaning: 'acceptance',
  statement: statements.acceptance,
  rule: { kind: 'all' },
  order: 'parallel',
  lapse: 'wait',
  mode: 'block',
  isUrgent: false,
  covers: ['summary', 'description', 'attachment'],
} satisfies Partial<GateTerms>;

/** The part of a gate that the story says: the rest is usual. */
export type StoryTerms = Omit<GateTerms, 'due'> & {
  /** Counted from the end of the story; null for no due date. */
  readonly dueInDays: number | null;
};

export const terms = {
  calendar: {
    ...usual,
    title: 'Accept the calendar of free berths',
    deliverable: {
      name: 'Calendar of free berths',
      version: '1.0',
      links: [{ url: 'https://test.harbour.example/calendar', label: 'The calendar on the test system' }],
    },
    criteria: [
      must('All berths of both terminals are shown'),
      must('Length and depth are in metres'),
      should('A dispatcher finds a free berth within a minute'),
    ],
    signatories: [person(customerSponsor), person(customerUser)],
    dueInDays: -1,
  },
  testSystem: {
    ...usual,
    title: 'Accept the test environment',
    deliverable: { name: 'Test environment', version: '2', links: [] },
    criteria: [
      must('Everybody who tests can sign in'),
      must('It holds the port calls of last month'),
      should('It is put back to its first state every night'),
    ],
    signatories: [person(customerUser)],
    rule: { kind: 'any' },
    dueInDays: null,
  },
  testPlan: {
    ...usual,
    title: 'Approve the test plan of the pilot',
    deliverable: { name: 'Test plan', version: '0.3', links: [] },
    criteria: [
      must('Dispatchers of both terminals take part'),
      must('Every scenario says what is expected of it'),
      should('There is time to repeat what went wrong'),
    ],
    meaning: 'approval',
    statement: statements.approval,
    signatories: [person(customerSponsor)],
    rule: { kind: 'any' },
    mode: 'require-reason',
    dueInDays: null,
  },
  search: {
    ...usual,
    title: 'Accept that the search is fast again',
    deliverable: { name: 'Search of vessels', version: '0.9.4', links: [] },
    criteria: [must('Whoever types three letters of a name sees its vessels within a second')],
    signatories: [person(customerUser)],
    rule: { kind: 'any' },
    lapse: 'deem',
    mode: 'require-reason',
    dueInDays: null,
  },
  booking: {
    ...usual,
    title: 'Accept berth booking',
    deliverable: {
      name: 'Berth booking',
      version: '1.0',
      links: [{ url: 'https://test.harbour.example/booking', label: 'Berth booking on the test system' }],
    },
    criteria: [
      must('A dispatcher books a free berth for any of our vessels'),
      must('A berth can’t be booked twice for the same hours'),
      must('The confirmation comes in German and in English'),
      should('The confirmation arrives within a minute'),
    ],
    signatories: [person(customerUser, 1), person(customerSponsor, 2)],
    order: 'sequence',
    dueInDays: 3,
  },
  pilot: {
    ...usual,
    title: 'Release the pilot',
    deliverable: { name: 'Harbour portal, pilot at two terminals', version: '1.0', links: [] },
    criteria: [
      must('Both terminals have worked with it for two days'),
      must('What was found in the acceptance test is put right'),
      should('The dispatchers are trained'),
    ],
    meaning: 'approval',
    statement: statements.approval,
    signatories: [
      { kind: 'role', role: 'sponsor', isRequired: true, step: 1 },
      { kind: 'role', role: 'user', isRequired: false, step: 1 },
    ],
    rule: { kind: 'named', count: 1 },
    covers: ['name', 'description', 'releaseDate'],
    dueInDays: 20,
  },
  training: {
    ...usual,
    title: 'Accept the training material',
    deliverable: { name: 'Training material for dispatchers', version: '', links: [] },
    criteria: [must('It covers booking, moving and cancelling'), should('It can be read on a telephone')],
    signatories: [person(customerUser)],
    rule: { kind: 'any' },
    mode: 'advise',
    dueInDays: 18,
  },
} satisfies Record<string, StoryTerms>;

export const storyTemplate = {
  name: 'A story is done',
  dueAfter: 5,
  terms: {
    ...usual,
    title: 'Accept what was built',
    deliverable: { name: 'What the story asked for', version: '1.0', links: [] },
    criteria: [
      must('It does what the story says'),
      must('It was tried with data of our own'),
      should('The handbook says how to use it'),
    ],
    signatories: [{ kind: 'role', role: 'signatory', isRequired: false, step: 1 }],
    rule: { kind: 'any' },
  },
} satisfies Omit<GateTemplate, 'id'>;
