import type { AccountId } from '../../../contract/common';
import type { AnswerNotes } from '../../../contract/survey/notes';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import type { SeenWords } from '../../../core/access/seen-words';
import { responseId } from '../../../core/survey/response';
import { noNotes, type StoredNotes } from '../../../core/survey/said/notes';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';

/** The team's notes on somebody's answers, for who is shown these answers. */
export function notesView(seen: SeenSurvey, words: SeenWords, kept: StoredNotes): AnswerNotes {
  seen.assertIn(kept);
  words.assertOf(seen.project);
  const { accountId, revision, notes } = kept;
  return { accountId, revision, notes };
}

/** The team's notes on what some people have answered by name; without any where there are none. */
export async function notesOn(
  ports: Ports,
  seen: SeenSurvey,
  words: SeenWords,
  checkpointId: string,
  people: readonly AccountId[],
): Promise<AnswerNotes[]> {
  const { notes } = await loadGroups(ports, { notes: people.map((each) => responseId(checkpointId, each)) });
  return people.map((each) =>
    notesView(seen, words, notes.get(responseId(checkpointId, each)) ?? noNotes(checkpointId, each)),
  );
}
