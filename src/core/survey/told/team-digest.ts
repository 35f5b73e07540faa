import type { IsoDate } from '../../../contract/common';
import type { Language } from '../../../contract/engagement';
import { confidentialThreshold } from '../../../contract/survey/checkpoint';
import type { Question } from '../../../contract/survey/questionnaire';
import type { Bracket, QuestionResult, SurveyResults } from '../../../contract/survey/results';
import type { Interval } from '../../statistics/interval';
import type { Checkpoint } from '../checkpoint';
import { closedResults } from '../results/at-close';
import { scoreBounds } from '../results/score-bounds';
import { numberOfScore, scaleOf } from '../results/score-number';

/** The news of a survey that has closed, for the team: numbers, no more than its results tell, and a few texts whose authors agreed to be quoted. */
export type TeamDigest = {
  readonly projectId: string;
  readonly title: string;
  readonly language: Language;
  /** The last day on which it could be answered. */
  readonly closedOn: IsoDate | null;
  readonly asked: number;
  readonly complete: number;
  /** In confidence so few have answered that nothing is told of what they said. */
  readonly isSuppressed: boolean;
  /** With fewer answers in confidence than these, nothing is told. */
  readonly fewest: number;
  readonly lines: readonly TeamDigestLine[];
  /** Without names. */
  readonly quotes: readonly string[];
  /** The team has written its reading meanwhile. */
  readonly isRead: boolean;
};

/** The result of one question. @property text the question, in words of the digest's language or of another that it has */
export type TeamDigestLine = { readonly text: string; readonly measure: Question['measure'] } & Told;

/**
 * All that is told of a question. By name nothing is calculated from fewer than five answers: `score` and `mean` are null then. `untold`: as in
 * the results, nothing or no more than how many. `bounds`: between which the number lies for all who were asked, whatever the silent think, shares
 * from 0 to 1; null where there is no number, or nobody is silent.
 */
type Told = { readonly answered: number; readonly asked: number; readonly bounds: Interval | null } & (
  | { readonly kind: 'nobody' | 'counted' | 'untold' | 'alike' }
  | { readonly kind: 'share'; readonly satisfied: number }
  | { readonly kind: 'promoters'; readonly score: number }
  | { readonly kind: 'mean'; readonly mean: number }
  | ({ readonly kind: 'bracket'; readonly of: 'share' | 'difference' | 'mean' } & Bracket)
);

/** The digest of a survey; null where nothing is counted. @param language in which it is told @param quotes that every reader may see */
export function teamDigest(checkpoint: Checkpoint, language: Language, quotes: readonly string[]): TeamDigest | null {
  const results = closedResults(checkpoint, { role: null, kind: null });
  if (results === null) return null;
  const { projectId, title, answeredUntil: closedOn, reading, questionnaire } = checkpoint;
  const { asked, complete, isSuppressed, thresholds } = results;
  const fewest = thresholds.answers;
  const lines = isSuppressed
    ? []
    : questionnaire.questions.flatMap((question) => {
        const result = results.questions.find(({ key }) => key === question.key);
        // Answers in words are read where the others are not out of sight.
        if (!result || question.form.kind === 'text') return [];
        const { text } = question.texts[language] ?? Object.values(question.texts)[0] ?? { text: '' };
        return [{ text, measure: question.measure, ...toldOf(question, result, results) }];
      });
  return {
    projectId,
    title,
    language,
    closedOn,
    asked,
    complete,
    isSuppressed,
    fewest,
    lines,
    quotes,
    isRead: reading !== null,
  };
}

function toldOf(question: Question, result: QuestionResult, { mode, asked }: SurveyResults): Told {
  const { answered, cantSay, counts, score, isAlike } = result;
  const of = { answered, asked, bounds: score && scoreBounds(score, { answered, asked }, scaleOf(question)) };
  if (mode === 'confidential' && counts === null && score === null)
    return { kind: isAlike ? 'alike' : 'untold', ...of };
  if (answered === 0) return { kind: cantSay === 0 ? 'nobody' : 'counted', ...of };
  if (score === null) return { kind: 'counted', ...of };
  const isFew = answered < confidentialThreshold;
  switch (score.kind) {
    case 'share':
      return { ...score, ...of };
    case 'promoters':
      return isFew ? { kind: 'counted', ...of } : { kind: 'promoters', score: numberOfScore(score, answered), ...of };
    case 'difference':
      return { kind: 'promoters', score: numberOfScore(score, answered), ...of };
    case 'mean':
      return isFew ? { kind: 'counted', ...of } : { kind: 'mean', mean: numberOfScore(score, answered), ...of };
    case 'bracket':
      return { ...score, bound: score.of === 'share' ? score.bound : numberOfScore(score, answered), ...of };
  }
}
