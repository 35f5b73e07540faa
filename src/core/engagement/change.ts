import canonicalize from 'canonicalize';
import type { ChangeEngagement, EngagementSettings } from '../../contract/calls/admin';
import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { checkCalendar, normalised } from '../calendar/check';
import { withFormerZones } from '../calendar/settle-calendar';
import { accept, refuse } from '../result';
import { type Engagement, isCustomer, isNameTaken, messageFormatOf, type Project } from './engagement';
import { withNewCalendar } from './look';
import { withNextDigest } from './next-digest';
import { checkLadder, checkReminders, inAscendingDays } from './rules/engagement-rules';
import type { SettledOnce } from './settled';

/** Changes how an engagement works, in what is wanted otherwise. A change to what is already so is no change. */
export function changeEngagement(
  project: Project,
  engagement: Engagement,
  { revision, engagementId: _, ...given }: ChangeEngagement,
  attribution: Attribution,
): Result<SettledOnce> {
  if (isCustomer(engagement, attribution.actor)) return refuse('not-allowed');
  const wanted: Partial<EngagementSettings> = withoutUndefined(given);
  const { calendar, reminders, ladder } = { ...engagement, ...wanted };
  const checked = [checkCalendar(calendar), checkReminders(reminders, calendar), checkLadder(ladder)].find(
    ({ ok }) => !ok,
  );
  if (checked && !checked.ok) return checked;
  const known = { ...engagement, messageFormat: messageFormatOf(engagement) };
  const changed = changesOf(known, {
    ...wanted,
    ...(wanted.calendar
      ? { calendar: withFormerZones(engagement.calendar, normalised(wanted.calendar), attribution.at) }
      : {}),
    ...(wanted.reminders ? { reminders: inAscendingDays(wanted.reminders) } : {}),
  });
  if (Object.keys(changed).length === 0) return accept('already');
  if (engagement.history.length !== revision) return refuse('changed-meanwhile');
  const others = project.engagements.filter(({ id }) => id !== engagement.id);
  if (wanted.name !== undefined && isNameTaken({ ...project, engagements: others }, wanted.name)) {
    return refuse('engagement-name-taken', { field: 'name' });
  }
  const next = withNextDigest({ ...engagement, ...changed }, Date.parse(attribution.at));
  return accept({
    engagement: changed.calendar ? withNewCalendar(next, attribution.at) : next,
    event: { ...attribution, what: 'engagement-changed', facts: changed },
  });
}

/** Those of the settings that are not yet so. */
function changesOf(engagement: Engagement, wanted: Partial<EngagementSettings>): Partial<EngagementSettings> {
  const names = Object.keys(wanted) as (keyof EngagementSettings)[];
  const changed = names.filter((name) => canonicalize(wanted[name] ?? null) !== canonicalize(engagement[name] ?? null));
  return Object.fromEntries(changed.map((name) => [name, wanted[name]]));
}

const withoutUndefined = (settings: object) =>
  Object.fromEntries(Object.entries(settings).filter(([, setting]) => setting !== undefined));
