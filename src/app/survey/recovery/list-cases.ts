import type { Result } from '../../../contract/result';
import type { CasePage, ListCases, ListedCase } from '../../../contract/survey/recovery';
import { instantText } from '../../../core/calendar/day';
import { accept, refuse } from '../../../core/result';
import { isOver, type RecoveryCase } from '../../../core/survey/recovery/case';
import { worstFirst } from '../../../core/survey/recovery/order';
import { browseProject } from '../../access/project';
import { loadStandings } from '../../access/standing';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { seenAmong } from '../seen-checkpoint';
import { seeNamed } from '../settings/see-named';
import { listedCase } from './case-view';

/** Enough for a screen. */
const enough = 50;

type Page = { readonly cases: readonly RecoveryCase[]; readonly cursor?: string };

/**
 * Recovery cases that the caller may see as one of the team, of a project or of one checkpoint, worst first: as they are now, among those that
 * queries see.
 */
export async function listCases(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { checkpointId, isOver: areOver, after }: Omit<ListCases, 'after'> & { readonly after?: string | undefined },
): Promise<Result<CasePage>> {
  const project = await browseProject(ports, projectId);
  if (!project.ok) return project;
  const words = await seeNamed(ports, { project: project.value });
  if (!words.ok) return accept({ cases: [], next: null, hasOthers: false });
  const find = (cursor: string | undefined): Promise<Page | undefined> =>
    checkpointId === null
      ? ports.storage.listCases(projectId, areOver, cursor)
      : ports.storage.listCasesOf(checkpointId, cursor);
  const found: ListedCase[] = [];
  let hasOthers = false;
  let cursor = after;
  do {
    const page = await find(cursor);
    if (!page) return refuse('field-invalid', { field: 'after' });
    const { recovery } = await loadGroups(ports, { recovery: page.cases.map(({ id }) => id) });
    // The cursor came from a browser: whatever it led to, only this project is shown, and this checkpoint.
    const ours = [...recovery.values()].filter(
      (each) =>
        each.projectId === projectId &&
        (checkpointId === null ? isOver(each) === areOver : each.checkpointId === checkpointId),
    );
    const { checkpoint } = await loadGroups(ports, { checkpoint: ours.map((each) => each.checkpointId) });
    const surveys = [...checkpoint.values()];
    const standings = await loadStandings(
      ports,
      caller,
      surveys.flatMap(({ engagementIds }) => engagementIds),
    );
    const among = await seenAmong(ports, project.value, standings, { projectId, surveys });
    const { engagement } = await loadGroups(ports, { engagement: ours.map((each) => each.engagementId) });
    const now = instantText(ports.now());
    for (const { seen, survey } of among.surveys) {
      for (const each of ours.filter((of) => of.checkpointId === survey.id)) {
        const known = engagement.get(each.engagementId);
        if (isOver(each) !== areOver) hasOthers = true;
        else if (known) found.push(listedCase(seen, words.value, each, known, now));
      }
    }
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < enough && ports.hasTime());
  return accept({ cases: worstFirst(found), next: cursor ?? null, hasOthers });
}
