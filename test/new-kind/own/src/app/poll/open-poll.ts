import { askLimits } from '../../contract/calls/ask';
import type { ListedPoll, OpenPoll } from '../../contract/poll';
import type { Result } from '../../contract/result';
import { mayActForTeam } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import { fingerprintOf } from '../../core/command/decide-once';
import { isCustomer } from '../../core/engagement/engagement';
import { withAsk } from '../../core/issue/add-ask';
import { newIssuePlan } from '../../core/issue/issue-plan';
import { openedPoll } from '../../core/poll/poll';
import { inboxesOfPoll } from '../../core/poll/poll-entry';
import { accept, refuse } from '../../core/result';
import { issueWithAccess } from '../access/issue';
import { reserveRoom } from '../ask/reserve-room';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { applyPollEvent } from './apply-poll-event';
import { listedPoll } from './listed-poll';

/** Asks several customers a question at once. */
export async function openPoll(ports: Ports, caller: Caller, wanted: OpenPoll): Promise<Result<ListedPoll>> {
  const { attempt, people, ...terms } = wanted;
  const found = await issueWithAccess(ports, wanted.issueId);
  if (!found) return refuse('not-found');
  if (!found.access.may('EDIT_ISSUES')) return refuse('not-allowed');
  const { projectId } = found.issue;
  const id = idFor('poll', wanted.issueId, caller.accountId, attempt);
  const fingerprint = fingerprintOf('open-poll', { ...wanted, revision: 0 }, caller.accountId);
  return inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }, { value: twin }, { value: plan }] = await work.load(
      { kind: 'engagement', id: wanted.engagementId },
      { kind: 'poll', id },
      { kind: 'issue', id: wanted.issueId },
    );
    if (engagement?.projectId !== projectId) return refuse('not-found', { field: 'engagementId' });
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    const now = ports.now();
    const today = dayIn(engagement.calendar.timeZone, now);
    if (twin) {
      const isSame = twin.fingerprint === fingerprint;
      return isSame ? accept(listedPoll(found.access, twin, undefined, today)) : refuse('changed-meanwhile');
    }
    if (engagement.status !== 'active') return refuse('engagement-not-ready');
    if (wanted.due < today) return refuse('date-in-past', { field: 'due' });
    if (!people.every((each) => isCustomer(engagement, each)))
      return refuse('stakeholder-unknown', { field: 'people' });
    const isRoom = await reserveRoom(work, { kind: 'poll', id }, inboxesOfPoll(wanted));
    if (!isRoom) return refuse('task-limit-reached', { field: 'people', facts: { limit: askLimits.openPerHolder } });
    const attribution = attributionTo(ports, caller);
    const asked = { ...terms, people: [...new Set(people)], id, projectId, fingerprint };
    const opened = openedPoll(asked, engagement.calendar.timeZone, attribution);
    work.save('issue', wanted.issueId, withAsk(plan ?? newIssuePlan(wanted.issueId, projectId), 'poll', opened));
    const poll = applyPollEvent(work, opened, 'poll-opened', attribution);
    return accept(listedPoll(found.access, poll, undefined, today));
  });
}
