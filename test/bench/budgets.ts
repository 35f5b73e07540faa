/** The budgets, and whether what was measured keeps them. */
import type { FirstScreen } from '../../static/measure';
import type { Bundle } from './bundles';
import type { GateCost } from './gates';
import type { OpeningCost } from './opening';
import type { Cost, Figures } from './screens';
import type { SurveyCost } from './surveys';

export type Check = {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly isKept: boolean;
};

const kilobyte = 1024;
const atMost = (what: string, limit: number, measured: number, unit = '', digits = 0): Check => ({
  what,
  limit: `≤ ${limit}${unit}`,
  measured: `${measured.toFixed(digits)}${unit}`,
  isKept: measured <= limit,
});

const noneOf = (what: string, found: readonly string[]): Check => ({
  what,
  limit: 'none',
  measured: found.join(', ') || 'none',
  isKept: found.length === 0,
});

export function budgets(
  costs: readonly Cost[],
  screens: readonly (FirstScreen & { resource: string })[],
  bundles: readonly Bundle[],
  gates: readonly GateCost[],
  surveys: readonly SurveyCost[],
  openings: readonly OpeningCost[],
): Check[] {
  const of = (what: string) => costs.filter((cost) => cost.what === what).map(({ app }) => app);
  const most = (what: string, pick: (figures: Figures) => number) => Math.max(...of(what).map(pick));
  const flat = (what: string): Check => {
    const counts = of(what).map(({ reads, queries, rest, transactions }) =>
      [reads, queries, rest, transactions].join('/'),
    );
    return {
      what: `${what}: the same at every size`,
      limit: 'flat',
      measured: [...new Set(counts)].join(', '),
      isKept: new Set(counts).size === 1,
    };
  };
  // The portal reads a person's engagements, what they have in one of them, and what of it comes in full. One of the three
  // runs beside the call of Jira, so that nobody waits for it.
  const readsAtMost = { 'Issue panel': 2, 'Portal panel': 3, 'Portal panel, the first look of a day': 4, Inbox: 3 };
  const readScreens = Object.entries(readsAtMost).flatMap(([what, limit]) => [
    atMost(
      `${what}: storage reads`,
      limit,
      most(what, ({ reads }) => reads),
    ),
    atMost(
      `${what}: REST calls`,
      2,
      most(what, ({ rest }) => rest),
    ),
    atMost(
      `${what}: queries`,
      0,
      most(what, ({ queries }) => queries),
    ),
    flat(what),
  ]);
  const commands = ['Customer completes a task', 'Customer asks for another date', 'Customer is stuck'];
  // A customer who is stuck changes a task and raises an entry, which will be an issue of its own: two items. Far below
  // the 10 KB that a write is charged for; being stuck writes a task and an entry.
  const writtenAtMost = (command: string) => (command === 'Customer is stuck' ? 8 : 4.5);
  const budgetsOfCommand = (command: string): Check[] => [
    atMost(
      `${command}: transactions`,
      1,
      most(command, ({ transactions }) => transactions),
    ),
    atMost(
      `${command}: reads`,
      2,
      most(command, ({ reads }) => reads),
    ),
    atMost(
      `${command}: REST calls (the access check)`,
      1,
      most(command, ({ rest }) => rest),
    ),
    atMost(
      `${command}: written`,
      writtenAtMost(command),
      most(command, ({ writtenBytes }) => writtenBytes) / kilobyte,
      ' KB',
      1,
    ),
    flat(command),
  ];
  const [plain, ...own] = bundles;
  const largest = (pick: (bundle: Bundle) => number) => Math.max(...own.map(pick));
  const script = (resource: string) =>
    Math.max(...screens.filter((each) => each.resource === resource).map((each) => each.script));
  return [
    ...readScreens,
    atMost(
      'Project overview: storage reads',
      5,
      most('Project overview', ({ reads }) => reads),
    ),
    flat('Project overview'),
    ...commands.flatMap(budgetsOfCommand),
    ...gates.flatMap(budgetsOfGate),
    ...surveys.flatMap(budgetsOfSurvey),
    ...openings.flatMap(budgetsOfOpening),
    atMost('Team, first screen: script', 120, script('team') / kilobyte, ' KB', 1),
    atMost('Portal, first screen: script', 91, script('portal') / kilobyte, ' KB', 1),
    // The project page can have one resolver only, and it has the calls of all kinds: see decision 4.
    atMost('Function bundle of the project page', 640, bytesOf(bundles, (name) => name === 'plan') / kilobyte, ' KB'),
    atMost('Largest of the other bundles', 490, bytesOf(own, (name) => name !== 'plan') / kilobyte, ' KB'),
    noneOf('Parts of Node and of Intl made at load, beyond the platform’s', [
      ...new Set(own.flatMap(({ atLoad }) => atLoad)),
    ]),
    atMost(
      'Function calls while a bundle loads, times the platform alone',
      2,
      largest(({ calls }) => calls) / (plain?.calls ?? Number.NaN),
      '×',
      2,
    ),
  ];
}

/** The signature looks at what it covers and at the name of the account, besides who gives it: two calls of Jira more than other acts. */
function budgetsOfGate({ what, app, p95 }: GateCost): Check[] {
  const reads = atMost(`${what}: reads`, 2, app.reads);
  if (p95 !== undefined) return [reads, atMost(`${what}: local time, 95th percentile`, 100, p95, ' ms')];
  return [
    reads,
    atMost(`${what}: transactions`, 1, app.transactions),
    atMost(`${what}: REST calls (the access check, what is signed, and the account’s name)`, 3, app.rest),
    // With it goes the count of what was measured with whoever signs.
    atMost(`${what}: written`, 5, app.writtenBytes / kilobyte, ' KB', 1),
  ];
}

const bytesOf = (bundles: readonly Bundle[], isMeant: (name: string) => boolean): number =>
  Math.max(...bundles.filter(({ name }) => isMeant(name)).map(({ bytes }) => bytes));

/** Results are read whatever has been answered. An answer in confidence asks for its key and its nullifier besides. */
function budgetsOfSurvey({ what, app }: SurveyCost): Check[] {
  const isReading = app.transactions === 0;
  const isInConfidence = what.includes('in confidence');
  return [
    atMost(`${what}: reads`, isReading ? 3 : isInConfidence ? 5 : 2, app.reads),
    atMost(`${what}: queries`, 0, app.queries),
    atMost(`${what}: REST calls (the access check)`, 1, app.rest),
    ...(isReading ? [] : [atMost(`${what}: transactions`, 1, app.transactions)]),
    atMost(`${what}: written`, 6, app.writtenBytes / kilobyte, ' KB', 1),
  ];
}

/** The guard decides for each person in a transaction of its own, and another puts the survey into their inbox: more of it for many than for few is none. */
function budgetsOfOpening({ people, minutes, longestMs, reads, transactions, writtenBytes }: OpeningCost): Check[] {
  const what = `A survey opens to ${people} people`;
  return [
    atMost(`${what}: minutes until all have it`, 60, minutes),
    atMost(`${what}: the longest function`, 900, longestMs / 1000, ' s'),
    atMost(`${what}: reads for each`, 6, reads / people, '', 1),
    atMost(`${what}: transactions for each`, 3, transactions / people, '', 1),
    atMost(`${what}: written for each`, 8, writtenBytes / people / kilobyte, ' KB', 1),
  ];
}
