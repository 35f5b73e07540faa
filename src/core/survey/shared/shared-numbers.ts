import type { SharedNumbers } from '../../../contract/survey/results';
import type { Checkpoint } from '../checkpoint';
import { thresholdsOf } from '../fewest/thresholds';
import { closedResults } from '../results/at-close';
import { resultsOf } from '../results/results';

/**
 * The results of a closed checkpoint as the team may share them with everybody who was asked; null where its answers are lost. Customers are told
 * by the rule of confidence in any case, also by name: a few answers would tell them what their colleagues have said. Who declined is the
 * team's to know. @param withheld the keys of the questions of which nothing is shared
 */
export function sharedNumbers(checkpoint: Checkpoint, withheld: readonly string[] = []): SharedNumbers | null {
  const everybody = { role: null, kind: null };
  const { mode, questionnaire, asked, tallies } = checkpoint;
  const results =
    mode === 'confidential'
      ? closedResults(checkpoint, everybody)
      : resultsOf(
          {
            mode: 'confidential',
            thresholds: thresholdsOf(checkpoint),
            questionnaire,
            asked: asked ?? {},
            tallies: countedAlike(tallies ?? {}),
          },
          everybody,
        );
  if (results === null) return null;
  const { asked: all, complete, isSuppressed, questions } = results;
  return { asked: all, complete, isSuppressed, questions: questions.filter(({ key }) => !withheld.includes(key)) };
}

/** The tallies by name with everybody who has answered something among the complete: what they have said is in the numbers, too. */
const countedAlike = (tallies: NonNullable<Checkpoint['tallies']>): NonNullable<Checkpoint['tallies']> =>
  Object.fromEntries(
    Object.entries(tallies).map(([cell, tally]) => [
      cell,
      { ...tally, complete: tally.complete + tally.partial, partial: 0 },
    ]),
  );
