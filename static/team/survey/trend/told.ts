import type { IsoDate } from '../../../../src/contract/common';
import type {
  Marker,
  SamePeople,
  TrendContext,
  TrendMeasure,
  TrendSurvey,
} from '../../../../src/contract/survey/trends';
import { daysBetween } from '../../../../src/core/calendar/day';
import { fewestUntiedPairs, signProbability } from '../../../../src/core/statistics/before-after';
import { isOld } from '../../../../src/core/survey/trend/age';
import { aroundDay, probabilityOfNoChange } from '../../../../src/core/survey/trend/compared';
import { type Point, type Sides, valuesIn } from '../../../../src/core/survey/trend/points';
import { rarely, verdictOf } from '../../../../src/core/survey/trend/verdict';
import type { Texts } from '../../../i18n/texts';
import {
  formatBounds,
  formatChance,
  formatCount,
  formatDifference,
  formatInterval,
  formatNumber,
  formatPoint,
} from './numbers';

/** The latest number of a line, with its age: never an average with older ones. */
export function formatLatest(
  measure: TrendMeasure,
  points: readonly Point[],
  today: IsoDate,
  texts: Texts,
): readonly string[] {
  const { t, plural, day } = texts;
  const latest = points.findLast((point) => point.kind === 'value');
  if (latest?.kind !== 'value') return [t('survey-trend.latest-none')];
  const { survey, part, value, bound } = latest;
  const number = formatNumber(measure, value, texts);
  const said = t('survey-trend.latest', {
    value: bound === null ? number : t(`survey-trend.value.${bound}`, { value: number }),
    answered: part.answered,
    asked: part.asked,
    date: day(survey.closedOn),
  });
  return [
    said,
    ...(isOld(survey, today) ? [plural('survey-trend.latest-old', daysBetween(survey.closedOn, today))] : []),
    ...(latest.bounds ? [t('survey-trend.latest-bounds', { range: formatBounds(measure, latest, texts) })] : []),
  ];
}

/** All that the rules say of a line, in plain words. */
export function formatVerdict(points: readonly Point[], texts: Texts): readonly string[] {
  const { t, plural } = texts;
  const verdict = verdictOf(valuesIn(points));
  if (verdict.kind === 'too-few') return [plural('survey-trend.too-few', verdict.missing)];
  const { way, p, points: count, runs, missingForRuns } = verdict;
  const said = t(`survey-trend.way.${way}`, { points: count, chance: formatChance(p, texts) });
  if (!runs) return [said, plural('survey-trend.runs.missing', missingForRuns)];
  const signs = [
    ...(runs.isShifted ? [t('survey-trend.runs.shifted', { run: runs.longestRun, most: runs.longestByChance })] : []),
    ...(runs.isRarelyCrossed
      ? [t('survey-trend.runs.rarely-crossed', { crossings: runs.crossings, fewest: runs.fewestByChance })]
      : []),
  ];
  return [said, ...(signs.length > 0 ? signs : [t('survey-trend.runs.chance')])];
}

/** Whether the two sides see it differently, each with its interval. @param sides of the latest survey that has both */
export function formatSides(
  measure: TrendMeasure,
  { survey, internal, external, isAlarm }: Sides,
  texts: Texts,
): string {
  const { t } = texts;
  if (isAlarm === null) return t('survey-trend.alarm-few');
  const facts = {
    internal: formatSide(measure, internal, texts),
    external: formatSide(measure, external, texts),
    title: survey.title,
  };
  return isAlarm ? t('survey-trend.alarm', facts) : t('survey-trend.alarm-none', facts);
}

function formatSide(measure: TrendMeasure, point: Point, texts: Texts): string {
  const facts = { value: formatPoint(measure, point, texts), count: formatCount(point, texts) };
  return point.kind === 'value' && point.interval
    ? texts.t('survey-trend.alarm-side', { ...facts, range: formatInterval(measure, point, texts) })
    : texts.t('survey-trend.alarm-side-known', facts);
}

/**
 * The comparison of the last survey before a change of the team's with the first one after it, among all that ask the measure: where one of
 * them is not told exactly, no other takes its place. @param points of a line
 */
export function formatCompared(
  measure: TrendMeasure,
  points: readonly Point[],
  contexts: readonly TrendContext[],
  { day }: Marker,
  texts: Texts,
): string {
  const { t } = texts;
  const pointOf = new Map<TrendSurvey, Point>(points.map((point) => [point.survey, point]));
  const around = aroundDay([...pointOf.keys()], day);
  const [before, after] = [around.before && pointOf.get(around.before), around.after && pointOf.get(around.after)];
  if (!before || !after) return t('survey-trend.compared.missing');
  const facts = {
    before: formatPoint(measure, before, texts),
    countBefore: formatCount(before, texts),
    titleBefore: before.survey.title,
    after: formatPoint(measure, after, texts),
    countAfter: formatCount(after, texts),
    titleAfter: after.survey.title,
  };
  const pairs = pairsWith(measure, contexts, after.survey.id, before.survey.id);
  const same = pairs && formatPairs(pairs, before.survey.title, texts);
  const said = (words: string) => (same ? `${words} ${same}` : words);
  const [one, other] = [exactValue(before), exactValue(after)];
  if (one === null || other === null) return said(t('survey-trend.compared.inexact', facts));
  const difference = formatDifference(measure, other - one, texts);
  const p = probabilityOfNoChange(before.part, after.part);
  if (p === null) return said(t('survey-trend.compared.untold', { ...facts, difference }));
  const chance = formatChance(p, texts);
  return said(
    p <= rarely
      ? t('survey-trend.compared.changed', { ...facts, difference, chance })
      : t('survey-trend.compared.unchanged', { ...facts, difference, chance }),
  );
}

/** The change of mind of those who also answered an earlier survey, by the newest survey of a line; null where none can be compared. */
export function formatSamePeople(
  measure: TrendMeasure,
  points: readonly Point[],
  contexts: readonly TrendContext[],
  texts: Texts,
): string | null {
  const newest = points.at(-1);
  const pairs = newest && pairsWith(measure, contexts, newest.survey.id);
  const before = points.find(({ survey }) => survey.id === pairs?.before);
  return pairs && before ? formatPairs(pairs, before.survey.title, texts) : null;
}

const pairsWith = (
  measure: TrendMeasure,
  contexts: readonly TrendContext[],
  surveyId: string,
  beforeId?: string,
): SamePeople | undefined =>
  contexts
    .find(({ id }) => id === surveyId)
    ?.pairs.find(
      (pairs) =>
        pairs.measure === measure && (beforeId === undefined || pairs.before === beforeId) && peopleIn(pairs) > 0,
    );

const peopleIn = ({ higher, lower, same }: SamePeople): number => higher + lower + same;

/** The same people before and after, by the sign test: it asks how many changed which way, and not how far. */
function formatPairs(pairs: SamePeople, title: string, texts: Texts): string {
  const { t } = texts;
  const { higher, lower, same } = pairs;
  const facts = { people: peopleIn(pairs), title, higher, lower, same };
  const untied = higher + lower;
  if (untied < fewestUntiedPairs) return t('survey-trend.pairs.early', { ...facts, least: fewestUntiedPairs });
  const p = signProbability(higher, untied);
  const chance = formatChance(p, texts);
  return p <= rarely
    ? t('survey-trend.pairs.changed', { ...facts, chance })
    : t('survey-trend.pairs.unchanged', { ...facts, chance });
}

const exactValue = (point: Point): number | null =>
  point.kind === 'value' && point.bound === null ? point.value : null;
