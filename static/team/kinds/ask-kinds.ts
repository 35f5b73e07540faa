import type { AskKind, OverviewAsk } from '../../../src/contract/calls/ask';
import type { IssueAskKind, TeamAsk } from '../ask/issue-kind';
import type { OverviewAskKind, ProjectAskKind, TeamAskKind } from '../ask/kind';
import { gateKind } from '../gate/kind';
import { surveyKind } from '../survey/kind';
import { taskKind } from '../task/kind';

/** Every kind of ask, in the order in which an issue lists them and the project page has its tabs. */
export const teamKinds: { readonly [K in AskKind]: TeamAskKind<K> } = {
  task: taskKind,
  gate: gateKind,
  survey: surveyKind,
};

/** Their names, in that order. */
export const kindNames = Object.keys(teamKinds) as readonly AskKind[];

/** The names of those kinds that stand on issues, in that order. */
export const issueKindNames: readonly AskKind[] = kindNames.filter((kind) => teamKinds[kind].onIssue !== null);

/** The kind whose list the project page opens with. */
export const firstKind: AskKind = 'task';

/** The overview's way to show asks of this kind, and those alone. */
export const overviewKind = (kind: AskKind): OverviewAskKind<OverviewAsk> =>
  teamKinds[kind].overview as OverviewAskKind<OverviewAsk>;

/** The issue's screens' way to show asks of this kind, and those alone. @throws for a kind that stands on no issue */
export function issueKind(kind: AskKind): IssueAskKind<TeamAsk> {
  const { onIssue } = teamKinds[kind];
  if (onIssue === null) throw new Error(`No ask of the kind ${kind} stands on an issue`);
  return onIssue as unknown as IssueAskKind<TeamAsk>;
}

/** The project page's part of each kind. */
export type ProjectKinds = { readonly [K in AskKind]: ProjectAskKind };

export async function loadProjectKinds(): Promise<ProjectKinds> {
  const loaded = await Promise.all(kindNames.map(async (kind) => [kind, await teamKinds[kind].onProject()] as const));
  return Object.fromEntries(loaded) as ProjectKinds;
}
