/** The site itself: api-group-server-info. */
import { jiraInstant } from '../formats/instant';
import { ok } from '../formats/reply';
import type { Operation } from '../rest/operation';

const getServerInfo: Operation = {
  operationId: 'getServerInfo',
  method: 'GET',
  path: '/rest/api/3/serverInfo',
  scopes: [],
  run: ({ site, caller }) =>
    ok({
      baseUrl: site.url,
      displayUrl: site.url,
      displayUrlServicedeskHelpCenter: site.url,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_000,
      buildDate: '2026-10-01T00:00:00.000+0000',
      serverTime: jiraInstant(site.clock.now(), caller.person.timeZone),
      scmInfo: '0000000000000000000000000000000000000000',
      serverTitle: 'Jira stand-in',
      serverTimeZone: 'UTC',
    }),
};

export const serverInfoOperations: readonly Operation[] = [getServerInfo];
