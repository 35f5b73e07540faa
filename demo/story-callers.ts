/** The app's resolvers as the demo's people reach them from their screens. What the app refuses ends the story. */
import type { Host } from 'forge-host/host';
import type { AdminCalls } from '../src/contract/calls/admin';
import type { PlanCalls } from '../src/contract/calls/plan';
import type { PortalCalls } from '../src/contract/calls/portal';
import type { TeamCalls } from '../src/contract/calls/team';
import type { Result } from '../src/contract/result';
import { projectAdministrator, projectManager } from './people';
import { projectKey } from './projects';

type Call = { payload: object; reply: Result<unknown> };
type ValueOf<Reply> = Reply extends { ok: true; value: infer Value } ? Value : never;

export type Caller<Calls extends Record<keyof Calls, Call>> = <Name extends keyof Calls & string>(
  functionKey: Name,
  payload: Calls[Name]['payload'],
) => Promise<ValueOf<Calls[Name]['reply']>>;

export type Callers = {
  readonly admin: Caller<AdminCalls>;
  readonly team: (issueKey: string) => Caller<TeamCalls>;
  readonly plan: Caller<PlanCalls>;
  readonly portal: (person: string) => Caller<PortalCalls>;
};

export function callersOf(host: Host): Callers {
  return {
    admin: caller(host, 'project-settings', projectAdministrator, { projectKey }),
    team: (issueKey) => caller(host, 'issue-panel', projectManager, { issueKey }),
    plan: caller(host, 'project-page', projectManager, { projectKey }),
    portal: (person) => caller(host, 'inbox', person, {}),
  };
}

function caller<Calls extends Record<keyof Calls, Call>>(
  host: Host,
  moduleKey: string,
  person: string,
  subject: { issueKey?: string; projectKey?: string },
): Caller<Calls> {
  return async (functionKey, payload) => {
    const { extension } = await host.context(moduleKey, person, subject);
    const result = (await host.invoke({ moduleKey, person, functionKey, payload, extension })) as Result<never>;
    if (!result.ok)
      throw new Error(`The demo's story stops: ${functionKey} was refused: ${JSON.stringify(result.error)}`);
    return result.value;
  };
}
