import type { IsoDate, IsoInstant } from '../../contract/common';
import { instantText } from '../../core/calendar/day';
import { startOfDay } from '../../core/calendar/moment';
import type { Engagement } from '../../core/engagement/engagement';
import { type Checkpoint, plannedCheckpoint } from '../../core/survey/checkpoint';
import { checkLength } from '../../core/survey/length';
import { firstAfter } from '../../core/survey/occasion/recurrence';
import { emptySeries, withPlanned } from '../../core/survey/series';
import { theApp } from '../caller';
import type { Ports } from '../ports/ports';
import type { UnitOfWork } from '../unit-of-work';
import { applyCheckpointEvent } from './apply-checkpoint-event';
import { ownQuestionnaire } from './own-questionnaire';
import { idInSeries } from './series/in-series';

/**
 * Plans the next checkpoint of a series, in the transaction in which one of it opens: with its terms, and the project's own questionnaire as it is now.
 * What was missed is left out, and the next does not open before this one is over. A series of which no engagement is active any more ends.
 * @param closesOn the last day of the one that opens @param engagements those that it names, as they are stored
 */
export async function planNext(
  _ports: Ports,
  work: UnitOfWork,
  opening: Checkpoint,
  closesOn: IsoDate,
  engagements: readonly Engagement[],
  at: IsoInstant,
): Promise<void> {
  const { recurrence, seriesId, anchor, opensOn: planned } = opening;
  if (!recurrence || seriesId === null || anchor === null) return;
  if (!engagements.some(({ status }) => status === 'active')) return;
  const number = opening.number + 1;
  const id = idInSeries(seriesId, number);
  const [{ value: twin }] = await work.load({ kind: 'checkpoint', id });
  if (twin) return;
  const after = planned !== null && planned > closesOn ? planned : closesOn;
  const opensOn = firstAfter(anchor, recurrence, after);
  const { title, engagementIds, questionnaireId, mode, audience, windowDays, occasion, projectId, reminders } = opening;
  const own = await ownQuestionnaire(work, projectId, questionnaireId);
  // One that asks too much by now for its rhythm does not stop the series.
  const questionnaire = own && checkLength(own, recurrence).ok ? own : opening.questionnaire;
  const [{ value: series = emptySeries(projectId) }] = await work.load({ kind: 'survey-series', id: projectId });
  work.save('survey-series', projectId, withPlanned(series, id));
  const by = { actor: theApp, at };
  const next = plannedCheckpoint(
    {
      ...{
        title,
        engagementIds,
        questionnaireId,
        mode,
        audience,
        opensOn,
        windowDays,
        occasion,
        recurrence,
        reminders,
      },
      ...{ id, projectId, questionnaire, seriesId, number, anchor, fingerprint: '' },
      nextCheckAt: instantText(startOfDay(engagements[0]?.calendar.timeZone ?? 'UTC', opensOn)),
    },
    by,
  );
  const facts = { title, mode, questionnaire: questionnaireId };
  applyCheckpointEvent(work, { ...next, plannedBy: opening.plannedBy }, 'checkpoint-planned', by, facts);
}
