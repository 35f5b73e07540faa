/** The tasks that the demo's people give each other. Words and names are made up. */
import type { GiveTask } from '../src/contract/task/team-task';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from './people';

const sponsor = { kind: 'person', accountId: customerSponsor } as const;
const user = { kind: 'person', accountId: customerUser } as const;

export const usual = {
  type: 'information',
  effort: null,
  evidenceRule: { kind: 'none' },
  links: [],
  isUrgent: false,
  activation: { kind: 'now' },
} satisfies Partial<GiveTask>;

/** The part of a task that the story says: the rest is usual. */
export type StoryTask = Partial<Omit<GiveTask, 'owner' | 'due'>> & {
  readonly title: string;
  readonly instructions: string;
  readonly owner: typeof sponsor | typeof user | { readonly kind: 'side' };
  /** Counted from the end of the story; null for no due date. */
  readonly dueInDays: number | null;
};

export const tasks = {
  masterData: {
    title: 'Send us the list of berths',
    instructions:
      'We load the berths of both terminals before the pilot.\n\nPlease send a spreadsheet with name, length and depth of each. The one that you use today is fine.',
    type: 'data-provision',
    effort: 60,
    owner: user,
    dueInDays: -1,
  },
  addendum: {
    title: 'Return the data protection addendum, signed',
    instructions: 'The addendum is attached to our mail of last week. It needs a signature from your legal department.',
    owner: sponsor,
    dueInDays: 2,
  },
  cancelling: {
    title: 'Tell us how late a booking may be cancelled',
    instructions: 'Until when may a dispatcher cancel or move a booking without calling the terminal?',
    owner: user,
    dueInDays: 3,
  },
  customsRules: {
    title: 'Confirm the customs rules for the pilot',
    instructions:
      'We took the rules from your handbook of 2025. Please have your customs team read them and tell us what has changed.',
    type: 'review',
    effort: 120,
    owner: sponsor,
    dueInDays: 12,
  },
  weekend: {
    title: 'Choose the weekend of the go-live',
    instructions: 'Either of the first two weekends in the new year works for us.',
    type: 'decision',
    effort: 15,
    owner: { kind: 'side' },
    dueInDays: null,
  },
  booking: {
    title: 'Try to book a berth on the test system',
    instructions:
      'Book a berth for any vessel, then look whether the confirmation mail says what your dispatchers need.\n\nThe test system is at https://test.harbour.example',
    owner: { kind: 'side' },
    dueInDays: 4,
  },
  dispatchers: {
    title: 'Name the dispatchers to be trained',
    instructions: 'The training takes half a day for each group of ten. We bring the test system.',
    type: 'planning',
    effort: 30,
    evidenceRule: { kind: 'answers', questions: ['Who is to be trained?', 'In which language?'] },
    owner: user,
    dueInDays: 6,
  },
  notices: {
    title: 'Choose who receives dangerous-goods notices',
    instructions: 'Each terminal needs one person who is told at any hour, and somebody to stand in for them.',
    type: 'decision',
    effort: 15,
    owner: sponsor,
    dueInDays: 8,
  },
  risks: {
    title: 'Tell us what could go wrong at the go-live',
    instructions: 'You know your terminals. What could keep a vessel from being berthed on the first weekend?',
    type: 'risk-identification',
    effort: 45,
    evidenceRule: { kind: 'risks' },
    owner: user,
    dueInDays: 9,
  },
  access: {
    title: 'Give us access to the terminal system',
    instructions: 'Reading is enough. We need it to export bookings every quarter of an hour.',
    type: 'data-provision',
    effort: 20,
    owner: user,
    dueInDays: 5,
  },
  acceptance: {
    title: 'Try the pilot at both terminals',
    instructions: 'Book, move and cancel a berth at each terminal, with a vessel of last month.',
    type: 'acceptance-test',
    effort: 240,
    evidenceRule: { kind: 'comment' },
    owner: sponsor,
    dueInDays: 20,
  },
} satisfies Record<string, StoryTask>;

/** The risks that the customer sees coming at the go-live. */
export const raisedRisks = [
  { what: 'The pilots’ radio and our mails say different times.', likelihood: 2, impact: 3, noticedBy: 'The pilots' },
  { what: 'The night shift has not been trained by then.', likelihood: 3, impact: 2, noticedBy: 'The shift leads' },
] as const;

/** The contacts to whom customers may turn. */
export const contactCards = [
  {
    accountId: projectManager,
    role: 'Everything about the project and its plan',
    hours: 'Monday to Friday, 9:00 to 17:00 in Berlin',
    languages: 'English, German',
    backup: projectAdministrator,
    escalation: 1,
  },
  {
    accountId: projectAdministrator,
    role: 'Where the plan is stuck, and contracts',
    hours: 'Monday to Thursday, 10:00 to 16:00 in London',
    languages: 'English',
    backup: null,
    escalation: 2,
    isSponsor: true as const,
  },
];
