import type { Engagement } from '../../../core/engagement/engagement';
import type { ChangedMeasures } from '../../../core/survey/measures/command';
import { type Measures, noMeasures } from '../../../core/survey/measures/measures';
import type { UnitOfWork } from '../../unit-of-work';

/** An engagement with what counts for its customers, as it is stored. */
export type Measured = { readonly engagement: Engagement; readonly measures: Measures };

/**
 * All that counts for the customers of an engagement, to be changed; undefined where there is no such engagement. What is saved then is saved
 * only if nobody changes the engagement first: whoever acts is still who they were.
 */
export async function loadMeasures(work: UnitOfWork, engagementId: string): Promise<Measured | undefined> {
  const [{ value: engagement }, { value: measures }] = await work.load(
    { kind: 'engagement', id: engagementId },
    { kind: 'measures', id: engagementId },
  );
  return engagement && { engagement, measures: measures ?? noMeasures(engagement) };
}

/** Writes what became of them, and their history. */
export function saveMeasures(
  work: UnitOfWork,
  { engagement }: Measured,
  { measures, event }: ChangedMeasures,
): Measures {
  const saved = work.appendEvent(measures, event);
  work.expectUnchanged({ kind: 'engagement', id: engagement.id });
  work.save('measures', engagement.id, saved);
  return saved;
}
