import type { Answer } from '../../contract/answer';
import {
  type CustomerRole,
  type CustomerStakeholder,
  engagementLimits,
  type Language,
} from '../../contract/engagement';
import type { AccountId } from '../../contract/task';
import { accept, refuse } from '../answer';
import { emptyHistory } from '../audit/chain';
import type { Act, AuditEvent } from '../audit/event';
import { type Engagement, isCustomer, type Project } from './engagement';

/** What a command on an engagement settles: its new state, and the event that says so. */
export type Settled = { readonly engagement: Engagement; readonly event: AuditEvent };

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

export function createEngagement(project: Project, wanted: NewEngagement, act: Act): Answer<Settled> {
  if (project.engagements.length >= engagementLimits.perProject) {
    return refuse('engagement-limit-reached', { facts: { limit: engagementLimits.perProject } });
  }
  const isSameName = (name: string) => name.toLocaleLowerCase('en') === wanted.name.toLocaleLowerCase('en');
  if (project.engagements.some((known) => isSameName(known.name))) {
    return refuse('engagement-name-taken', { field: 'name' });
  }
  if (wanted.primary.accountId === act.actor) return refuse('stakeholder-on-team', { field: 'primary' });
  const { id, reference, primary, ...settings } = wanted;
  return accept({
    engagement: {
      id,
      projectId: project.id,
      ...settings,
      status: 'opening',
      problem: null,
      request: null,
      reference,
      troubles: [],
      customers: [{ ...primary, isPrimary: true }],
      createdBy: act.actor,
      createdAt: act.at,
      history: emptyHistory,
    },
    event: { ...act, what: 'engagement-created', facts: { ...settings, primary } },
  });
}

/** The engagement request is open. */
export const requestOpened = (engagement: Engagement, request: { id: string; key: string }, act: Act): Settled => ({
  engagement: { ...engagement, status: 'active', problem: null, request },
  event: { ...act, what: 'request-opened', facts: { request } },
});

/** Jira refused to open the engagement request for good. @param problem what Jira said */
export const requestRefused = (engagement: Engagement, problem: string, act: Act): Settled => ({
  engagement: { ...engagement, status: 'blocked', problem },
  event: { ...act, what: 'request-refused', text: problem },
});

export const openAgain = (engagement: Engagement, act: Act): Settled => ({
  engagement: { ...engagement, status: 'opening', problem: null },
  event: { ...act, what: 'request-asked-again' },
});

export type NewStakeholder = {
  readonly accountId: AccountId;
  readonly kind: CustomerStakeholder['kind'];
  readonly roles: readonly CustomerRole[];
};

/** `already` is the honest repeat of a command that has taken effect: it succeeds and changes nothing. */
export function addStakeholder(engagement: Engagement, person: NewStakeholder, act: Act): Answer<Settled | 'already'> {
  if (engagement.status !== 'active') return refuse('engagement-not-ready');
  if (isCustomer(engagement, act.actor)) return refuse('not-allowed');
  const known = engagement.customers.find(({ accountId }) => accountId === person.accountId);
  if (known) {
    const isSame = !known.isPrimary && [...known.roles].sort().join() === [...person.roles].sort().join();
    return isSame ? accept('already') : refuse('stakeholder-already-added', { field: 'accountId' });
  }
  // Who administers the engagement works for the team, and the team never acts for the customer.
  if (person.accountId === act.actor || person.accountId === engagement.createdBy) {
    return refuse('stakeholder-on-team', { field: 'accountId' });
  }
  if (engagement.customers.length >= engagementLimits.stakeholders) {
    return refuse('stakeholder-limit-reached', { facts: { limit: engagementLimits.stakeholders } });
  }
  return accept({
    engagement: { ...engagement, customers: [...engagement.customers, { ...person, isPrimary: false }] },
    event: { ...act, what: 'stakeholder-added', facts: { ...person } },
  });
}

const troublesKept = 20;

/** Jira refused something that was to reach the customer. The same entry refused again is one trouble. */
export function noteTrouble(engagement: Engagement, trouble: Engagement['troubles'][number], act: Act): Settled {
  const others = engagement.troubles.filter(({ entryId }) => entryId !== trouble.entryId);
  return {
    engagement: { ...engagement, troubles: [...others, trouble].slice(-troublesKept) },
    event: { ...act, what: 'effect-refused', text: trouble.reason, facts: { entryId: trouble.entryId } },
  };
}

/** What Jira refused is to be sent once more. @param busy entries that are still being given up: their troubles stay */
export function sendAgain(engagement: Engagement, busy: readonly string[], act: Act): Settled | undefined {
  const isBusy = ({ entryId }: { entryId: string }) => busy.includes(entryId);
  const entryIds = engagement.troubles.filter((trouble) => !isBusy(trouble)).map(({ entryId }) => entryId);
  if (entryIds.length === 0) return undefined;
  return {
    engagement: { ...engagement, troubles: engagement.troubles.filter(isBusy) },
    event: { ...act, what: 'sent-again', facts: { entryIds } },
  };
}
