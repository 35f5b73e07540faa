import { neededAnswers, type TeamDeliverable } from '../../../../src/contract/survey/deliverables';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, SurveyResults } from '../../../../src/contract/survey/results';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import type { Texts } from '../../../i18n/texts';
import { languageOfReader } from '../../../survey/language';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { commentsOf, notesOf } from '../comments/comment-list';
import { formatFilter, isEverybody } from '../filter/filter-words';
import { type WordedQuestion, wordedQuestions } from '../questionnaire/worded';
import { fairnessIn } from '../results/fairness';
import { wordsOf } from '../results/figure-words';
import { type Figure, figureOf, numberOf } from '../results/figures';
import type { Written } from './load-comments';

/** All that goes into a file of one survey. */
export type Exported = Written & {
  readonly survey: CheckpointInFull;
  readonly results: SurveyResults;
  /** Those about which it asks by name; none for any other. They are of everybody who was to sign them, and in no file of a part. */
  readonly deliverables: readonly TeamDeliverable[];
};

/** The deliverables that belong into a file: none into one that is of a part of those asked. */
export const deliverablesIn = ({ results: { filter }, deliverables }: Exported): readonly TeamDeliverable[] =>
  isEverybody(filter) ? deliverables : [];

/**
 * A line of the file: a number with those whom it is of and the filter, or words. Numbers are as spreadsheets read them; shares are
 * 0 to 1. Empty for what can't be said.
 */
export type Line = {
  readonly filter: string;
  readonly part: string;
  readonly question: string;
  readonly value: string;
  readonly number: number | '';
  /** The denominator. */
  readonly of: number | '';
  readonly asked: number;
  readonly low: number | '';
  readonly high: number | '';
  readonly text: string;
  readonly by: string;
  readonly on: string;
};

export const lineKeys = [
  'filter',
  'part',
  'question',
  'value',
  'number',
  'of',
  'asked',
  'low',
  'high',
  'text',
  'by',
  'on',
] as const satisfies readonly (keyof Line)[];

export function linesOf(exported: Exported, personOf: PersonOf, texts: Texts): Line[] {
  const { survey, results, comments, notes } = exported;
  const { t } = texts;
  const { asked, isSuppressed, filter } = results;
  const blank: Line = {
    filter: formatFilter(filter, texts),
    part: '',
    question: '',
    value: '',
    number: '',
    of: '',
    asked,
    low: '',
    high: '',
    text: '',
    by: '',
    on: '',
  };
  const { questions } = survey.questionnaire;
  const worded = wordedQuestions({ questions }, languageOfReader(survey.questionnaire, texts), (key) => t(key));
  const textOf = (key: string) =>
    worded.find((each) => each.key === key)?.text ??
    t(key === 'declined' ? 'survey-results.comments.declined' : 'survey-results.comments.branch');
  const isHidden = isSuppressed && !isEverybody(filter);
  const suppressed: Line[] = isSuppressed
    ? [{ ...blank, part: t('survey-export.suppressed'), text: t('survey-export.suppressed-text') }]
    : [];
  const { complete, partial, declined, putOff = null, byName, noReply } = results;
  const response: Line[] = isHidden
    ? []
    : (
        [
          ['survey-export.complete', complete],
          ['survey-export.partial', partial],
          ['survey-export.declined', declined],
          ['survey-export.put-off', putOff],
          ['survey-export.by-name', byName],
          ['survey-export.no-reply', noReply],
        ] as const
      ).flatMap(([key, count]) =>
        count === null
          ? []
          : [{ ...blank, part: t('survey-export.response'), value: t(key), number: count, of: asked }],
      );
  const completion: Line[] =
    partial === null
      ? []
      : [
          {
            ...blank,
            part: t('survey-export.response'),
            value: t('survey-export.completion'),
            number: complete,
            of: complete + partial,
          },
        ];
  const measured = isSuppressed
    ? []
    : questions.flatMap((question) => {
        const result = results.questions.find(({ key }) => key === question.key);
        const words = worded.find(({ key }) => key === question.key);
        return result && words ? questionLines(question, result, results, blank, words, texts) : [];
      });
  const fairness = fairnessIn(questions, results);
  const fair: Line[] = fairness === null ? [] : [{ ...blank, part: t('survey-export.fairness'), number: fairness }];
  const said = isSuppressed
    ? []
    : [...questions.map(({ key }) => key), 'branch', 'declined'].flatMap((key) =>
        commentsOf(comments, { rosters: survey.rosters, filter, of: key }).map(
          ({ text, by, at, mayQuote }): Line => ({
            ...blank,
            part: t('survey-export.comment'),
            question: textOf(key),
            value: mayQuote ? t('survey-results.comments.quotable') : '',
            text,
            by: by === null ? '' : nameOf(by, personOf, texts),
            on: at === null ? '' : texts.isoDayOf(at),
          }),
        ),
      );
  const noted = isSuppressed
    ? []
    : notesOf({ notes }, survey.rosters, filter).flatMap(({ accountId, notes: those }) =>
        those.map(
          ({ text, by, at }): Line => ({
            ...blank,
            part: t('survey-note.title'),
            value: nameOf(accountId, personOf, texts),
            text,
            by: nameOf(by, personOf, texts),
            on: texts.isoDayOf(at),
          }),
        ),
      );
  const needed = deliverablesIn(exported).flatMap((each) => deliverableLines(each, blank, texts));
  return [...suppressed, ...response, ...completion, ...measured, ...fair, ...needed, ...said, ...noted];
}

/** The number of each answer to whether a deliverable is still needed, of those who were asked about it. */
function deliverableLines({ title, asked, counts }: TeamDeliverable, blank: Line, { t }: Texts): Line[] {
  const of = neededAnswers.reduce((sum, each) => sum + counts[each], 0);
  return neededAnswers.map((each) => ({
    ...blank,
    part: t('survey-deliverables'),
    question: title,
    value: t(`survey-bank.option.${each}`),
    number: counts[each],
    of,
    asked,
  }));
}

/** The measure of a question, then the number of each of its answers. */
function questionLines(
  question: Question,
  result: QuestionResult,
  results: SurveyResults,
  blank: Line,
  { text, values }: Pick<WordedQuestion, 'text' | 'values'>,
  texts: Texts,
): Line[] {
  const figure = figureOf(question, result, results);
  if (figure.kind === 'words') return [];
  const { answered } = figure;
  const measured = { ...blank, part: texts.t('survey-export.measure'), question: text, of: answered };
  const words = { ...measured, text: wordsOf(figure, question, texts).headline };
  const ends = endsOf(figure);
  const first: Line = {
    ...words,
    number: numberOf(figure) ?? '',
    low: ends?.low ?? '',
    high: ends?.high ?? '',
  };
  const bounds: Line[] =
    'bounds' in figure && figure.bounds
      ? [{ ...measured, part: texts.t('survey-export.bounds'), low: figure.bounds.low, high: figure.bounds.high }]
      : [];
  const { counts, cantSay } = result;
  if (counts === null || figure.kind === 'nobody') return [first, ...bounds];
  const spread = values.map(
    ({ value, label }): Line => ({
      ...measured,
      part: texts.t('survey-export.answer'),
      value: label,
      number: value === 'cant-say' ? cantSay : (counts[value] ?? 0),
    }),
  );
  return [first, ...bounds, ...spread];
}

/** Between which ends a figure lies: its interval, or all that is told of it. Shares are 0 to 1. */
function endsOf(figure: Figure): { readonly low?: number; readonly high?: number } | null {
  if (figure.kind === 'bracket') {
    const { of, side, bound, answered } = figure;
    const end = of === 'share' ? bound / answered : bound;
    return side === 'at-least' ? { low: end } : { high: end };
  }
  return 'interval' in figure ? figure.interval : null;
}
