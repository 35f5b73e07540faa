import * as people from '../../../demo/people';
import type { GiveTask } from '../../../src/contract/task/team-task';
import { fileText, newQuestionnaire, ownDraft, saveQuestionnaire } from '../questionnaires/given';
import { draftGate, gateTerms, openGate, signingOf, subjectOf } from '../site/gates';
import { accepted, giveTask, newAttempt, openEngagement, reference, type Site, taskFor, termsOf } from '../site/site';
import { measurePayload } from './measure-payload';
import { silencePayload } from './silence-payload';
import { surveyPayload } from './survey-payload';

type Setting = {
  readonly site: Site;
  readonly engagement: Awaited<ReturnType<typeof openEngagement>>;
  /** The ends of the texts, by which a reply is searched for them: titles, other words, and what is the project's. */
  readonly marks?: { readonly title: string; readonly words: string; readonly project: string; readonly said?: string };
  /** On which issue gates are asked, and on which one something new is. */
  readonly gateIssue?: () => string;
  readonly otherIssue?: string;
};

const noMarks = { title: '', words: '', project: '' };

/** A payload with which a call would succeed for who may make it: what it is about is made for it. */
export async function validPayload(
  call: string,
  { site, engagement, marks = noMarks, gateIssue = () => 'HAR-1', otherIssue = 'HAR-2' }: Setting,
): Promise<object> {
  const ofSurvey = await surveyPayload(call, site, marks);
  if (ofSurvey) return ofSurvey;
  const ofMeasure = await measurePayload(call, site, engagement, marks.words);
  if (ofMeasure) return ofMeasure;
  const ofSilence = await silencePayload(call, site, engagement, marks.words);
  if (ofSilence) return ofSilence;
  const { title, words, project } = marks;
  const deskId = engagement.serviceDeskId;
  const at = { requestKey: engagement.requestKey };
  const task: Partial<GiveTask> = { title: `Send the price list${title}`, instructions: `As a spreadsheet.${words}` };
  const given = async (changes: Partial<GiveTask> = {}) => {
    const { id: taskId, revision } = await giveTask(site, engagement, { ...task, ...changes });
    return { taskId, revision };
  };
  const completed = async () => {
    const command = { ...(await given()), comment: `Here it is.${words}` };
    return reference(accepted(await site.portal(people.customerSponsor, 'complete-task', command, at)));
  };
  const stuck = async () => {
    const command = { ...(await given()), reason: `No access.${words}` };
    return reference(accepted(await site.portal(people.customerSponsor, 'report-stuck', command, at)));
  };
  const template = async () => {
    const tasks = [{ ...termsOf(taskFor(engagement)), dueAfter: 5, activeAfter: null }];
    const wanted = { attempt: newAttempt(), templateId: null, name: `Set ${newAttempt()}${project}`, tasks };
    return accepted(await site.plan(people.projectManager, 'save-template', wanted)).id;
  };
  const signatory = { kind: 'person', accountId: people.customerSponsor, isRequired: false, step: 1 } as const;
  const terms = gateTerms({
    signatories: [signatory],
    mode: 'require-reason',
    title: `Gate ${newAttempt()}${title}`,
    deliverable: { name: `Interface design${words}`, version: '1.0', links: [] },
    criteria: [{ text: `Every message is covered${words}`, priority: 'must' }],
    statement: `I accept this.${words}`,
  });
  const gate = async () => {
    const { id: gateId, revision } = await openGate(site, engagement, terms, gateIssue());
    return { gateId, revision };
  };
  const signing = async () =>
    signingOf(accepted(await site.portal(people.customerSponsor, 'show-gate', { gateId: (await gate()).gateId }, at)));
  const gateTemplate = async () => {
    const name = `Gate ${newAttempt()}${project}`;
    const { due, ...lasting } = {
      ...gateTerms({ mode: 'require-reason' }),
      signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }] as const,
    };
    return { attempt: newAttempt(), templateId: null, name, dueAfter: 5, terms: lasting };
  };
  const other = () => openEngagement(site, [people.customerSponsor, people.customerUser], `Engagement ${newAttempt()}`);
  const seenIn = async () => {
    const { engagements } = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
    const known = engagements.find(({ id }) => id === engagement.id);
    if (!known) throw new Error('The engagement is gone');
    return known;
  };
  switch (call) {
    case 'show-gate':
    case 'show-certificate':
      return { gateId: (await gate()).gateId };
    case 'draft-gate': {
      const subject = await subjectOf(site, otherIssue);
      return { attempt: newAttempt(), engagementId: engagement.id, subject, terms };
    }
    case 'open-gate':
      return draftGate(site, engagement, terms, gateIssue());
    case 'change-gate':
      return { ...(await gate()), terms: { ...terms, title: `Another title${title}` } };
    case 'withdraw-gate':
    case 'override-gate':
      return { ...(await gate()), reason: `Agreed by phone.${words}` };
    case 'list-gates':
      return { state: 'open' };
    case 'save-gate-template':
      return gateTemplate();
    case 'remove-gate-template': {
      const shelf = accepted(await site.team(people.projectManager, 'save-gate-template', await gateTemplate()));
      return { templateId: shelf.at(-1)?.id };
    }
    case 'sign-gate':
      return signing();
    case 'withdraw-sign-off': {
      const rejection = { ...(await signing()), outcome: 'rejected' as const, reason: `Not ours.${words}` };
      const { id: gateId, revision } = accepted(await site.portal(people.customerSponsor, 'sign-gate', rejection, at));
      return { gateId, revision };
    }
    case 'give-task':
      return taskFor(engagement, task);
    case 'give-tasks': {
      const { issue } = await site.extensionFor({ issueKey: otherIssue });
      return { tasks: [{ ...taskFor(engagement, task), issueId: (issue as { id: string }).id }] };
    }
    case 'withdraw-task':
      return { ...(await completed()), reason: 'Not needed' };
    case 'confirm-task':
      return completed();
    case 'return-task':
      return { ...(await completed()), missing: 'The second half' };
    case 'reassign-task':
      return { ...(await given()), owner: { kind: 'side' } };
    case 'change-task':
      return {
        ...(await given()),
        terms: { ...termsOf(taskFor(engagement, task)), title: `Send both price lists${title}` },
      };
    case 'answer-proposal': {
      const proposal = { ...(await given()), date: '2027-03-01', reason: `Busy.${words}` };
      const asked = accepted(await site.portal(people.customerSponsor, 'propose-date', proposal, at));
      return { ...reference(asked), isAccepted: true, words: '' };
    }
    case 'unblock-task':
      return { ...(await stuck()), words: 'You have access now' };
    case 'activate-task':
      return given({ activation: { kind: 'date', day: '2027-03-01' } });
    case 'resume-reminders':
    case 'accept-task':
      return given();
    case 'tell-outcome': {
      const panel = accepted(await site.team(people.projectManager, 'show-issue', {}));
      const known =
        panel.raid[0] ??
        (await stuck().then(async () => accepted(await site.team(people.projectManager, 'show-issue', {})).raid[0]));
      return { entryId: known?.id, revision: known?.revision, outcome: `Seen to, ${newAttempt()}.${words}` };
    }
    case 'show-history':
      return { taskId: (await completed()).taskId };
    case 'show-task':
      return { taskId: (await given()).taskId };
    case 'show-tasks':
      return { taskIds: [(await given()).taskId] };
    case 'list-tasks':
      return { state: 'open' };
    case 'show-template':
    case 'remove-template':
      return { templateId: await template() };
    case 'save-template':
      return {
        attempt: newAttempt(),
        templateId: null,
        name: `Set ${newAttempt()}${project}`,
        tasks: [{ ...termsOf(taskFor(engagement)), dueAfter: 5, activeAfter: null }],
      };
    case 'save-questionnaire':
      return newQuestionnaire({ name: `Questionnaire ${newAttempt()}${project}` });
    case 'remove-questionnaire': {
      const { questionnaireId, version } = await saveQuestionnaire(site, { name: `Old ${newAttempt()}${project}` });
      return { questionnaireId, version };
    }
    case 'import-questionnaires': {
      const file = fileText({ ...ownDraft, name: `Taken ${newAttempt()}${project}` });
      return { attempt: newAttempt(), file };
    }
    case 'complete-task':
      return { ...(await given()), comment: 'Done' };
    case 'decline-task':
    case 'report-stuck':
      return { ...(await given()), reason: 'Not ours' };
    case 'propose-date':
      return { ...(await given()), date: '2027-03-01', reason: 'Busy' };
    case 'hand-over-task':
      return { ...(await given()), to: people.customerUser };
    case 'report-unstuck':
      return stuck();
    case 'undo-task':
      return completed();
    case 'list-colleagues':
    case 'list-colleague-asks':
    case 'show-mails':
    case 'list-raised':
    case 'list-done':
    case 'list-colleagues-done':
    case 'list-said':
      return { engagementId: engagement.id };
    case 'name-deputy':
      return { engagementId: engagement.id, deputy: { accountId: people.customerUser } };
    case 'answer-proposed-deputy': {
      const deputy = { accountId: people.customerUser, until: (await seenIn()).today };
      const { revision, customers } = await seenIn();
      const known = customers.find(({ accountId }) => accountId === people.customerSponsor);
      const rest = {
        kind: 'external',
        roles: ['sponsor'],
        isPrimary: known?.isPrimary ?? true,
        support: null,
      } as const;
      const wanted = { engagementId: engagement.id, revision, accountId: people.customerSponsor, ...rest, deputy };
      accepted(await site.admin(people.projectAdministrator, 'change-stakeholder', { ...wanted, roles: ['sponsor'] }));
      return { engagementId: engagement.id, deputy, isAgreed: false };
    }
    case 'end-deputy':
    case 'decline-to-stand-in':
      // A deputy who is there stays: others are tried on what they see.
      return { engagementId: engagement.id, accountId: people.internalCustomer };
    case 'list-signed':
      return { engagementId: engagement.id, as: 'yourself' };
    case 'set-mails':
      return { engagementId: engagement.id, areWanted: true };
    case 'raise-entry':
      return { attempt: newAttempt(), engagementId: engagement.id, kind: 'issue', what: 'The test system is down' };
    case 'change-engagement': {
      const { id: engagementId, revision, name, language, calendar, reminders, ladder, deemed } = await seenIn();
      return {
        engagementId,
        revision,
        name,
        language,
        calendar: { ...calendar, quietTo: calendar.quietTo - 1 },
        reminders,
        ladder,
        deemed,
      };
    }
    case 'set-contacts': {
      const contact = { accountId: people.developer, role: newAttempt(), hours: '', languages: '' };
      const { id: engagementId, revision } = await seenIn();
      return { engagementId, revision, contacts: [{ ...contact, backup: null, escalation: null }] };
    }
    case 'send-test-message': {
      const { id: engagementId, revision } = await seenIn();
      return { engagementId, revision };
    }
    case 'change-stakeholder': {
      const { id: engagementId, revision } = await seenIn();
      const rest = { kind: 'external', roles: ['partner'], isPrimary: false, support: null, deputy: null };
      return { engagementId, revision, accountId: people.customerUser, ...rest };
    }
    case 'list-held-tasks':
    case 'list-gates-to-sign':
      return { engagementId: engagement.id, accountId: people.customerUser };
    case 'hand-over-tasks':
      return { engagementId: engagement.id, accountId: people.customerUser, to: { kind: 'side' } };
    case 'remove-stakeholder':
      return { engagementId: (await other()).id, accountId: people.customerUser };
    case 'list-request-types':
      return { serviceDeskId: deskId };
    case 'find-customers':
      return { serviceDeskId: deskId, text: 'Sofia' };
    case 'create-engagement':
      return {
        attempt: newAttempt(),
        name: `Engagement ${newAttempt()}`,
        serviceDeskId: deskId,
        requestTypeId: engagement.requestTypeId,
        timeZone: 'Europe/Berlin',
        language: 'en-US',
        primary: { accountId: people.customerSponsor, roles: [] },
      };
    case 'open-request-again':
    case 'send-again':
      return { engagementId: engagement.id };
    case 'add-stakeholder': {
      const { id: engagementId } = await openEngagement(site, [people.customerSponsor], `Engagement ${newAttempt()}`);
      return { engagementId, accountId: people.customerUser, roles: [] };
    }
    case 'settle-unseen':
      return { engagementId: engagement.id, kind: 'task', id: (await given()).taskId, reason: 'Not needed' };
    default:
      return {};
  }
}
