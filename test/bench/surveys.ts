/** The cost of answering a survey and of reading results, by the host's meter, beside the plain design. */
import { createHost } from 'forge-host/host';
import { demo } from '../../demo/demo';
import * as people from '../../demo/people';
import type { SurveyMode } from '../../src/contract/survey/checkpoint';
import type { PortalSurvey } from '../../src/contract/survey/portal-survey';
import type { CheckpointInFull } from '../../src/contract/survey/team-survey';
import { addCustomers } from '../forge/site/customers';
import { accepted, engagementIn, newAttempt, openEngagement, openSite, type Site } from '../forge/site/site';
import { answerAsCrowd, answerOverTime, checkpointIds, closeOverTime, narrow, widen } from './many-answers';
import { reference } from './reference';
import { type Figures, measure } from './screens';

export type SurveyCost = { readonly what: string; readonly app: Figures; readonly plain: Figures };

const customers = 12;

export async function measureSurveys(): Promise<SurveyCost[]> {
  const site = await openSite({ shortPages: 0, queryLagMs: 0 });
  const plainHost = await createHost({ ...demo, seed: 1, shortPages: 0, queryLagMs: 0, handlers: reference });
  try {
    const all = addCustomers(site, customers);
    const engagement = await openEngagement(site, all);
    await site.host.advance(10 * 60_000);
    const [person = ''] = all;
    const named = await openSurvey(site, engagement.id, 'named');
    const survey = await surveyOf(site, person, engagement.requestKey, named);
    const scores = { 'csat.1': 5, 'value.1': 4 };
    const comment = 'It works for both terminals, and the hand-over took a day less than we had planned for.';

    const both = async (what: string, call: Omit<Parameters<typeof measure>[1], 'person'>): Promise<SurveyCost> => {
      const isPortal = call.moduleKey === 'request-panel';
      const where = isPortal ? { requestKey: engagement.requestKey } : { projectKey: 'HAR' };
      const app = { ...call, person: isPortal ? person : people.projectManager };
      const plain = {
        ...app,
        person: isPortal ? people.customerSponsor : people.projectManager,
        payload: { ...call.payload, checkpointId: named.id, checkpointIds },
      };
      const ownRequest = { requestKey: 'CARE-1' };
      return {
        what,
        app: await measure(site.host, app, await site.extensionFor(where)),
        plain: await measure(plainHost, plain, await site.extensionFor(isPortal ? ownRequest : where)),
      };
    };
    const answer = (given: object, isDone: boolean, revision: number) => ({
      moduleKey: 'request-panel',
      functionKey: 'save-answers',
      payload: { surveyId: survey.id, given, isDone, revision },
    });
    const costs = [
      await both('Customer saves an answer', answer({ values: { 'csat.1': 5 } }, false, 0)),
      await both('Customer completes a survey', answer({ values: { ...scores, 'comment.1': comment } }, true, 1)),
    ];

    for (const host of [site.host, plainHost]) answerAsCrowd(host, named.id);
    await site.host.advance(60_000);
    await plainHost.advance(60_000);
    const payload = { checkpointId: named.id, role: null, kind: null };
    const results = { moduleKey: 'project-page', functionKey: 'show-results', payload };
    costs.push(await both('Team reads 5,000 answers of a customer', results));
    const { id: projectId } = accepted(await site.plan(people.projectManager, 'show-project', {})).project;
    widen(site.host, projectId, named.id);
    costs.push(await both('Team reads 5,000 answers of 20 customers', results));
    narrow(site.host, named.id);

    await closeAndRead(site, named);
    costs.push(await both('Team reads 5,000 answers after the close', results));
    closeOverTime(site.host, projectId);
    answerOverTime(plainHost);
    await plainHost.advance(60_000);
    const trends = { moduleKey: 'project-page', functionKey: 'show-trends' };
    costs.push(await both('Team reads 5,000 answers of 50 checkpoints', trends));

    const confidential = await openSurvey(site, engagement.id, 'confidential');
    const { id: surveyId } = await surveyOf(site, person, engagement.requestKey, confidential);
    costs.push(
      await both('Customer answers in confidence', {
        moduleKey: 'request-panel',
        functionKey: 'answer-in-confidence',
        payload: { surveyId, answers: { values: { 'confidence.1': 8 } } },
      }),
    );
    return costs;
  } finally {
    await site.close();
    await plainHost.close();
  }
}

async function openSurvey(site: Site, engagementId: string, mode: SurveyMode): Promise<CheckpointInFull> {
  const { projectManager } = people;
  const planned = accepted(
    await site.plan(projectManager, 'plan-checkpoint', {
      attempt: newAttempt(),
      title: `After the delivery of the booking screen (${mode})`,
      engagementIds: [engagementId],
      // The fatigue guard counts each kind by itself.
      questionnaireId: mode === 'named' ? 'shipped.delivery' : 'shipped.pulse',
      mode,
      audience: { roles: [], kinds: [], people: [] },
      opensOn: null,
      windowDays: 60,
    }),
  );
  const command = { checkpointId: planned.id, revision: planned.revision };
  accepted(await site.plan(projectManager, 'open-checkpoint', command));
  await site.host.advance(30 * 60_000);
  return planned;
}

async function closeAndRead(site: Site, { id: checkpointId }: CheckpointInFull): Promise<void> {
  const { projectManager } = people;
  const open = accepted(await site.plan(projectManager, 'show-checkpoint', { checkpointId }));
  accepted(await site.plan(projectManager, 'close-checkpoint', { checkpointId, revision: open.revision }));
  await site.host.advance(30 * 60_000);
  const { revision } = accepted(await site.plan(projectManager, 'show-checkpoint', { checkpointId }));
  const followUp = { followUp: '', whyNotYet: 'Nothing is settled.', sharesNumbers: false };
  const reading = { text: 'They like it.', issueKey: '', whyNoAction: 'Nothing is asked for.', ...followUp };
  accepted(await site.plan(projectManager, 'write-reading', { checkpointId, revision, ...reading }));
}

async function surveyOf(site: Site, person: string, requestKey: string, of: CheckpointInFull): Promise<PortalSurvey> {
  const shown = engagementIn(await site.portal(person, 'show-request', {}, { requestKey }));
  const survey = shown.asks.find((ask) => ask.kind === 'survey' && ask.title === of.title);
  if (survey?.kind !== 'survey') throw new Error('The survey is not in the portal');
  return survey;
}
