/** People as Jira and as JSM describe them. */

import { findPerson, type PersonRecord } from '../people/people';
import { holds } from '../people/permission';
import type { Call } from '../rest/operation';
import type { Site } from '../site/site';

const jiraTypes = { licensed: 'atlassian', customer: 'customer', app: 'app' } as const;

/** A user in Jira's replies; null for nobody. E-mail addresses are shown to their owners only, as by default. */
export function userResource(call: Call, accountId: string | null): Record<string, unknown> | null {
  if (accountId === null) return null;
  const person = findPerson(call.site, accountId);
  const base = {
    self: userUrl(call.site, accountId),
    accountId,
    avatarUrls: avatarUrls(call.site, 'useravatar', accountId),
  };
  if (!person) return { ...base, accountType: 'unknown', displayName: 'Former user', active: false };
  return {
    ...base,
    ...(call.caller.person.accountId === accountId ? { emailAddress: person.emailAddress } : {}),
    accountType: jiraTypes[person.accountType],
    displayName: person.displayName,
    active: person.status === 'active',
    timeZone: person.timeZone,
  };
}

/** A user in JSM's replies. */
export function deskUserResource(call: Call, accountId: string): Record<string, unknown> {
  const person = findPerson(call.site, accountId);
  const showsEmail = call.caller.isLicensed || call.caller.person.accountId === accountId;
  return {
    accountId,
    ...(person && showsEmail ? { emailAddress: person.emailAddress } : {}),
    displayName: person?.displayName ?? 'Former user',
    active: person?.status === 'active',
    timeZone: person?.timeZone ?? 'UTC',
    _links: {
      jiraRest: userUrl(call.site, accountId),
      avatarUrls: avatarUrls(call.site, 'useravatar', accountId),
      self: userUrl(call.site, accountId),
    },
  };
}

function userUrl(site: Site, accountId: string): string {
  return `${site.url}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
}

export function avatarUrls(site: Site, kind: 'useravatar' | 'projectavatar', owner: string): Record<string, string> {
  const sizes = { '48x48': 'large', '24x24': 'small', '16x16': 'xsmall', '32x32': 'medium' };
  return Object.fromEntries(
    Object.entries(sizes).map(([pixels, size]) => [
      pixels,
      `${site.url}/secure/${kind}?size=${size}&owner=${encodeURIComponent(owner)}`,
    ]),
  );
}

/** Whether a person may be given issues of a project. */
export function isAssignable(site: Site, person: PersonRecord, projectId: number): boolean {
  return person.accountType !== 'app' && holds(site, person, 'ASSIGNABLE_USER', projectId);
}
