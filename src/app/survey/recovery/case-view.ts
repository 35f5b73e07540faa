import type { AccountId, IsoInstant } from '../../../contract/common';
import type { CaseInFull, ListedCase } from '../../../contract/survey/recovery';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import type { SeenWords } from '../../../core/access/seen-words';
import type { Engagement } from '../../../core/engagement/engagement';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { ownersOf } from '../../../core/survey/recovery/by-team';
import type { RecoveryCase } from '../../../core/survey/recovery/case';
import { firstResponse } from '../../../core/survey/recovery/clock';
import { whyUndelivered } from '../../../core/survey/recovery/undelivered';
import type { Response } from '../../../core/survey/response';
import { noNotes, type StoredNotes } from '../../../core/survey/said/notes';
import { notesView } from '../said/notes-view';

/** A case in a list of the team's. It names somebody who has given a low score, or wants to be called back. */
export function listedCase(
  seen: SeenSurvey,
  words: SeenWords,
  of: RecoveryCase,
  { calendar }: Pick<Engagement, 'calendar'>,
  now: IsoInstant,
): ListedCase {
  seen.assertIn(of);
  words.assertOf(of);
  const { id, checkpointId, title, mode, engagementId, accountId, cause, state, openedAt, owner } = of;
  return {
    id,
    checkpointId,
    title,
    mode,
    engagementId,
    accountId,
    cause,
    state: state.name,
    since: state.since,
    openedAt,
    owner,
    firstResponse: firstResponse(calendar, of, now),
  };
}

/** All that a case rests on. */
export type KnownCase = {
  readonly of: RecoveryCase;
  readonly checkpoint: Checkpoint;
  readonly engagement: Engagement;
  readonly response: Response | undefined;
  readonly notes: StoredNotes | undefined;
};

/** A case in full, with what was answered as it is now. */
export function caseInFull(
  seen: SeenSurvey,
  words: SeenWords,
  { of, checkpoint, engagement, response, notes = noNotes(of.checkpointId, of.accountId) }: KnownCase,
  caller: AccountId,
  now: IsoInstant,
): CaseInFull {
  seen.assertIs(checkpoint);
  return {
    ...listedCase(seen, words, of, engagement, now),
    revision: of.history.length,
    questionnaire: checkpoint.questionnaire,
    answers: response?.declined === null ? response.answers : null,
    turns: of.turns,
    notes: of.mode === 'named' ? notesView(seen, words, notes) : null,
    undelivered: whyUndelivered(of, engagement),
    owners: ownersOf(of, engagement, caller),
  };
}
