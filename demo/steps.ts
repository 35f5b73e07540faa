/** The things that the start page of the demo's site offers to try, with the issues that the story has left to try it on. */
import type { Host } from 'forge-host/host';
import type { Step } from 'forge-host/steps';
import { customerSponsor, projectAdministrator, projectManager, repliedTo } from './people';
import { harbour, projectKey } from './projects';

type Issue = { readonly key: string; readonly fields: { readonly summary: string } };

const requests = '/servicedesk/customer/user/requests';
const named = ({ key, fields }: Issue) => `${key} ${fields.summary}`;

export async function steps(host: Host): Promise<readonly Step[]> {
  const [inWork, open, changed] = await Promise.all([
    find(host, 'statusCategory = "In Progress" AND type != Epic'),
    find(host, 'countersignGate = open'),
    find(host, 'countersignGate = invalidated'),
  ]);
  const base = `/projects/${projectKey}`;
  return [
    {
      title: 'Bring the customer in',
      text: `In the settings of ${harbour.name}, see which customers work on this project, and add one.`,
      person: projectAdministrator,
      path: `${base}/settings/apps/project-settings`,
    },
    ...(inWork ? [giveTask(inWork)] : []),
    {
      title: 'Do it as the customer',
      text: 'The project has a request of its own in the portal. The app’s panel in it says what comes next; the menu behind the customer’s picture has all of it.',
      person: customerSponsor,
      path: requests,
    },
    ...(open ? signOff(open) : []),
    ...(open && changed ? [askAgain(changed)] : []),
    {
      title: 'Ask how it went',
      text: 'The tab Surveys has three that customers have answered: a low score that was followed up, one in confidence, and one whose results nobody has read, with a low score that waits for a reply. Another opens when version 1.0 Pilot is released.',
      person: projectManager,
      path: `${base}/apps/project-page`,
    },
    {
      title: 'Answer a reply as the customer',
      text: 'Dirk has given a low score, and the team has replied to him alone: he says whether that settles it.',
      person: repliedTo,
      path: requests,
    },
    {
      title: 'See where things stand',
      text: 'What waits for whom, over the whole project. Its overview says who of the customers is silent, and by what: somebody has left a survey unanswered.',
      person: projectManager,
      path: `${base}/apps/project-page`,
    },
  ];
}

const giveTask = (issue: Issue): Step => ({
  title: 'Give the customer a task',
  text: `On ${named(issue)}, the app’s panel stands below the description.`,
  person: projectManager,
  path: `/browse/${issue.key}`,
});

const signOff = (issue: Issue): Step[] => [
  {
    title: 'Be held by a gate',
    text: `${named(issue)} waits for the customer’s signature, and its workflow has a rule of the app on the step to Done. Press Accept, and read who is waited for.`,
    person: projectManager,
    path: `/browse/${issue.key}`,
  },
  {
    title: 'Sign off as the customer',
    text: 'It stands in the customer’s request: say of each criterion whether it is met, decide, and sign. Then try the step to Done again.',
    person: customerSponsor,
    path: requests,
  },
];

const askAgain = (issue: Issue): Step => ({
  title: 'Ask again for what changed',
  text: `${named(issue)} was edited after it had been signed. Open its gate, see what differs, and ask again: the customer is asked only for that. Its certificate says who signed what, and whether the record is unaltered.`,
  person: projectManager,
  path: `/browse/${issue.key}`,
});

/** The first issue of the project that a query finds; undefined where it finds none, or can't be asked any more. */
async function find(host: Host, condition: string): Promise<Issue | undefined> {
  const jql = encodeURIComponent(`project = ${projectKey} AND ${condition} ORDER BY key ASC`);
  const path = `/rest/api/3/search/jql?jql=${jql}&fields=summary&maxResults=1`;
  const { body } = await host.requestJira(projectManager, { method: 'GET', path, headers: {} });
  return (body as { issues?: readonly Issue[] }).issues?.[0];
}
