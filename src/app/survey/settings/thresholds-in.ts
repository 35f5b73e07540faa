import type { Thresholds } from '../../../contract/survey/checkpoint';
import { thresholdsOf } from '../../../core/survey/fewest/thresholds';
import type { UnitOfWork } from '../../unit-of-work';
import { surveySettingsId } from './survey-settings';

/** The thresholds of a project now, with which its next survey opens. */
export async function thresholdsIn(work: Pick<UnitOfWork, 'load'>, projectId: string): Promise<Thresholds> {
  const [{ value: settings }] = await work.load({ kind: 'survey-settings', id: surveySettingsId(projectId) });
  return thresholdsOf(settings ?? {});
}
