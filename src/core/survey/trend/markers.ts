import type { Result } from '../../../contract/result';
import { type Marker, trendLimits } from '../../../contract/survey/trends';
import { emptyHistory } from '../../audit/chain';
import type { ChainHead } from '../../audit/event';
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

/** The markers with one more. Sent once more, after somebody else has changed them, it is there once, as it was said last. */
export function withMarker({ markers }: TrendMarkers, marker: Marker): Changed {
  const others = markers.filter(({ id }) => id !== marker.id);
  if (others.length >= trendLimits.markers)
    return refuse('marker-limit-reached', { facts: { limit: trendLimits.markers } });
  return accept({
    markers: [...others, marker].toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
  });
}

export function withoutMarker({ markers }: TrendMarkers, markerId: string): Changed {
  const left = markers.filter(({ id }) => id !== markerId);
  return left.length === markers.length ? refuse('not-found') : accept({ markers: left });
}
