import { useCallback } from 'react';
import type { IsoDate } from '../../../../src/contract/common';
import { type SurveyTrends, trendMeasures } from '../../../../src/contract/survey/trends';
import { isOld } from '../../../../src/core/survey/trend/age';
import { sidesIn } from '../../../../src/core/survey/trend/points';
import { useLoaded } from '../../../bridge/use-loaded';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPlan } from '../../call/calls';
import { tQuantile } from '../results/t-quantile';
import { formatSides } from './told';

type DivergenceProps = {
  /** The survey of which it is told; null for the latest of each measure, as long as they are current. */
  surveyId: string | null;
  /** Of the first engagement. */
  today: IsoDate;
};

/** The alarm that internal customers see it clearly better than external ones; nothing where there is none, or it can't be told. */
export default function Divergence(props: DivergenceProps) {
  const load = useCallback(() => callPlan('show-trends', {}), []);
  const { loaded } = useLoaded(load);
  return loaded.status === 'ready' ? <DivergenceView trends={loaded.value} {...props} /> : null;
}

export function DivergenceView({ trends, ...props }: DivergenceProps & { trends: SurveyTrends }) {
  const texts = useTexts();
  const alarms = alarmsIn(trends, props, texts);
  if (alarms.length === 0) return null;
  return (
    <Notice tone="warning" title={texts.t('survey-trend.alarm-title')}>
      {alarms.map((alarm) => (
        <p key={alarm}>{alarm}</p>
      ))}
    </Notice>
  );
}

/** The measures of which it is to be told, in words: each with both sides and their intervals. */
function alarmsIn({ surveys }: SurveyTrends, { surveyId, today }: DivergenceProps, texts: Texts): string[] {
  const { t } = texts;
  return trendMeasures.flatMap((measure) => {
    const of = surveyId === null ? surveys : surveys.filter(({ id }) => id === surveyId);
    const sides = sidesIn(of, measure, tQuantile);
    if (!sides?.isAlarm || (surveyId === null && isOld(sides.survey, today))) return [];
    const alarm = formatSides(measure, sides, texts);
    return [t('survey-trend.alarm-of', { measure: t(`survey-trend.measure.${measure}`), alarm })];
  });
}
