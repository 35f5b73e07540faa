/** The additions of a new kind of ask to files that exist already: to these five, and to no other. */

/** Words that are put in behind other words, which stand in the file once. */
type Insertion = { readonly behind: string; readonly words: string };

export const sharedFiles = [
  'src/core/kinds/ask-kinds.ts',
  'src/forge/kinds/background-kinds.ts',
  'src/forge/kinds/call-kinds.ts',
  'static/portal/kinds/ask-kinds.tsx',
  'static/team/kinds/ask-kinds.ts',
] as const;
export type SharedFile = (typeof sharedFiles)[number];

const additions: Readonly<Record<SharedFile, readonly Insertion[]>> = {
  'src/core/kinds/ask-kinds.ts': [
    {
      behind: "import { gateAsk } from '../gate/gate-ask';\n",
      words: [
        "import { pollAsk } from '../poll/poll-ask';",
        "import { pollTold } from '../poll/poll-told';",
        "import { pollsOnIssue } from '../poll/polls-on-issue';\n",
      ].join('\n'),
    },
    { behind: 'export const kindRules = { task: taskAsk, gate: gateAsk', words: ', poll: pollAsk' },
    { behind: '({ task: taskTold, gate: gateTold', words: ', poll: pollTold' },
    { behind: '({ task: tasksOnIssue, gate: gatesOnIssue', words: ', poll: pollsOnIssue' },
  ],
  'src/forge/kinds/background-kinds.ts': [
    {
      behind: "import { taskLadder } from '../../app/due/task-ladder';\n",
      words: "import { pollInBackground } from '../../app/due/poll-in-background';\n",
    },
    {
      behind: '    noteReach: noteGateReach,\n    heldBackBy: null,\n  },\n',
      words: '  poll: pollInBackground,\n',
    },
  ],
  'src/forge/kinds/call-kinds.ts': [
    {
      behind: "import { taskTeamCalls } from './task/team-calls';\n",
      words: [
        "import { pollOnIssue } from '../../app/poll/poll-on-issue';",
        "import { withdrawUnseenPoll } from '../../app/poll/withdraw-unseen-poll';",
        "import { portalPolls } from '../../app/portal/poll/portal-polls';",
        "import { pollPlanCalls } from './poll/plan-calls';",
        "import { pollPortalCalls } from './poll/portal-calls';",
        "import { pollTeamCalls } from './poll/team-calls';\n",
      ].join('\n'),
    },
    { behind: '  ...gatePortalCalls,\n', words: '  ...pollPortalCalls,\n' },
    { behind: '{ ...taskTeamCalls, ...gateTeamCalls', words: ', ...pollTeamCalls' },
    { behind: '  ...gatePlanCalls,\n', words: '  ...pollPlanCalls,\n' },
    { behind: '  gate: withdrawUnseenGate,\n', words: '  poll: withdrawUnseenPoll,\n' },
    { behind: '{ task: teamView, gate: teamGateView', words: ', poll: pollOnIssue' },
    { behind: '{ task: portalTasks, gate: portalGates', words: ', poll: portalPolls' },
  ],
  'static/portal/kinds/ask-kinds.tsx': [
    {
      behind: "import { gateKind } from '../gate/gate-kind';\n",
      words: "import { pollKind } from '../poll/poll-kind';\n",
    },
    { behind: '  gate: gateKind,\n', words: '  poll: pollKind,\n' },
  ],
  'static/team/kinds/ask-kinds.ts': [
    { behind: "import { gateKind } from '../gate/kind';\n", words: "import { pollKind } from '../poll/kind';\n" },
    { behind: '  gate: gateKind,\n', words: '  poll: pollKind,\n' },
  ],
};

/** The number of places in which a file names the kind. */
export const placesIn = (file: SharedFile): number => additions[file].length;

/**
 * A shared file with the new kind in it. @param without the number of a place that is left out
 * @throws where it has no place for the kind any more, or more than one
 */
export const withKind = (file: SharedFile, text: string, without?: number): string =>
  additions[file]
    .filter((_, index) => index !== without)
    .reduce((before, { behind, words }) => {
      const parts = before.split(behind);
      if (parts.length !== 2)
        throw new Error(`${file} has ${parts.length - 1} places behind ${JSON.stringify(behind)}`);
      return parts.join(`${behind}${words}`);
    }, text);
