import canonicalize from 'canonicalize';
import type { ChangeEngagement } from '../../contract/calls/admin';
import type { Result } from '../../contract/result';
import type { Attribution } from '../audit/event';
import { checkCalendar, normalised } from '../calendar/check';
import { accept, refuse } from '../result';
import { type Engagement, isCustomer, isNameTaken, type Project } from './engagement';
import { withNextDigest } from './next-digest';
import { checkLadder, checkReminders, inAscendingDays } from './rules';
import type { SettledOnce } from './settled';

type Settings = Pick<Engagement, 'name' | 'language' | 'calendar' | 'reminders' | 'ladder' | 'deemed'>;

/** Changes how an engagement works. A change to what is already so is no change. */
export function changeEngagement(
  project: Project,
  engagement: Engagement,
  wanted: Settings & Pick<ChangeEngagement, 'revision'>,
  attribution: Attribution,
): Result<SettledOnce> {
  if (isCustomer(engagement, attribution.actor)) return refuse('not-allowed');
  const checked = [
    checkCalendar(wanted.calendar),
    checkReminders(wanted.reminders, wanted.calendar),
    checkLadder(wanted.ladder),
  ].find(({ ok }) => !ok);
  if (checked && !checked.ok) return checked;
  const changed = changesOf(engagement, {
    name: wanted.name,
    language: wanted.language,
    calendar: normalised(wanted.calendar),
    reminders: inAscendingDays(wanted.reminders),
    ladder: wanted.ladder,
    deemed: wanted.deemed ?? null,
  });
  if (Object.keys(changed).length === 0) return accept('already');
  if (engagement.history.length !== wanted.revision) return refuse('changed-meanwhile');
  const others = project.engagements.filter(({ id }) => id !== engagement.id);
  if (isNameTaken({ ...project, engagements: others }, wanted.name)) {
    return refuse('engagement-name-taken', { field: 'name' });
  }
  return accept({
    engagement: withNextDigest({ ...engagement, ...changed }, Date.parse(attribution.at)),
    event: { ...attribution, what: 'engagement-changed', facts: changed },
  });
}

/** Those of the settings that are not yet so. */
function changesOf(engagement: Engagement, wanted: Settings): Partial<Settings> {
  const names = Object.keys(wanted) as (keyof Settings)[];
  const changed = names.filter((name) => canonicalize(wanted[name] ?? null) !== canonicalize(engagement[name] ?? null));
  return Object.fromEntries(changed.map((name) => [name, wanted[name]]));
}
