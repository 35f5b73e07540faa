/** The demo's two projects without customers in them: one company-managed in mid-flight, one team-managed. */
import type { ProjectContent } from 'forge-host/content';
import { harbourIssues, loungeIssues } from './issues';
import { developer, internalCustomer, outsider, projectAdministrator, projectManager } from './people';

/** The key of the project that the story is about. */
export const projectKey = 'HAR';

export const harbour: ProjectContent = {
  key: projectKey,
  name: 'Harbour portal rollout',
  description: 'Berth booking and shipping documents for the terminals of Northwind.',
  isTeamManaged: false,
  team: {
    lead: projectManager,
    roles: [
      [projectManager, 'member'],
      [developer, 'member'],
      [projectAdministrator, 'administrator'],
      [internalCustomer, 'viewer'],
    ],
  },
  statuses: [
    { name: 'To Do', category: 'new' },
    { name: 'In Progress', category: 'indeterminate' },
    { name: 'In Review', category: 'indeterminate' },
    { name: 'Done', category: 'done' },
  ],
  transitions: [
    { name: 'Start work', from: 'To Do', to: 'In Progress' },
    { name: 'Stop work', from: 'In Progress', to: 'To Do' },
    { name: 'Ask for review', from: 'In Progress', to: 'In Review' },
    { name: 'Back to work', from: 'In Review', to: 'In Progress' },
    { name: 'Accept', from: 'In Review', to: 'Done' },
    { name: 'Reopen', from: 'Done', to: 'In Progress' },
  ],
  versions: [
    { name: '0.9 Prototype', description: 'Click dummy', isReleased: true, startsIn: -80, releasedIn: -58 },
    { name: '1.0 Pilot', description: 'Two terminals', startsIn: -57, releasedIn: 21 },
    { name: '1.1 All terminals', description: 'All five terminals', startsIn: 22, releasedIn: 60 },
  ],
  board: {
    name: 'HAR board',
    sprints: [
      { name: 'HAR Sprint 4', state: 'closed', startsIn: -23, endsIn: -9, goal: 'Calendar of free berths' },
      { name: 'HAR Sprint 5', state: 'active', startsIn: -9, endsIn: 5, goal: 'A dispatcher books a berth' },
    ],
  },
  issues: harbourIssues,
};

const lounge: ProjectContent = {
  key: 'DAY',
  name: 'Customer day',
  description: 'A team-managed project.',
  isTeamManaged: true,
  team: {
    lead: projectManager,
    roles: [
      [projectManager, 'member'],
      [developer, 'member'],
      [outsider, 'member'],
      [projectManager, 'administrator'],
      [projectAdministrator, 'administrator'],
    ],
  },
  statuses: [
    { name: 'To Do', category: 'new' },
    { name: 'In Progress', category: 'indeterminate' },
    { name: 'Done', category: 'done' },
  ],
  issues: loungeIssues,
};

export const projects: readonly ProjectContent[] = [harbour, lounge];
