import type { Answer } from '../../contract/answer';
import type { GatePage, GateStateName, HiddenGate } from '../../contract/gate';
import { type BrowsableProject, ItemAccess } from '../../core/access/team';
import { accept, refuse } from '../../core/answer';
import type { Gate } from '../../core/gate/gate';
import { accessToIssues } from '../access/issue';
import { browseProject } from '../access/project';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { teamGateView } from './team-view';

/** Enough for a screen, and far below what an answer may weigh. */
const enough = 100;

/**
 * The gates of a project in one state, as queries see them: those on issues that the caller can't browse by their titles
 * only. @see app/plan/list-tasks.ts
 */
export async function listGates(
  ports: Ports,
  projectId: string,
  { state, after }: { state: GateStateName; after?: string | undefined },
): Promise<Answer<GatePage>> {
  const browsable = await browseProject(ports, projectId);
  if (!browsable.ok) return browsable;
  const project = browsable.value;
  const found: Gate[] = [];
  let cursor = after;
  do {
    const page = await ports.storage.listGates(projectId, state, cursor);
    if (!page) return refuse('field-invalid', { field: 'after' });
    // The cursor came from a browser: whatever it led to, only this project is shown.
    found.push(...page.gates.filter((gate) => gate.projectId === projectId && gate.state.name === state));
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < enough && ports.hasTime());
  const issueIds = found.flatMap(({ subject }) => (subject.kind === 'issue' ? subject.issueId : []));
  const [{ engagement }, onIssues] = await Promise.all([
    loadGroups(ports, { engagement: found.map(({ engagementId }) => engagementId) }),
    accessToIssues(ports, project, issueIds),
  ]);
  const accessTo = ({ subject }: Gate) =>
    subject.kind === 'issue' ? onIssues.get(subject.issueId) : ItemAccess.inProject(project);
  return accept({
    gates: found.flatMap((gate) => {
      const access = accessTo(gate);
      const known = engagement.get(gate.engagementId);
      return access && known ? teamGateView(access, gate, known, ports.now()) : [];
    }),
    hidden: found.flatMap((gate) => (accessTo(gate) ? [] : hiddenGate(project, gate))),
    next: cursor ?? null,
  });
}

/** A gate as everybody may see it who may browse the project. */
function hiddenGate(project: BrowsableProject, gate: Gate): HiddenGate {
  project.assertOf(gate);
  const { id, engagementId, title, state, due, history } = gate;
  return { id, engagementId, title, state: state.name, due, seen: history.length };
}
