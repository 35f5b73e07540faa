import type { ChangeEngagement } from '../../contract/calls/admin';
import type { EngagementSummary } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { changeEngagement as decide } from '../../core/engagement/change';
import type { Project } from '../../core/engagement/engagement';
import { refuse } from '../../core/result';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { administer } from './administer';

/** Changes how an engagement works: what it is called, when the customer works, and when they are reminded. */
export function changeEngagement(
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: ChangeEngagement,
): Promise<Result<EngagementSummary>> {
  let project: Project | undefined;
  return administer(
    ports,
    caller,
    { projectId, engagementId: wanted.engagementId },
    {
      settle: async (known, work) => {
        [{ value: project }] = await work.load({ kind: 'project', id: projectId });
        return project ? decide(project, known, wanted, attributionTo(ports, caller)) : refuse('not-found');
      },
      follow: async ({ id, name }, work, before) => {
        if (!project || name === before.name) return;
        const engagements = project.engagements.map((each) => (each.id === id ? { ...each, name } : each));
        work.save('project', projectId, { ...project, engagements });
      },
    },
  );
}
