import type { Result } from '../../../contract/result';
import type { Occasion } from '../../../contract/survey/occasion';
import type { BrowsableProject } from '../../../core/access/team';
import { instantText } from '../../../core/calendar/day';
import { accept, refuse } from '../../../core/result';
import { accessToAsk } from '../../access/item';
import { loadGroups } from '../../load-groups';
import type { OccasionReads } from '../../ports/jira';
import type { Ports } from '../../ports/ports';
import { occasionNow } from './occasion-now';

/** @property projectId the project of the thing that is waited for: a request is in another one than its checkpoint */
export type CheckedOccasion = { readonly occasion: Occasion; readonly projectId: string };

const unknown = refuse('not-found', { field: 'occasion' });
const over = refuse('occasion-over', { field: 'occasion' });

/**
 * Whether somebody may have a checkpoint wait for something: they see it as themselves, it is the project's, and it is still to come. A
 * request is also one that lies where the project's customers have theirs: in a service project of their engagements. From then on the app
 * looks with its own rights, and tells no more of it than that it has come, or can't.
 * @param occasions reads as the caller
 */
export async function checkOccasion(
  ports: Ports,
  occasions: OccasionReads,
  project: BrowsableProject,
  occasion: Occasion,
  engagementIds: readonly string[],
): Promise<Result<CheckedOccasion>> {
  const projectId = await homeOf(ports, occasions, project, occasion, engagementIds);
  if (projectId === undefined) return unknown;
  if (occasion.kind === 'gate-decided' && (await isSatisfied(ports, occasion.gateId))) return over;
  const waiting = { occasion, projectId: project.projectId, waitsSince: instantText(ports.now()) };
  const now = await occasionNow({ occasions, storage: ports.storage }, waiting);
  if (now === 'not-there') return unknown;
  return now === 'ahead' ? accept({ occasion, projectId }) : over;
}

/** Whether a gate was decided for good, as far as one can say: one that was rejected is asked again. */
async function isSatisfied(ports: Ports, gateId: string): Promise<boolean> {
  const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: gateId }]);
  return gate?.state.name === 'satisfied';
}

/** The project of what is waited for; undefined for what the caller does not see, or what can't be waited for in this project. */
async function homeOf(
  ports: Ports,
  occasions: OccasionReads,
  project: BrowsableProject,
  occasion: Occasion,
  engagementIds: readonly string[],
): Promise<string | undefined> {
  const { projectId } = project;
  const ofVersion = async (versionId: string) => {
    const version = await occasions.version(versionId);
    return version?.projectId === projectId ? projectId : undefined;
  };
  const ofIssue = async (issueId: string) => {
    const home = (await ports.asUser.issue(issueId))?.projectId;
    return home === projectId ? projectId : undefined;
  };
  switch (occasion.kind) {
    case 'version-released':
      return ofVersion(occasion.versionId);
    case 'issue-status':
      return (await occasions.isStatus(occasion.status)) ? ofIssue(occasion.issueId) : undefined;
    case 'issue-resolved':
      return homeOfRequest(ports, projectId, occasion.issueId, engagementIds);
    case 'sprint-closed': {
      // A board may show issues of several projects: a sprint is a project's as far as issues of the project are in it.
      const sprint = await occasions.sprint(occasion.sprintId, projectId);
      return sprint === undefined || sprint === 'unseen' ? undefined : projectId;
    }
    case 'gate-decided': {
      const [{ value: gate }] = await ports.storage.load([{ kind: 'gate', id: occasion.gateId }]);
      if (gate?.projectId !== projectId) return undefined;
      return (await accessToAsk(ports, gate)) ? projectId : undefined;
    }
    case 'share-done': {
      const { of } = occasion;
      if (of.kind === 'version') return ofVersion(of.versionId);
      if (of.kind === 'epic') return ofIssue(of.issueId);
      // By itself it has to be a query: then nothing in it reaches out of the project to which it is confined.
      return (await occasions.isQuery(of.jql)) ? projectId : undefined;
    }
  }
}

/**
 * The project of an issue that may be resolved: the checkpoint's own, or the service project in which its engagements have their
 * requests. All of it as the caller sees it.
 */
async function homeOfRequest(
  ports: Ports,
  projectId: string,
  issueId: string,
  engagementIds: readonly string[],
): Promise<string | undefined> {
  const home = (await ports.asUser.issue(issueId))?.projectId;
  if (home === undefined || home === projectId) return home;
  const { engagement } = await loadGroups(ports, { engagement: engagementIds });
  for (const each of engagement.values()) {
    if (each.projectId !== projectId || each.request === null) continue;
    if ((await ports.asUser.issue(each.request.id))?.projectId === home) return home;
  }
  return undefined;
}
