import { type CustomerStakeholder, engagementLimits, type Language } from '../../contract/engagement';
import type { Result } from '../../contract/result';
import { emptyHistory } from '../audit/chain';
import type { Attribution } from '../audit/event';
import { standardCalendar } from '../calendar/standard';
import { currentZone } from '../calendar/time-zones';
import { accept, refuse } from '../result';
import { type Engagement, isNameTaken, type Project } from './engagement';
import { withNextLook } from './look';
import { withNextDigest } from './next-digest';
import type { Settled } from './settled';
import { standardLadder, standardReminders } from './standard';

export type NewEngagement = {
  readonly id: string;
  readonly reference: string;
  readonly name: string;
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly timeZone: string;
  readonly language: Language;
  readonly primary: Pick<CustomerStakeholder, 'accountId' | 'kind' | 'roles'>;
};

export function createEngagement(project: Project, wanted: NewEngagement, attribution: Attribution): Result<Settled> {
  if (project.engagements.length >= engagementLimits.perProject) {
    return refuse('engagement-limit-reached', { facts: { limit: engagementLimits.perProject } });
  }
  if (isNameTaken(project, wanted.name)) return refuse('engagement-name-taken', { field: 'name' });
  if (wanted.primary.accountId === attribution.actor) return refuse('stakeholder-on-team', { field: 'primary' });
  const { id, reference, primary, timeZone, ...settings } = wanted;
  return accept({
    engagement: {
      id,
      projectId: project.id,
      ...settings,
      calendar: standardCalendar(currentZone(timeZone)),
      reminders: standardReminders,
      ladder: standardLadder,
      colleaguesSee: true,
      arePointsCounted: true,
      status: 'opening',
      problem: null,
      request: null,
      reference,
      troubles: [],
      customers: [{ ...primary, isPrimary: true }],
      contacts: [],
      digest: { day: null, toldUntil: attribution.at, nextAt: null },
      createdBy: attribution.actor,
      createdAt: attribution.at,
      history: emptyHistory,
    },
    event: { ...attribution, what: 'engagement-created', facts: { ...settings, timeZone, primary } },
  });
}

/** The engagement request is open: from now on there is something to write the day's digest on. */
export const requestOpened = (
  engagement: Engagement,
  request: { id: string; key: string },
  attribution: Attribution,
): Settled => ({
  engagement: withNextLook(
    withNextDigest({ ...engagement, status: 'active', problem: null, request }, Date.parse(attribution.at)),
    Date.parse(attribution.at),
  ),
  event: { ...attribution, what: 'request-opened', facts: { request } },
});

/** Jira refused to open the engagement request for good. @param problem what Jira said */
export const requestRefused = (engagement: Engagement, problem: string, attribution: Attribution): Settled => ({
  engagement: { ...engagement, status: 'blocked', problem },
  event: { ...attribution, what: 'request-refused', text: problem },
});

export const openAgain = (engagement: Engagement, attribution: Attribution): Settled => ({
  engagement: { ...engagement, status: 'opening', problem: null },
  event: { ...attribution, what: 'request-asked-again' },
});
