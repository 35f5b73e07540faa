import type { Result } from '../../../contract/result';
import { type Marker, trendLimits } from '../../../contract/survey/trends';
import { emptyHistory } from '../../audit/chain';
import type { ChainHead } from '../../audit/event';
import { withNoted, withoutNoted } from '../../noted/noted';
import { accept, refuse } from '../../result';

/** The changes of its own that the team of a project has noted, by day. */
export type TrendMarkers = {
  readonly id: string;
  readonly projectId: string;
  readonly markers: readonly Marker[];
  readonly lastCommand: string;
  readonly history: ChainHead;
};

export const noMarkers = (id: string, projectId: string): TrendMarkers => ({
  id,
  projectId,
  markers: [],
  lastCommand: '',
  history: emptyHistory,
});

type Changed = Result<{ readonly markers: readonly Marker[] }>;

export function withMarker({ markers }: TrendMarkers, marker: Marker): Changed {
  const others = markers.filter(({ id }) => id !== marker.id);
  if (others.length >= trendLimits.markers)
    return refuse('marker-limit-reached', { facts: { limit: trendLimits.markers } });
  return accept({ markers: withNoted(markers, marker) });
}

export function withoutMarker({ markers }: TrendMarkers, markerId: string): Changed {
  const left = withoutNoted(markers, markerId);
  return left.ok ? accept({ markers: left.value }) : left;
}
