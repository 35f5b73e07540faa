import type { Result } from '../../../contract/result';
import type { CaseInFull, OwnCase, ReplyToCase } from '../../../contract/survey/recovery';
import type { Attribution, AuditEvent } from '../../../core/audit/event';
import { dayIn } from '../../../core/calendar/day';
import { type Command, decideOnce } from '../../../core/command/decide-once';
import type { Engagement } from '../../../core/engagement/engagement';
import type { Effect } from '../../../core/outbox/effect';
import { accept, refuse } from '../../../core/result';
import { ownCase, replyToCase, withReplied } from '../../../core/survey/recovery/by-team';
import type { RecoveryCase } from '../../../core/survey/recovery/case';
import { responseId } from '../../../core/survey/response';
import { editProject } from '../../access/edit-project';
import { attributionTo, type Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../../unit-of-work';
import { seeCheckpoint } from '../seen-checkpoint';
import { seeNamed } from '../settings/see-named';
import { caseInFull } from './case-view';

type Handling<Wanted> = {
  readonly name: string;
  readonly rule: (
    of: RecoveryCase,
    wanted: Wanted,
    engagement: Engagement,
    by: Attribution,
  ) => Result<{ readonly after: RecoveryCase }>;
  readonly event: (after: RecoveryCase, wanted: Wanted) => Omit<AuditEvent, keyof Attribution>;
  /** Writes what follows, once the event is appended. @returns the case as it is saved */
  readonly follow: (work: UnitOfWork, changed: Changed) => Promise<RecoveryCase>;
};

type Changed = {
  readonly before: RecoveryCase;
  readonly after: RecoveryCase;
  readonly engagement: Engagement;
  readonly by: Attribution;
};

/** A command of the team on a recovery case: for who edits the project's issues, and is no customer of the survey. It replies with the case as it is then. */
const command =
  <Wanted extends Command & { readonly caseId: string }>({ name, rule, event, follow }: Handling<Wanted>) =>
  async (ports: Ports, caller: Caller, projectId: string, wanted: Wanted): Promise<Result<CaseInFull>> => {
    const project = await editProject(ports, caller, projectId);
    if (!project.ok) return project;
    return inUnitOfWork(ports, async (work) => {
      const [{ value: of }] = await work.load({ kind: 'recovery', id: wanted.caseId });
      if (of?.projectId !== projectId) return refuse('not-found');
      const [{ value: checkpoint }, { value: engagement }, { value: response }, { value: notes }] = await work.load(
        { kind: 'checkpoint', id: of.checkpointId },
        { kind: 'engagement', id: of.engagementId },
        { kind: 'response', id: responseId(of.checkpointId, of.accountId) },
        { kind: 'notes', id: responseId(of.checkpointId, of.accountId) },
      );
      if (!checkpoint || !engagement) return refuse('not-found');
      const found = await seeCheckpoint(ports, caller, project.value, checkpoint);
      if (!found.ok) return found;
      const { seen } = found.value;
      const words = await seeNamed(ports, seen);
      if (!words.ok) return words;
      const by = attributionTo(ports, caller);
      const decided = decideOnce(name, of, wanted, caller.accountId, () => rule(of, wanted, engagement, by));
      if (!decided.ok) return decided;
      const known = { checkpoint, engagement, response, notes };
      const view = (shown: RecoveryCase) =>
        accept(caseInFull(seen, words.value, { ...known, of: shown }, caller.accountId, by.at));
      if (decided.value === 'already') return view(of);
      const { after, fingerprint } = decided.value;
      const { what, ...said } = event(after, wanted);
      const appended = work.appendEvent({ ...after, lastCommand: fingerprint }, { ...by, what, ...said });
      const written = await follow(work, { before: of, after: appended, engagement, by });
      work.save('recovery', of.id, written);
      return view(written);
    });
  };

/** The message that there is a reply goes first, and the survey comes back to its customer's list. */
async function tellReply(work: UnitOfWork, { after, engagement }: Changed): Promise<RecoveryCase> {
  const { rosterId, accountId, state } = after;
  const [{ value: roster }] = await work.load({ kind: 'survey', id: rosterId });
  if (roster) work.save('survey', rosterId, withReplied(roster, accountId, state.since));
  const [message] = work.enqueue(personalMessages(after, engagement));
  work.enqueue([{ kind: 'sync-inboxes', ask: { kind: 'survey', id: rosterId } }]);
  const { message: _earlier, ...rest } = after;
  return message === undefined ? rest : { ...rest, message };
}

/** None while the engagement has no request to write on. */
function personalMessages({ id: caseId, accountId, turns }: RecoveryCase, { id, request }: Engagement): Effect[] {
  const message = { name: 'personal', caseId, turn: turns.length - 1, to: [accountId] } as const;
  return request ? [{ kind: 'tell-customer', engagementId: id, requestId: request.id, message }] : [];
}

/** Whoever was made the owner by somebody else is told. */
async function tellOwner(work: UnitOfWork, { before, after, by }: Changed): Promise<RecoveryCase> {
  const { id: caseId, owner } = after;
  if (owner !== before.owner && owner !== by.actor)
    work.enqueue([{ kind: 'tell-owner', caseId, owner, why: 'handed' }]);
  return after;
}

/** The commands of the team on recovery cases. */
export const caseCommands = {
  own: command<OwnCase>({
    name: 'own-case',
    rule: (of, { owner }, engagement, by) => ownCase(of, owner, engagement, by),
    event: (_, { owner }) => ({ what: 'case-owned', facts: { owner } }),
    follow: tellOwner,
  }),
  reply: command<ReplyToCase>({
    name: 'reply-to-case',
    rule: (of, wanted, engagement, by) =>
      replyToCase(of, wanted, dayIn(engagement.calendar.timeZone, Date.parse(by.at)), by),
    event: (_, { acknowledgement, text, by }) => ({ what: 'case-replied', text, facts: { acknowledgement, by } }),
    follow: tellReply,
  }),
};
