/** The forms of the strip above every page: who acts, what time it is, how it looks. */
import { Temporal } from 'temporal-polyfill';
import { readForm, redirect, SiteError, type SiteReply, setCookie } from './http/http';
import { languages, leaveNotice, type Visit } from './visit/visit';

const hour = 3_600_000;

export async function switchPerson(visit: Visit): Promise<SiteReply> {
  const form = readForm(visit.request);
  const person = visit.people.find(({ accountId }) => accountId === form.get('accountId'));
  if (!person) throw new SiteError(400, 'Nobody here has that account');
  const back = readBack(form);
  // A customer has no way into Jira, so they start at their own door.
  const isPortal = back.startsWith('/servicedesk/') || back.startsWith('/host/') || back === '/';
  const to = person.accountType === 'customer' && !isPortal ? '/servicedesk/customer/portals' : back;
  return redirect(to, [setCookie('person', person.accountId)]);
}

export async function moveClock(visit: Visit): Promise<SiteReply> {
  const form = readForm(visit.request);
  const { clock } = visit.host;
  const now = clock.now();
  const by: Record<string, () => number> = {
    hour: () => hour,
    day: () => 24 * hour,
    week: () => 7 * 24 * hour,
    'working-day': () => nextWorkingMorning(now, visit.person.timeZone) - now,
  };
  const step = by[form.get('by') ?? ''];
  if (!step) throw new SiteError(400, 'The clock cannot be moved by that');
  await visit.host.advance(step());
  return redirect(readBack(form), [leaveNotice('success', 'Time has moved on')]);
}

export function chooseTheme(visit: Visit): SiteReply {
  const form = readForm(visit.request);
  return redirect(readBack(form), [setCookie('theme', form.get('theme') === 'dark' ? 'dark' : 'light')]);
}

export function chooseLanguage(visit: Visit): SiteReply {
  const form = readForm(visit.request);
  const language = languages.find((each) => each === form.get('language'));
  if (!language) throw new SiteError(400, 'The site does not offer that language');
  return redirect(readBack(form), [setCookie('language', language)]);
}

/** 09:00 on the next day from Monday to Friday, where the person lives. */
export function nextWorkingMorning(now: number, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  let morning = zoned.add({ days: 1 }).with({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  while (morning.dayOfWeek > 5) morning = morning.add({ days: 1 });
  return morning.epochMilliseconds;
}

/** Only ways on this site: anything else would let a link elsewhere choose where a form ends. */
function readBack(form: URLSearchParams): string {
  const back = form.get('back') ?? '/';
  return /^\/(?![/\\])/.test(back) ? back : '/';
}
