/** The demo's issues, as their authors would put them down: no ids, days counted from the day on which they are loaded. */

export type PlannedIssue = {
  readonly type: 'Epic' | 'Story' | 'Task' | 'Bug' | 'Sub-task';
  readonly summary: string;
  readonly status: string;
  readonly text?: string;
  readonly assignee?: 'manager' | 'developer';
  /** Days from today; negative ones are past. */
  readonly due?: number;
  readonly created: number;
  readonly version?: string;
  /** The summary of the issue that this is a part of. */
  readonly parent?: string;
  readonly inSprint?: boolean;
  readonly priority?: 'Highest' | 'High' | 'Medium' | 'Low';
  readonly labels?: readonly string[];
  readonly comments?: readonly { readonly by: 'manager' | 'developer'; readonly days: number; readonly text: string }[];
};

const foundation = 'Foundation: environments and sign-in';
const booking = 'Berth booking';
const documents = 'Shipping documents';
const goLive = 'Go-live and training';

export const harbourIssues: readonly PlannedIssue[] = [
  { type: 'Epic', summary: foundation, status: 'Done', created: -62, version: '1.0 Pilot', assignee: 'manager' },
  { type: 'Epic', summary: booking, status: 'In Progress', created: -60, version: '1.0 Pilot', assignee: 'manager' },
  {
    type: 'Epic',
    summary: documents,
    status: 'In Progress',
    created: -60,
    version: '1.1 All terminals',
    assignee: 'manager',
  },
  { type: 'Epic', summary: goLive, status: 'To Do', created: -59, version: '1.1 All terminals', assignee: 'manager' },
  {
    type: 'Story',
    summary: 'Sign in with the company account',
    text: 'As a dispatcher I sign in with my company account, so that I need no further password.\n\nThe customer runs its own identity provider.',
    status: 'Done',
    assignee: 'developer',
    due: -35,
    created: -55,
    version: '1.0 Pilot',
    parent: foundation,
    comments: [
      { by: 'developer', days: -37, text: 'Works with the test tenant. The production metadata came a week late.' },
    ],
  },
  {
    type: 'Task',
    summary: 'Set up the test environment',
    status: 'Done',
    assignee: 'developer',
    due: -40,
    created: -58,
    version: '1.0 Pilot',
    parent: foundation,
  },
  {
    type: 'Task',
    summary: 'Agree on the data protection addendum',
    status: 'Done',
    assignee: 'manager',
    due: -30,
    created: -57,
    parent: foundation,
    labels: ['contract'],
  },
  {
    type: 'Story',
    summary: 'See free berths on a calendar',
    text: 'As a dispatcher I see which berths are free in the next 14 days, by length and draught.',
    status: 'Done',
    assignee: 'developer',
    due: -14,
    created: -44,
    version: '1.0 Pilot',
    parent: booking,
  },
  {
    type: 'Story',
    summary: 'Book a berth for a vessel',
    text: 'As a dispatcher I book a free berth for one of our vessels and get a confirmation.',
    status: 'In Review',
    assignee: 'developer',
    due: 2,
    created: -41,
    version: '1.0 Pilot',
    parent: booking,
    inSprint: true,
    priority: 'High',
    comments: [
      { by: 'developer', days: -3, text: 'Ready for review on the test environment.' },
      {
        by: 'manager',
        days: -2,
        text: 'Northwind wants to try it with last month’s port calls before they accept it.',
      },
    ],
  },
  {
    type: 'Sub-task',
    summary: 'Confirmation mail in two languages',
    status: 'Done',
    assignee: 'developer',
    created: -20,
    parent: 'Book a berth for a vessel',
    inSprint: true,
  },
  {
    type: 'Sub-task',
    summary: 'Refuse double bookings',
    status: 'In Review',
    assignee: 'developer',
    created: -20,
    parent: 'Book a berth for a vessel',
    inSprint: true,
  },
  {
    type: 'Story',
    summary: 'Cancel or move a booking',
    status: 'In Progress',
    assignee: 'developer',
    due: 6,
    created: -41,
    version: '1.0 Pilot',
    parent: booking,
    inSprint: true,
  },
  {
    type: 'Bug',
    summary: 'Calendar shows the wrong day around midnight',
    status: 'In Progress',
    assignee: 'developer',
    due: 1,
    created: -6,
    version: '1.0 Pilot',
    inSprint: true,
    priority: 'Highest',
    labels: ['time-zone'],
  },
  {
    type: 'Task',
    summary: 'Load the customer’s berth master data',
    text: 'Needs the berth list from the customer: name, length, draught, crane.\n\nFormat: the template that was sent with the kick-off notes.',
    status: 'In Progress',
    assignee: 'manager',
    due: -3,
    created: -33,
    version: '1.0 Pilot',
    parent: booking,
    inSprint: true,
    priority: 'High',
    labels: ['customer-input'],
    comments: [{ by: 'manager', days: -5, text: 'Asked for the list twice. Two of five terminals have arrived.' }],
  },
  {
    type: 'Story',
    summary: 'Upload a cargo manifest',
    status: 'In Progress',
    assignee: 'developer',
    due: 9,
    created: -30,
    version: '1.1 All terminals',
    parent: documents,
    inSprint: true,
  },
  {
    type: 'Story',
    summary: 'Check a manifest against the customs rules',
    status: 'To Do',
    due: 20,
    created: -30,
    version: '1.1 All terminals',
    parent: documents,
  },
  {
    type: 'Story',
    summary: 'Send dangerous-goods notices to the harbour master',
    status: 'To Do',
    due: 27,
    created: -29,
    version: '1.1 All terminals',
    parent: documents,
    priority: 'High',
  },
  {
    type: 'Task',
    summary: 'Get the customs rule set confirmed',
    text: 'The customer’s customs officer confirms the list of rules that the portal checks.',
    status: 'To Do',
    assignee: 'manager',
    due: 12,
    created: -28,
    parent: documents,
    labels: ['customer-input'],
  },
  {
    type: 'Task',
    summary: 'Acceptance test of the pilot with two terminals',
    text: 'Two days with dispatchers of both terminals. The scenarios are agreed one week before.',
    status: 'To Do',
    assignee: 'manager',
    due: 14,
    created: -25,
    version: '1.0 Pilot',
    parent: goLive,
    priority: 'High',
  },
  {
    type: 'Task',
    summary: 'Train the dispatchers',
    status: 'To Do',
    assignee: 'manager',
    due: 24,
    created: -25,
    version: '1.0 Pilot',
    parent: goLive,
  },
  {
    type: 'Task',
    summary: 'Choose the go-live weekend',
    status: 'To Do',
    assignee: 'manager',
    due: 5,
    created: -18,
    version: '1.0 Pilot',
    parent: goLive,
    labels: ['customer-input'],
  },
  {
    type: 'Task',
    summary: 'Write the roll-back plan',
    status: 'To Do',
    assignee: 'developer',
    due: 18,
    created: -12,
    version: '1.0 Pilot',
    parent: goLive,
  },
  {
    type: 'Bug',
    summary: 'Upload stops at 50 MB',
    status: 'To Do',
    created: -4,
    version: '1.1 All terminals',
    priority: 'Low',
  },
  {
    type: 'Bug',
    summary: 'Search is slow with many vessels',
    status: 'Done',
    assignee: 'developer',
    due: -9,
    created: -15,
    version: '1.0 Pilot',
  },
  {
    type: 'Story',
    summary: 'Export bookings to the terminal system',
    status: 'To Do',
    due: 34,
    created: -8,
    version: '1.1 All terminals',
    parent: booking,
  },
  {
    type: 'Task',
    summary: 'Weekly status call with Northwind',
    status: 'In Progress',
    assignee: 'manager',
    created: -50,
  },
];

/** A team-managed project: statuses of its own, no validators, no versions. */
export const loungeIssues: readonly PlannedIssue[] = [
  {
    type: 'Task',
    summary: 'Pick a venue for the customer day',
    status: 'In Progress',
    assignee: 'manager',
    due: 8,
    created: -10,
  },
  { type: 'Task', summary: 'Invite the speakers', status: 'To Do', assignee: 'manager', due: 15, created: -9 },
  { type: 'Task', summary: 'Print the badges', status: 'To Do', due: 30, created: -9 },
  {
    type: 'Bug',
    summary: 'Registration form refuses umlauts',
    status: 'Done',
    assignee: 'developer',
    due: -2,
    created: -5,
  },
];
