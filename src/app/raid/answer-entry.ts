import type { Answer } from '../../contract/answer';
import type { TeamRaidEntry } from '../../contract/raid';
import type { AnswerEntry } from '../../contract/team';
import { mayActForTeam } from '../../core/access/customer';
import { accept, refuse } from '../../core/answer';
import { answerEntry as decide } from '../../core/raid/answer';
import type { RaidEntry } from '../../core/raid/entry';
import { act } from '../act';
import { actOf, type Caller } from '../caller';
import type { Permission, Ports } from '../ports';
import { taskPermissions } from '../task/issue-access';
import { teamRaidView } from './raid-view';

/** Tells the customer what became of what they raised. They find it in the portal. */
export async function answerEntry(ports: Ports, caller: Caller, command: AnswerEntry): Promise<Answer<TeamRaidEntry>> {
  const ref = { kind: 'raid', id: command.entryId } as const;
  const [seen] = await ports.storage.load([ref]);
  if (!seen.value) return refuse('not-found');
  const permissions = await entryPermissions(ports, seen.value);
  if (!permissions?.has('BROWSE_PROJECTS')) return refuse('not-found');
  if (!permissions.has('EDIT_ISSUES')) return refuse('not-allowed');

  return act(ports, async (work) => {
    const [{ value: entry }] = await work.load(ref);
    if (!entry) return refuse('not-found');
    const engagementRef = { kind: 'engagement', id: entry.engagementId } as const;
    const [{ value: engagement }] = await work.load(engagementRef);
    if (!engagement) return refuse('not-found');
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    const decided = decide(entry, command, actOf(ports, caller));
    if (!decided.ok) return decided;
    if (decided.value === 'already') return accept(teamRaidView(entry));
    const after = work.record(decided.value.entry, decided.value.event);
    work.save('raid', entry.id, after);
    work.hold(engagementRef);
    return accept(teamRaidView(after));
  });
}

/** As for the task that it came up with, or for its own Jira issue; what has neither yet is the project's. */
async function entryPermissions(
  ports: Ports,
  { origin, issue, projectId }: RaidEntry,
): Promise<ReadonlySet<Permission> | undefined> {
  const issueId = origin?.issueId ?? issue?.id;
  return issueId === undefined
    ? ports.asUser.permissions({ projectId })
    : taskPermissions(ports, { issueId, projectId });
}
