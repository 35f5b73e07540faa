/** The cost of answering a survey and of reading results, by the host's meter, beside the plain design. */
import { createHost, type Host } from 'forge-host/host';
import { demo } from '../../demo/demo';
import * as people from '../../demo/people';
import type { SurveyMode } from '../../src/contract/survey/checkpoint';
import type { PortalSurvey } from '../../src/contract/survey/portal-survey';
import type { CheckpointInFull } from '../../src/contract/survey/team-survey';
import type { Response } from '../../src/core/survey/response';
import { tallyId } from '../../src/core/survey/tally';
import { keyOf } from '../../src/forge/storage/key';
import { entityOf, recordOf } from '../../src/forge/storage/stored-forms';
import { addCustomers } from '../forge/site/customers';
import { accepted, engagementIn, newAttempt, openEngagement, openSite, type Site } from '../forge/site/site';
import { reference } from './reference';
import { type Figures, measure } from './screens';

export type SurveyCost = { readonly what: string; readonly app: Figures; readonly plain: Figures };

const customers = 12;

/** As many answers as the projects of a site give at once. */
const crowd = 5_000;

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
        payload: { ...call.payload, checkpointId: named.id },
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

    for (const host of [site.host, plainHost]) answerAsCrowd(host, named);
    await site.host.advance(60_000);
    await plainHost.advance(60_000);
    const payload = { checkpointId: named.id, role: null, kind: null };
    costs.push(
      await both('Team reads 5,000 answers', { moduleKey: 'project-page', functionKey: 'show-results', payload }),
    );

    await closeAndRead(site, named);
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

/** Puts the answers of thousands into storage, with what is counted of them. */
function answerAsCrowd(host: Host, { id: checkpointId }: CheckpointInFull): void {
  const at = '2026-11-03T08:00:00.000Z';
  const cell = 'none.external';
  const rows = Array.from({ length: crowd }, (_, number) => {
    const accountId = `qm:crowd-${number}`;
    const response: Response = {
      checkpointId,
      rosterId: checkpointId,
      engagementId: checkpointId,
      accountId,
      cell,
      answers: { values: { 'csat.1': 1 + (number % 5), 'value.1': 4 }, branchText: '', wantsCallback: false },
      declined: null,
      firstAt: at,
      savedAt: at,
      revision: 1,
      lastCommand: '0123456789abcdef',
    };
    return { kind: 'response', id: `${checkpointId}.${accountId}`, value: response } as const;
  });
  const counts = {
    csat: { '*': crowd, 1: crowd / 5, 2: crowd / 5, 3: crowd / 5, 4: crowd / 5, 5: crowd / 5 },
    value: { '*': crowd, 4: crowd },
  };
  const tally = { checkpointId, cell, tally: { complete: crowd, partial: 0, declined: 0, counts } };
  const writes = [...rows, { kind: 'tally', id: tallyId(checkpointId, cell), value: tally } as const].map(
    ({ kind, id, value }) => ({
      key: keyOf(kind, id),
      entityName: entityOf(kind),
      value: recordOf(kind, id, value as never, 1, at),
    }),
  );
  for (let start = 0; start < writes.length; start += 25) {
    const { status } = host.storage.handle('/api/v1/batch/set', writes.slice(start, start + 25));
    if (status !== 200) throw new Error('Storage refused the crowd');
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
