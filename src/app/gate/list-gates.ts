import type { Answer } from '../../contract/answer';
import type { GatePage, GateStateName } from '../../contract/gate';
import { accept, refuse } from '../../core/answer';
import type { Gate } from '../../core/gate/gate';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports';
import { browseProject } from '../project/project-access';
import { teamGateView } from './team-view';

/** Enough for a screen, and far below what an answer may weigh. */
const enough = 100;

/** The gates of a project in one state, as queries see them. @see app/plan/list-tasks.ts */
export async function listGates(
  ports: Ports,
  projectId: string,
  { state, after }: { state: GateStateName; after?: string | undefined },
): Promise<Answer<GatePage>> {
  const mayBrowse = await browseProject(ports, projectId);
  if (!mayBrowse.ok) return mayBrowse;
  const found: Gate[] = [];
  let cursor = after;
  do {
    const page = await ports.storage.listGates(projectId, state, cursor);
    if (!page) return refuse('field-invalid', { field: 'after' });
    // The cursor came from a browser: whatever it led to, only this project is shown.
    found.push(...page.gates.filter((gate) => gate.projectId === projectId && gate.state.name === state));
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < enough && ports.hasTime());
  const { engagement } = await loadGroups(ports, { engagement: found.map(({ engagementId }) => engagementId) });
  return accept({
    gates: found.flatMap((gate) => {
      const known = engagement.get(gate.engagementId);
      return known ? teamGateView(gate, known, ports.now()) : [];
    }),
    next: cursor ?? null,
  });
}
