import * as people from '../../../demo/people';
import type { Subject } from '../../../src/contract/common';
import type { PortalGate, SignGate } from '../../../src/contract/gate/portal-gate';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { GateTerms, Signatory } from '../../../src/contract/gate/terms';
import { accepted, gatesIn, jiraGet, newAttempt, type Site } from './site';

/** A gate on an issue of the demo: two people, both of whom have to accept. */
export const gateTerms = (changes: Partial<GateTerms> = {}): GateTerms => ({
  title: 'Interface design, version 1',
  deliverable: { name: 'Interface design', version: '1.0', links: [] },
  criteria: [
    { text: 'Every message of the old system is covered', priority: 'must' },
    { text: 'The examples can be copied', priority: 'should' },
  ],
  meaning: 'acceptance',
  statement: 'I accept this on behalf of my company.',
  signatories: [
    { kind: 'person', accountId: people.customerSponsor, isRequired: false, step: 1 },
    { kind: 'person', accountId: people.customerUser, isRequired: false, step: 1 },
  ],
  rule: { kind: 'all' },
  order: 'parallel',
  due: null,
  lapse: 'wait',
  mode: 'block',
  isUrgent: false,
  covers: ['summary', 'description', 'attachment'],
  ...(changes.isUrgent ? { urgentReason: 'It holds up the release' } : {}),
  ...changes,
});

/** Somebody who is to sign by name. */
export const signatory = (accountId: string, step = 1): Signatory => ({
  kind: 'person',
  accountId,
  isRequired: false,
  step,
});

/** Changes of a gate's terms that make it one for Sofia alone. */
export const toSofia = (changes: Partial<GateTerms> = {}): Partial<GateTerms> => ({
  title: 'Design',
  signatories: [signatory(people.customerSponsor)],
  ...changes,
});

/** A template of such a gate, for whoever is the sponsor, and due after five of the customer's working days. */
export async function saveGateTemplate(
  site: Site,
  name: string,
  changes: Partial<GateTerms> = {},
  issueKey = 'HAR-1',
): Promise<void> {
  const { due: _due, ...terms } = gateTerms({
    signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }],
    ...changes,
  });
  const template = { attempt: newAttempt(), templateId: null, name, dueAfter: 5, terms };
  accepted(await site.team(people.projectAdministrator, 'save-gate-template', template, { issueKey }));
}

export async function subjectOf(site: Site, issueKey: string): Promise<Subject> {
  const { id } = await jiraGet(site.host, people.projectAdministrator, `/rest/api/3/issue/${issueKey}`);
  return { kind: 'issue', issueId: String(id) };
}

/** A draft, as the next act on it names it. */
export async function draftGate(
  site: Site,
  engagement: { id: string },
  terms: GateTerms = gateTerms(),
  issueKey = 'HAR-1',
): Promise<{ gateId: string; revision: number }> {
  const subject = await subjectOf(site, issueKey);
  const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms };
  const { id: gateId, revision } = accepted(await site.team(people.projectManager, 'draft-gate', wanted));
  return { gateId, revision };
}

/** A gate that waits for the customer, its signatories' inboxes in line with it. */
export async function openGate(
  site: Site,
  engagement: { id: string },
  changes: Partial<GateTerms> = {},
  issueKey = 'HAR-1',
): Promise<TeamGate> {
  const draft = await draftGate(site, engagement, gateTerms(changes), issueKey);
  const open = accepted(
    await site.team(people.projectManager, 'open-gate', { ...draft, ...(changes.isUrgent ? { isEvenNow: true } : {}) }),
  );
  await site.host.settle();
  return open;
}

/** The payload that somebody sends who finds everything met, as they saw the gate. */
export const signingOf = (shown: PortalGate, changes: Partial<SignGate> = {}): SignGate => ({
  gateId: shown.id,
  round: shown.round,
  hash: shown.hash,
  onBehalfOf: shown.signsFor,
  outcome: 'accepted',
  answers: shown.earlier.map((kept) => (kept ? null : { verdict: 'met', reason: '' })),
  conditions: [],
  reason: '',
  shownAt: shown.shownAt,
  changesSeen: shown.changes.length,
  printedName: 'Sofia Example',
  ...changes,
});

/** A gate as one of its signatories sees it. */
export const shownTo = async (site: Site, person: string, { id }: Pick<TeamGate, 'id'>): Promise<PortalGate> =>
  accepted(await site.portal(person, 'show-gate', { gateId: id }));

/** Looks at a gate, and signs what is seen. */
export async function signAs(
  site: Site,
  person: string,
  gate: Pick<TeamGate, 'id'>,
  changes: Partial<SignGate> = {},
): Promise<PortalGate> {
  return accepted(await site.portal(person, 'sign-gate', signingOf(await shownTo(site, person, gate), changes)));
}

/** Asks the customer again, about what is there now. */
export async function openGateAgain(
  site: Site,
  { id, revision }: Pick<TeamGate, 'id' | 'revision'>,
): Promise<TeamGate> {
  const open = accepted(await site.team(people.projectManager, 'open-gate', { gateId: id, revision }));
  await site.host.settle();
  return open;
}

/** A gate as the next command on it names it. */
export const gateReference = ({ id, revision }: Pick<TeamGate, 'id' | 'revision'>) => ({ gateId: id, revision });

/** A gate as the team sees it on an issue. */
export async function onPanel(site: Site, id: string): Promise<TeamGate> {
  const found = accepted(await site.team(people.projectManager, 'show-issue', {})).asks.gate.shown.find(
    (gate) => gate.id === id,
  );
  if (!found) throw new Error('The gate is not on its issue');
  return found;
}

/** The gates that a customer sees on an engagement's request. */
export async function gatesOf(site: Site, { requestKey }: { requestKey: string }, person: string) {
  const shown = accepted(await site.portal(person, 'show-request', {}, { requestKey })).engagement;
  return shown ? gatesIn(shown) : [];
}
