import { useCallback } from 'react';
import type { Result } from '../../../../src/contract/result';
import { type MeasureHistoryLine, termsOfMeasure } from '../../../../src/contract/survey/measures';
import type { TrendMeasure, TrendSurvey } from '../../../../src/contract/survey/trends';
import { type TargetLine, targetLines } from '../../../../src/core/survey/measures/target-lines';
import { useLoaded } from '../../../bridge/use-loaded';
import type { ChartTarget } from '../../../chart/line-chart';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { formatTarget } from '../../../survey/measures/measure-words';
import { callPlan } from '../../call/calls';
import { nameOf } from '../../people/format-name';
import { type PersonOf, usePeople } from '../../people/names';
import { StackedTable } from '../../stacked-table/stacked-table';

/** So many pages of a history are read at most: what is older is drawn as far as it is known. */
const mostPages = 10;

/**
 * The targets of a measure that ever stood in an engagement; none while they are loaded, and for who may not see them.
 * @param engagementId null where no single engagement is looked at: targets are agreed with one customer
 */
export function useTargets(engagementId: string | null, measure: TrendMeasure): readonly TargetLine[] {
  const load = useCallback(() => loadHistory(engagementId), [engagementId]);
  const { loaded } = useLoaded(load);
  return loaded.status === 'ready' ? targetLines(loaded.value, measure) : [];
}

async function loadHistory(engagementId: string | null): Promise<Result<readonly MeasureHistoryLine[]>> {
  const lines: MeasureHistoryLine[] = [];
  let before: number | undefined;
  for (let page = 0; engagementId !== null && page < mostPages; page += 1) {
    const found = await callPlan('list-measure-history', {
      engagementId,
      ...(before === undefined ? {} : { before }),
    });
    if (!found.ok) return found;
    lines.push(...found.value.lines);
    if (found.value.next === null) break;
    before = found.value.next;
  }
  return { ok: true, value: lines };
}

/** Targets as the chart draws them, on its scale. @param placeOf the place of a day @param surveys those that are drawn */
export function drawnTargets(
  measure: TrendMeasure,
  targets: readonly TargetLine[],
  surveys: readonly TrendSurvey[],
  placeOf: (surveys: readonly TrendSurvey[], day: string) => number,
  texts: Pick<Texts, 'isoDayOf'>,
): readonly ChartTarget[] {
  return targets.map(({ version, value, isAgreed, from, until }) => ({
    key: `${version} ${from}`,
    value: termsOfMeasure(measure).unit === 'percent' ? value / 100 : value,
    isAgreed,
    from: placeOf(surveys, texts.isoDayOf(from)),
    to: until === null ? null : placeOf(surveys, texts.isoDayOf(until)),
  }));
}

type TargetTableProps = { measure: TrendMeasure; targets: readonly TargetLine[] };

/** The targets in words, the newest first: who has agreed to each and when, and when it no longer stood. */
export function TargetTable({ measure, targets }: TargetTableProps) {
  const texts = useTexts();
  const { t } = texts;
  const personOf = usePeople(
    targets.flatMap(({ team, customer }) => [team?.by, customer?.by].flatMap((by) => by ?? [])),
  );
  if (targets.length === 0) return null;
  return (
    <StackedTable
      caption={t('survey-trend.targets', { measure: t(`survey-trend.measure.${measure}`) })}
      rowTitle={t('survey-trend.targets.target')}
      rows={targets.toReversed()}
      keyOf={({ version, from }) => `${version} ${from}`}
      nameOf={({ value }) => formatTarget(measure, value, texts)}
      columns={[
        { title: t('survey-trend.targets.from'), cell: ({ from }) => texts.dayOf(from) },
        {
          title: t('survey-trend.targets.until'),
          cell: ({ until }) => (until === null ? '–' : texts.dayOf(until)),
        },
        { title: t('survey-trend.targets.who'), cell: (target) => formatSigned(target, personOf, texts) },
      ]}
    />
  );
}

/** The signatures of a target with their days: of an agreed one those of both sides. */
export function formatSigned({ isAgreed, team, customer }: TargetLine, personOf: PersonOf, texts: Texts): string {
  const { t } = texts;
  const said = [team, customer].flatMap((each) =>
    each
      ? [t('survey-trend.targets.signed', { name: nameOf(each.by, personOf, texts), date: texts.dayOf(each.at) })]
      : [],
  );
  return [t(isAgreed ? 'survey-trend.targets.agreed' : 'survey-trend.targets.proposed'), ...said].join(' · ');
}
