/**
 * The part that the demo's story leaves out: a deputy, and a second engagement, in German and in another time zone,
 * whose customers and team do what nobody does in the first. Told after the story, over the same resolvers.
 */

import * as people from '../../demo/people';
import type { ChangeStakeholder } from '../../src/contract/calls/admin';
import type { EngagementSummary } from '../../src/contract/engagement';
import type { TeamGate } from '../../src/contract/gate/team-gate';
import type { GateTerms } from '../../src/contract/gate/terms';
import type { PortalTask, TeamTask } from '../../src/contract/task/task';
import type { GiveTask } from '../../src/contract/task/team-task';
import { gateTerms, signingOf, subjectOf } from '../forge/site/gates';
import { accepted, reference, type Site, taskFor, termsOf } from '../forge/site/site';

const { projectManager: pm, projectAdministrator: admin, developer, bystander: bea } = people;
const { customerUser: uwe, otherCompanyCustomer: carla, internalCustomer: mira } = people;
const hour = 3_600_000;
const day = 24 * hour;

const secondName = 'Südhafen für Southbay';

export async function tellOfSecondCustomer(site: Site): Promise<void> {
  const { host } = site;
  const dayAfter = (days: number) => new Date(host.clock.now() + days * day).toISOString().slice(0, 10);
  const settings = async (name: string): Promise<EngagementSummary> => {
    const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
    const found = engagements.find((each) => each.name === name);
    if (!found) throw new Error(`There is no engagement ${name}`);
    return found;
  };
  let attempts = 0;
  const attempt = () => `second-customer-${String(++attempts).padStart(4, '0')}`;

  const first = await settings('Harbour portal for Northwind');
  await site.admin(admin, 'add-stakeholder', { engagementId: first.id, accountId: bea, roles: ['partner'] });
  const changes = async (name: string, accountId: string, change: Partial<ChangeStakeholder>) => {
    const { id: engagementId, revision, customers } = await settings(name);
    const known = customers.find((each) => each.accountId === accountId);
    if (!known) throw new Error(`${accountId} is no customer of ${name}`);
    const { kind, roles, isPrimary, support = null, proposedDeputy = null } = known;
    const now = { kind, roles: [...roles], isPrimary, support, deputy: proposedDeputy };
    return site.admin(admin, 'change-stakeholder', { engagementId, accountId, revision, ...now, ...change });
  };
  await site.portal(uwe, 'name-deputy', { engagementId: first.id, deputy: { accountId: bea, until: dayAfter(30) } });
  await changes(first.name, people.customerSponsor, { support: { current: 'neutral', needed: 'leading' } });

  // The second engagement, and what is agreed.
  const asked = {
    attempt: attempt(),
    name: secondName,
    serviceDeskId: first.serviceDeskId,
    requestTypeId: first.requestTypeId,
    timeZone: 'Asia/Tokyo',
    language: 'de-DE' as const,
    primary: { accountId: carla, roles: ['sponsor' as const, 'signatory' as const] },
  };
  const { id: engagementId } = accepted(await site.admin(admin, 'create-engagement', asked));
  await site.admin(admin, 'create-engagement', { ...asked, attempt: attempt() });
  await host.advance(hour);
  await site.admin(admin, 'add-stakeholder', { engagementId, accountId: mira, roles: ['user'] });
  await site.admin(admin, 'add-stakeholder', { engagementId, accountId: bea, roles: ['partner'] });
  await site.admin(admin, 'add-stakeholder', { engagementId, accountId: developer, roles: [] });
  const { revision, name, language, calendar } = await settings(secondName);
  await site.admin(admin, 'change-engagement', {
    engagementId,
    revision,
    name,
    language,
    calendar: {
      ...calendar,
      holidays: [{ day: dayAfter(1), name: 'Tag der Arbeit' }],
      criticalPeriods: [{ name: 'Inventur', from: dayAfter(9), to: dayAfter(10) }],
    },
    reminders: { at: 9 * 60 + 30, before: [1, 2], onDue: true, afterEvery: 1, afterAtMost: 3 },
    ladder: { nudge: 1, visible: 2, sponsor: 3, pause: 4 },
    deemed: { workingDays: 3 },
  });
  const contact = { role: 'Fragen zur Technik', hours: '9 bis 17 Uhr', languages: 'Deutsch', escalation: 1 };
  const agreed = async (accountId: string, backup: string | null) =>
    site.admin(admin, 'set-contacts', {
      engagementId,
      revision: (await settings(secondName)).revision,
      contacts: [{ ...contact, accountId, backup }],
    });
  await agreed(people.outsider, null);
  await agreed(pm, admin);
  await site.admin(admin, 'send-again', { engagementId });
  await site.admin(admin, 'open-request-again', { engagementId });

  // Tasks, and a set of them.
  const terms = (title: string, change: Partial<GiveTask> = {}): GiveTask => ({
    ...taskFor({ id: engagementId }, { owner: { kind: 'person', accountId: carla } }),
    attempt: attempt(),
    title,
    ...change,
  });
  const give = async (title: string, change: Partial<GiveTask> = {}, issueKey = 'HAR-10'): Promise<TeamTask> =>
    accepted(await site.team(developer, 'give-task', terms(title, change), { issueKey }));
  const ofMira = { owner: { kind: 'person', accountId: mira } } as const;
  const urgent = await give('Anlegeplätze benennen', {
    isUrgent: true,
    urgentReason: 'Der Hafen schließt morgen',
    isEvenNow: true,
    due: dayAfter(3),
    type: 'decision',
    effort: 90,
    evidenceRule: { kind: 'link' },
    links: [{ url: 'https://example.com/plaetze', label: 'Plätze' }],
  });
  const side = await give('Testfälle durchsehen', { owner: { kind: 'side' }, evidenceRule: { kind: 'comment' } });
  await give('Schulung planen', { activation: { kind: 'date', day: dayAfter(4) }, due: dayAfter(8) }, 'HAR-11');
  const early = await give('Zugang beantragen', { activation: { kind: 'date', day: dayAfter(40) } }, 'HAR-11');
  const own = await give('Ansprechpartner nennen', { ...ofMira, due: dayAfter(2) });
  const moved = await give('Termin der Abnahme', { ...ofMira, due: dayAfter(5) });
  const stuck = await give('Daten liefern', { ...ofMira, due: dayAfter(6) });
  const freed = await give('Verträge prüfen', ofMira);
  await give('Stammdaten freigeben', { owner: { kind: 'person', accountId: bea } }, 'HAR-13');
  const {
    attempt: _attempt,
    engagementId: _engagement,
    owner: _owner,
    activation: _activation,
    due: _due,
    ...usual
  } = terms('');
  const template = {
    attempt: attempt(),
    templateId: null,
    name: 'Vor der Abnahme',
    tasks: [
      { ...usual, title: 'Testdaten senden', dueAfter: 3, activeAfter: null },
      { ...usual, title: 'Testplan lesen', dueAfter: null, activeAfter: 2 },
    ],
  };
  await site.plan(pm, 'save-template', template);
  const spare = accepted(
    await site.plan(pm, 'save-template', { ...template, attempt: attempt(), name: 'Nicht gebraucht' }),
  );
  await site.plan(pm, 'remove-template', { templateId: spare.id });
  const issue = await subjectOf(site, 'HAR-15');
  const issueId = issue.kind === 'issue' ? issue.issueId : '';
  await site.plan(pm, 'give-tasks', {
    tasks: [
      { ...terms('Testdaten senden', { due: dayAfter(4) }), issueId },
      { ...terms('Testplan lesen', { due: dayAfter(2) }), issueId },
      { ...terms('An einem Vorgang, den es nicht gibt'), issueId: '99999999' },
    ],
  });

  // Gates in the states that the story has not.
  const signatory = (accountId: string, step = 1) => ({ kind: 'person' as const, accountId, isRequired: false, step });
  const draft = async (id: string, title: string, change: Partial<GateTerms>, issueKey: string): Promise<TeamGate> => {
    const asked = gateTerms({ title, signatories: [signatory(carla)], ...change });
    const subject = await subjectOf(site, issueKey);
    const wanted = { attempt: attempt(), engagementId: id, subject, terms: asked };
    return accepted(await site.team(pm, 'draft-gate', wanted, { issueKey }));
  };
  const ask = async (id: string, title: string, change: Partial<GateTerms>, issueKey: string) => {
    const { id: gateId, revision } = await draft(id, title, change, issueKey);
    return accepted(
      await site.team(
        pm,
        'open-gate',
        { gateId, revision, ...(change.isUrgent ? { isEvenNow: true } : {}) },
        { issueKey },
      ),
    );
  };
  const sign = async (person: string, { id: gateId }: TeamGate, change: Partial<ReturnType<typeof signingOf>> = {}) => {
    const shown = accepted(await site.portal(person, 'show-gate', { gateId }));
    return site.portal(person, 'sign-gate', signingOf(shown, { printedName: 'Carla Ōta', ...change }));
  };
  const both = { signatories: [signatory(carla), signatory(mira)] };
  const shared = await ask(engagementId, 'Schnittstelle abnehmen', both, 'HAR-11');
  await ask(engagementId, 'Handbuch abnehmen', { lapse: 'deem', due: dayAfter(7) }, 'HAR-12');
  await ask(engagementId, 'Angebot bestätigen', { lapse: 'expire', due: dayAfter(2), isUrgent: true }, 'HAR-13');
  const mistaken = await ask(engagementId, 'Versehentlich gefragt', {}, 'HAR-14');
  const passed = await ask(engagementId, 'Nicht länger warten', {}, 'HAR-11');
  const forUwe = await ask(
    first.id,
    'Accept the mails',
    { signatories: [signatory(uwe)], rule: { kind: 'any' } },
    'HAR-13',
  );
  await draft(engagementId, 'Noch ein Entwurf', { mode: 'require-reason' }, 'HAR-9');
  const { due: _day, ...lasting } = gateTerms({
    signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }],
  });
  const gateTemplate = { templateId: null, dueAfter: null, terms: lasting };
  const saved = await site.team(pm, 'save-gate-template', { ...gateTemplate, attempt: attempt(), name: 'Nur kurz' });
  const short = accepted(saved).find((each) => each.name === 'Nur kurz');
  if (short) await site.team(pm, 'remove-gate-template', { templateId: short.id });
  await host.advance(hour);

  // Customers act.
  const shownTo = async (person: string, { id: taskId }: { id: string }): Promise<PortalTask> =>
    accepted(await site.portal(person, 'show-task', { taskId }));
  const ref = async (person: string, task: { id: string }) => reference(await shownTo(person, task));
  await site.portal(mira, 'accept-task', await ref(mira, own));
  await site.portal(mira, 'hand-over-task', { ...(await ref(mira, own)), to: carla });
  await site.portal(carla, 'complete-task', { ...(await ref(carla, side)), comment: '' });
  await site.portal(carla, 'complete-task', { ...(await ref(carla, side)), comment: 'Zwei sind doppelt.' });
  await site.portal(carla, 'undo-task', await ref(carla, side));
  await site.portal(carla, 'complete-task', { ...(await ref(carla, side)), comment: 'Drei sind doppelt.' });
  const link = 'https://example.com/liste';
  await site.portal(carla, 'complete-task', { ...(await ref(carla, urgent)), comment: 'Siehe Liste', link });
  const words = 'Vorher ist das Lager gesperrt.';
  await site.portal(mira, 'propose-date', { ...(await ref(mira, moved)), date: dayAfter(9), reason: words });
  await site.portal(mira, 'report-stuck', { ...(await ref(mira, stuck)), reason: 'Der Zugang fehlt.' });
  await site.portal(mira, 'report-stuck', { ...(await ref(mira, freed)), reason: 'Der Jurist ist im Urlaub.' });
  await site.portal(mira, 'report-unstuck', await ref(mira, freed));
  const risk = { what: 'Der Kran fällt aus', likelihood: 2, impact: 3, noticedBy: 'Die Schicht' } as const;
  await site.portal(carla, 'raise-entry', { attempt: attempt(), engagementId, kind: 'risk', risk });
  await site.portal(mira, 'raise-entry', { attempt: attempt(), engagementId, kind: 'issue', what: 'Die Mails fehlen' });
  await site.portal(mira, 'set-mails', { engagementId, areWanted: false });
  await sign(carla, shared, { answers: [{ verdict: 'met', reason: '' }, null] });
  await sign(carla, shared, {
    outcome: 'rejected',
    reason: 'Zwei Meldungen fehlen.',
    answers: [
      { verdict: 'not-met', reason: 'Ankunft und Abfahrt.' },
      { verdict: 'not-judged', reason: '' },
    ],
  });
  const again = accepted(await site.portal(carla, 'show-gate', { gateId: shared.id }));
  await site.portal(carla, 'withdraw-sign-off', { gateId: shared.id, revision: again.revision });
  await sign(carla, shared, { outcome: 'abstained', reason: 'Nicht mein Gebiet.' });
  await sign(bea, forUwe, { printedName: 'Bea Bystander' });
  await host.advance(hour);

  // The team replies.
  const seenOf = async (task: TeamTask): Promise<{ taskId: string; revision: number }> => {
    const [found] = accepted(await site.plan(pm, 'show-tasks', { taskIds: [task.id] }));
    if (!found) throw new Error(`There is no task ${task.title}`);
    return { taskId: found.id, revision: found.revision };
  };
  await site.team(pm, 'answer-proposal', { ...(await seenOf(moved)), isAccepted: true, words: 'Das passt.' });
  await site.team(pm, 'unblock-task', { ...(await seenOf(stuck)), words: 'Der Zugang ist da.' });
  await site.team(pm, 'reassign-task', { ...(await seenOf(freed)), owner: { kind: 'side' } });
  const { attempt: _again, ...changed } = terms('Zugang für alle beantragen');
  await site.team(pm, 'change-task', { ...(await seenOf(early)), terms: termsOf({ attempt: '', ...changed }) });
  await site.team(pm, 'activate-task', await seenOf(early));
  await site.team(pm, 'activate-task', await seenOf(early));
  await site.team(pm, 'confirm-task', await seenOf(side));
  await site.team(pm, 'confirm-task', { ...(await seenOf(urgent)), revision: 1 });
  const reason = { reason: 'Nicht mehr nötig.' };
  await site.team(admin, 'withdraw-gate', { gateId: mistaken.id, revision: mistaken.revision, ...reason });
  await site.team(pm, 'override-gate', {
    gateId: passed.id,
    revision: passed.revision,
    reason: 'Per Telefon zugesagt.',
  });
  await site.team(admin, 'override-gate', {
    gateId: passed.id,
    revision: passed.revision,
    reason: 'Per Telefon zugesagt.',
  });
  const { raid } = accepted(await site.team(pm, 'show-issue', {}, { issueKey: 'HAR-10' }));
  for (const entry of raid) {
    if (entry.outcome !== null || entry.engagementId !== engagementId) continue;
    await site.team(pm, 'tell-outcome', { entryId: entry.id, revision: entry.revision, outcome: 'Wird geprüft.' });
  }
  await site.admin(admin, 'remove-stakeholder', { engagementId, accountId: bea });
  await site.admin(admin, 'hand-over-tasks', { engagementId, accountId: bea, to: { kind: 'side' } });
  await site.admin(admin, 'remove-stakeholder', { engagementId, accountId: bea });

  // Days go by: digests, reminders, the ladder, and what becomes of gates on which nobody decides.
  await host.advance(8 * day);
  const paused = accepted(await site.plan(pm, 'show-project', {})).engagements;
  for (const { id: taskId } of paused.flatMap(({ asks }) => asks.filter(({ kind }) => kind === 'task'))) {
    const [task] = accepted(await site.plan(pm, 'show-tasks', { taskIds: [taskId] }));
    if (task?.ladder?.step !== 'pause') continue;
    await site.team(pm, 'resume-reminders', { taskId, revision: task.revision });
    break;
  }
  await host.advance(day);
  await site.admin(admin, 'send-test-message', { engagementId, revision: (await settings(secondName)).revision });
  await host.settle();
}
