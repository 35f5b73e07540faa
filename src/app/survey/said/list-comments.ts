import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { CaseOfAnswers, CommentPage, SurveyComment } from '../../../contract/survey/team-survey';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import type { SeenWords } from '../../../core/access/seen-words';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { answeredAtClose } from '../../../core/survey/results/at-close';
import { areWordsTold } from '../../../core/survey/results/told-texts';
import { textsIn } from '../../../core/survey/said-texts';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { seenCheckpoint } from '../seen-checkpoint';
import { seeNamed } from '../settings/see-named';
import { caseIdOf } from './case-id';
import { notesOn } from './notes-view';
import { commentId } from './quoted-in';
import { asTheyAre } from './responses-now';

/** All that customers wrote in answer to a checkpoint, a page at a time. In confidence at the close alone, and only where enough have answered. */
export async function listComments(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { checkpointId, after }: { readonly checkpointId: string; readonly after?: string | undefined },
): Promise<Result<CommentPage>> {
  const found = await seenCheckpoint(ports, caller, projectId, checkpointId);
  if (!found.ok) return found;
  const { seen, checkpoint } = found.value;
  return checkpoint.mode === 'named'
    ? namedComments(ports, seen, checkpoint, after)
    : confidentialComments(ports, seen, checkpoint, after);
}

async function namedComments(
  ports: Ports,
  seen: SeenSurvey,
  checkpoint: Checkpoint,
  after: string | undefined,
): Promise<Result<CommentPage>> {
  seen.assertIs(checkpoint);
  const words = await seeNamed(ports, seen);
  if (!words.ok) return words;
  const comments: SurveyComment[] = [];
  const people: AccountId[] = [];
  let cursor = after;
  do {
    const page = await ports.storage.listResponses(checkpoint.id, cursor);
    if (!page) return refuse('field-invalid', { field: 'after' });
    const responses = (await asTheyAre(ports, page.responses)).filter(
      ({ checkpointId }) => checkpointId === checkpoint.id,
    );
    for (const response of responses) {
      const { accountId: by, savedAt: at, answers } = response;
      people.push(by);
      for (const { key, text, mayQuote } of textsIn(checkpoint.questionnaire, response)) {
        comments.push({ id: commentId(by, key), key, text, by, at, answers, mayQuote });
      }
    }
    cursor = page.cursor;
    // Storage may give an empty page before others, and people may have written nothing: a reader does not press a button for that.
  } while (comments.length === 0 && cursor !== undefined && ports.hasTime());
  const notes = await notesOn(ports, seen, words.value, checkpoint.id, people);
  const cases = await casesOf(ports, seen, words.value, checkpoint.id, people);
  return accept({ comments, notes, cases, next: cursor ?? null, isSuppressed: false });
}

/** The cases that the answers of these people have opened: by their keys, as a person has one in a survey at most. */
async function casesOf(
  ports: Ports,
  seen: SeenSurvey,
  words: SeenWords,
  checkpointId: string,
  people: readonly AccountId[],
): Promise<CaseOfAnswers[]> {
  const { recovery } = await loadGroups(ports, {
    recovery: people.map((accountId) => caseIdOf(checkpointId, accountId)),
  });
  return [...recovery.values()].map((of) => {
    seen.assertIn(of);
    words.assertOf(of);
    const { id: caseId, engagementId, accountId } = of;
    return { caseId, engagementId, accountId };
  });
}

async function confidentialComments(
  ports: Ports,
  seen: SeenSurvey,
  checkpoint: Checkpoint,
  after: string | undefined,
): Promise<Result<CommentPage>> {
  seen.assertIs(checkpoint);
  const { id, state } = checkpoint;
  if (state.name !== 'closed') return refuse('results-not-yet');
  if (answeredAtClose(checkpoint) === null) return refuse('results-lost');
  if (!areWordsTold(checkpoint)) {
    return accept({ comments: [], notes: [], cases: [], next: null, isSuppressed: true });
  }
  const page = await ports.storage.listUnattributed('confidential-answer', id, after);
  if (!page) return refuse('field-invalid', { field: 'after' });
  const comments = page.found
    .filter(({ value }) => value.askId === id)
    .flatMap(({ id: textId, value: { answers, mayQuote = false } }) =>
      Object.entries(answers).map(([key, text]): SurveyComment => {
        const words = { key, text: String(text), mayQuote };
        return { id: textId, ...words, by: null, at: null, answers: null };
      }),
    );
  return accept({ comments, notes: [], cases: [], next: page.cursor ?? null, isSuppressed: false });
}
