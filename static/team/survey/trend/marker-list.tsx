import {
  type Markers,
  type TrendContext,
  type TrendMeasure,
  trendLimits,
} from '../../../../src/contract/survey/trends';
import type { Point } from '../../../../src/core/survey/trend/points';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { NotedList, type NotedWords } from '../noted/noted-list';
import { formatCompared } from './told';

const words: NotedWords = {
  list: 'survey-trend.markers',
  help: 'survey-trend.markers.help',
  none: 'survey-trend.markers.none',
  stale: 'survey-trend.markers.stale',
  add: 'survey-trend.markers.add',
  text: 'survey-trend.markers.text',
  submit: 'survey-trend.markers.do',
};

type MarkerListProps = {
  measure: TrendMeasure;
  /** Of all who were asked. */
  points: readonly Point[];
  contexts: readonly TrendContext[];
  markers: Markers;
  mayAct: boolean;
  onChanged: (markers: Markers) => void;
  onStale: () => Promise<void>;
};

/** The changes of the team's own, each with what came before and after it. */
export function MarkerList({ measure, points, contexts, markers, ...rest }: MarkerListProps) {
  const texts = useTexts();
  const { revision } = markers;
  return (
    <NotedList
      {...rest}
      level={3}
      words={words}
      rows={markers.markers}
      below={(marker) => formatCompared(measure, points, contexts, marker, texts)}
      limit={trendLimits.markerText}
      onAdd={(noted) => callPlan('add-marker', { ...noted, revision })}
      onRemove={(markerId) => callPlan('remove-marker', { markerId, revision })}
    />
  );
}
