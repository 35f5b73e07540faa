import type { Result } from '../../../contract/result';
import type { AnswerReply, PortalRecovery } from '../../../contract/survey/recovery';
import { personInbox } from '../../../core/ask/inbox';
import { placeAsk } from '../../../core/ask/place';
import { dayIn } from '../../../core/calendar/day';
import { decideOnce } from '../../../core/command/decide-once';
import { urgencyIn } from '../../../core/kinds/urgency';
import { accept, refuse } from '../../../core/result';
import { answerReply } from '../../../core/survey/recovery/by-customer';
import { withReplied } from '../../../core/survey/recovery/by-team';
import { isOver, type RecoveryCase } from '../../../core/survey/recovery/case';
import { placeOfSurvey } from '../../../core/survey/survey-entry';
import { saveHeld } from '../../ask/held';
import { attributionTo, type Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { saveOpenness } from '../../survey/recovery/follow-saying';
import { noteTouched, touchedRef } from '../../touch/note-touched';
import { inUnitOfWork, type UnitOfWork } from '../../unit-of-work';
import { type AskedSurvey, loadSurvey, type Proof } from './load-survey';
import { namesInCases, recoveryView } from './recovery/recovery-view';

/** The word of a customer on a reply of the team: it settles their case, or not yet. Nobody else can say so. */
export async function answerToReply(
  ports: Ports,
  caller: Caller,
  wanted: AnswerReply,
): Promise<Result<PortalRecovery>> {
  const proof: Proof = {};
  return inUnitOfWork(ports, async (work) => {
    const found = await loadSurvey(ports, work, caller, wanted.surveyId, proof, 'with-inbox');
    if (!found.ok) return found;
    const asked = found.value;
    const { recovery: of } = asked;
    if (!of) return refuse('not-found');
    const by = attributionTo(ports, caller);
    const decided = decideOnce('answer-reply', of, wanted, caller.accountId, () => answerReply(of, wanted, by));
    if (!decided.ok) return decided;
    // Names are asked for before anything is written: else a word that is taken could be refused.
    const nameOf = await namesInCases(ports, [of]);
    const shown = (after: RecoveryCase) => {
      const view = recoveryView(asked.ask.customer, after, nameOf);
      return view ? accept(view) : refuse('not-found');
    };
    if (decided.value === 'already') return shown(of);
    const { after, fingerprint } = decided.value;
    const what = wanted.isSettled ? 'case-settled' : 'case-not-yet';
    const text = wanted.words === '' ? {} : { text: wanted.words };
    const written = work.appendEvent({ ...after, lastCommand: fingerprint }, { ...by, what, ...text });
    work.save('recovery', of.id, written);
    if (isOver(written)) await saveOpenness(work, written);
    takeOffList(ports, work, caller, asked);
    // Whoever answers a reply has read it: no message about it counts once more.
    if (of.turns.at(-1)?.deliveredAt === null) await noteReplied(work, asked, caller, by.at);
    return shown(written);
  });
}

/** Counts a reply that they have found before the message about it. */
async function noteReplied(
  work: UnitOfWork,
  { engagement }: AskedSurvey,
  { accountId }: Caller,
  at: string,
): Promise<void> {
  const [{ value: before }] = await work.load(touchedRef(engagement.id, accountId));
  noteTouched(work, { engagement, accountId, before, sort: 'replies', at });
}

/** No word of theirs is waited for any more: the survey goes back to where it was in their list. */
function takeOffList(
  ports: Ports,
  work: UnitOfWork,
  { accountId }: Caller,
  { roster, engagement, held }: AskedSurvey,
): void {
  const { id, engagementId } = roster;
  const after = withReplied(roster, accountId, null);
  work.save('survey', id, after);
  work.expectUnchanged({ kind: 'engagement', id: engagementId });
  if (!held) return;
  const inboxId = personInbox(engagementId, accountId);
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const place = placeOfSurvey(after, inboxId);
  saveHeld(
    work,
    inboxId,
    held,
    placeAsk(held, { kind: 'survey', id, engagementId }, place, urgencyIn(engagement, today)),
  );
}
