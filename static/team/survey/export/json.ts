import type { Texts } from '../../../i18n/texts';
import { commentsOf, notesOf } from '../comments/comment-list';
import { formatFilter, isEverybody } from '../filter/filter-words';
import { fairnessIn } from '../results/fairness';
import { figureOf } from '../results/figures';
import { deliverablesIn, type Exported } from './lines';

/** The results of a survey and the words of customers as JSON. What is not told on the screen is null here, or not there. */
export function resultsJson(exported: Exported, texts: Pick<Texts, 't'>): string {
  const { survey, results, comments, notes } = exported;
  const { id, title, state, mode, surveyKind, opensOn, closesOn, windowDays, questionnaire, audience, reading } =
    survey;
  const { filter, isSuppressed } = results;
  const { questions, ...counts } = results;
  const isHidden = isSuppressed && !isEverybody(filter);
  return JSON.stringify(
    {
      survey: { id, title, state, mode, surveyKind, opensOn, closesOn, windowDays, audience, questionnaire, reading },
      thresholds: {
        answersInConfidence: results.thresholds.answers,
        distribution: results.thresholds.spread,
        words: results.thresholds.words,
      },
      filterInWords: formatFilter(filter, texts),
      response: isHidden ? { mode: counts.mode, filter, asked: counts.asked, isSuppressed } : counts,
      // Each with its denominator. In confidence it is not measured who began.
      responseRate: isHidden ? null : { count: counts.complete, of: counts.asked },
      completionRate: counts.partial === null ? null : { count: counts.complete, of: counts.complete + counts.partial },
      questions: isSuppressed
        ? []
        : questions.map((result) => {
            const question = questionnaire.questions.find(({ key }) => key === result.key);
            return { ...result, of: results.asked, ...(question && { figure: figureOf(question, result, results) }) };
          }),
      fairness: fairnessIn(questionnaire.questions, results),
      deliverables: deliverablesIn(exported),
      comments: isSuppressed
        ? []
        : [...new Set(comments.map(({ key }) => key))].flatMap((of) =>
            commentsOf(comments, { rosters: survey.rosters, filter, of }).map(({ key, text, by, at, mayQuote }) => ({
              key,
              text,
              by,
              at,
              mayQuote,
            })),
          ),
      notes: isSuppressed ? [] : notesOf({ notes }, survey.rosters, filter),
    },
    null,
    2,
  );
}
