/** Calls of the packages that this host refuses, each with the reason. Any other gets a response, or is news. */

/** By the service that a call names: its type, then its remote or what stands in for one. */
const services: Readonly<Record<string, string>> = {
  'fpp confluence': 'there is no Confluence on this site',
  'fpp bitbucket': 'there is no Bitbucket on this site',
  'fpp withContext': 'the app is installed on one site only',
  tpp: 'the app has no providers outside Atlassian',
  frc: 'the app has no remotes',
  fcc: 'the app has no containers',
  emails: 'mails go out through Jira only',
};

/** By how the path begins, of services that are otherwise emulated. */
const paths: Readonly<Record<string, string>> = {
  '/graphql': "Atlassian's GraphQL is not emulated, web triggers with it",
  '/connected-data/': 'the Teamwork Graph is not emulated',
  '/forge/events/v1/app-events': 'app events are not emulated',
};

export const notEmulated = { services, paths };

/** The name under which `services` has it, for a call's meta as the packages write it. */
export function serviceName({
  type,
  remote,
  contextAri,
}: {
  type: string;
  remote?: string;
  contextAri?: string;
}): string {
  if (type !== 'fpp') return type;
  return contextAri ? 'fpp withContext' : `fpp ${remote}`;
}

export function reasonFor(service: string, path: string): string | undefined {
  return services[service] ?? Object.entries(paths).find(([start]) => path.startsWith(start))?.[1];
}
