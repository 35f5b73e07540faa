import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { Interval } from '../../../../src/core/statistics/interval';
import type { Proportion } from '../../../../src/core/statistics/proportion';
import { isSatisfied, satisfactionPoints } from '../../../../src/core/statistics/satisfied';
import type { ScoreUnit } from '../../../../src/core/survey/results/score-number';
import { shareWordsOf } from '../../../../src/core/survey/results/share-words';
import { writtenEnds } from '../../../../src/core/survey/results/written';
import type { PluralKey } from '../../../i18n/keys';
import type { Texts } from '../../../i18n/texts';
import { type Figure, hasShares, numberOf, unitOfFigure } from './figures';
import { formatMean, formatScore, formatShare } from './numbers';

/** A figure in words: what it says, and what is to be known beside it. */
export type FigureWords = { readonly headline: string; readonly notes: readonly string[] };

/** The words for those whom a share counts. */
const shareKey = ({ measure }: Question): PluralKey => `survey-results.share.${shareWordsOf(measure)}`;

export function wordsOf(figure: Figure, question: Question, texts: Texts): FigureWords {
  const { t, plural } = texts;
  const say = (headline: string, ...notes: readonly (string | null)[]): FigureWords => ({
    headline,
    notes: notes.filter((note): note is string => note !== null),
  });
  switch (figure.kind) {
    case 'words':
      return say(t('survey-results.words'));
    case 'untold':
      return figure.answered === 0
        ? say(figure.isPart ? t('survey-results.untold-part') : t('survey-results.untold'))
        : say(
            plural('survey-results.answered', figure.answered, { asked: figure.asked }),
            t('survey-results.unspread', { spread: figure.spreadFrom }),
          );
    case 'alike':
      return say(
        plural('survey-results.answered', figure.answered, { asked: figure.asked }),
        t('survey-results.alike'),
      );
    case 'bracket':
      return bracketWords(figure, question, texts);
    case 'nobody':
      return say(t('survey-results.nobody', { asked: figure.asked }));
    case 'options':
      return say(plural('survey-results.answered', figure.answered, { asked: figure.asked }), noteOf(figure, texts));
    case 'share': {
      const { satisfied, answered, asked, share, interval } = figure;
      const headline = plural(shareKey(question), answered, { satisfied, asked });
      return say(
        share === null ? headline : t('survey-results.with-share', { headline, share: formatShare(share, texts) }),
        topOf(question, texts),
        intervalNote(interval, 'share', texts),
        ...boundsNote(figure, texts),
        noteOf(figure, texts),
      );
    }
    case 'promoters': {
      const { groups, answered, asked, score, interval } = figure;
      const counts =
        groups === null
          ? plural('survey-results.answered', answered, { asked })
          : plural('survey-results.promoters', answered, { ...groups, asked });
      if (score === null) return say(counts, noteOf(figure, texts));
      return say(
        t('survey-results.score', { score: formatScore(score, texts) }),
        counts,
        intervalNote(interval, 'difference', texts),
        ...boundsNote(figure, texts),
        noteOf(figure, texts),
      );
    }
    case 'mean': {
      const { answered, asked, mean, interval, scale, eased } = figure;
      const counts = plural('survey-results.answered', answered, { asked });
      const scaleWords = t('survey-results.scale', { least: scale.low, most: scale.high });
      if (mean === null) return say(counts, scaleWords, noteOf(figure, texts));
      return say(
        t('survey-results.mean', { mean: formatMean(mean, texts) }),
        counts,
        scaleWords,
        eased && easedWords(eased, texts),
        intervalNote(interval, 'mean', texts),
        ...boundsNote(figure, texts),
        noteOf(figure, texts),
      );
    }
  }
}

/** The ends between which silence leaves a figure open, in words; none where it leaves nothing open. */
export const boundsNote = (figure: Figure, { t, region }: Texts): readonly string[] =>
  'bounds' in figure && figure.bounds !== null
    ? [t('survey-results.bounds', writtenEnds(figure.bounds, unitOfFigure(figure), region))]
    : [];

const intervalNote = (interval: Interval | null, unit: ScoreUnit, { t, region }: Texts): string | null =>
  interval && t('survey-results.interval', writtenEnds(interval, unit, region));

/** A figure of which no more is told than near which end it is. */
function bracketWords(figure: Extract<Figure, { kind: 'bracket' }>, question: Question, texts: Texts): FigureWords {
  const { t, plural } = texts;
  const { of, side, bound, answered, asked, scale } = figure;
  const counts = plural('survey-results.answered', answered, { asked });
  const beside = [...boundsNote(figure, texts), t('survey-results.bracket')];
  switch (of) {
    case 'share': {
      const satisfied = t(`survey-results.number.${side}`, { number: bound });
      const headline = plural(shareKey(question), answered, { satisfied, asked });
      return { headline, notes: [topOf(question, texts) ?? '', ...beside].filter((note) => note !== '') };
    }
    case 'difference':
      return {
        headline: t(`survey-results.score.${side}`, { score: formatScore(bound, texts) }),
        notes: [counts, ...beside],
      };
    case 'mean': {
      const headline = t(`survey-results.mean.${side}`, { mean: formatMean(bound, texts) });
      return {
        headline,
        notes: [counts, t('survey-results.scale', { least: scale.low, most: scale.high }), ...beside],
      };
    }
  }
}

function easedWords({ count, of }: Proportion, texts: Texts): string {
  const headline = texts.plural('survey-results.eased', of, { eased: count });
  return hasShares(of)
    ? texts.t('survey-results.with-share', { headline, share: formatShare(count / of, texts) })
    : headline;
}

/** The answers that are meant by "satisfied", or by yes; of scores, on which scale: shares of other scales are another measure. */
function topOf({ form }: Question, { t }: Texts): string | null {
  if (form.kind === 'choice') return t('survey-results.yes');
  if (form.kind !== 'scale') return null;
  const { most } = form;
  const points = satisfactionPoints.find((each) => each === most);
  if (points === undefined) return null;
  const from = Array.from({ length: points }, (_, step) => step + 1).find((score) => isSatisfied(score, points));
  return from === undefined ? null : t('survey-results.top', { from, least: form.least, most });
}

/** The reason why nothing is calculated, or nothing estimated: too few, or nobody is left out. */
function noteOf(figure: Exclude<Figure, { readonly kind: 'words' }>, { t }: Texts): string | null {
  const { kind, answered, asked } = figure;
  if (answered === 0) return null;
  if (kind !== 'options' && numberOf(figure) === null) return t('survey-results.counted-only');
  return answered === asked ? t('survey-results.everybody') : null;
}
