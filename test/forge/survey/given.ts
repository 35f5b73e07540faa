/** Surveys as teams plan them and customers answer them: what the tests of them begin with. */
import type { HostOptions } from 'forge-host/host';
import { afterAll, afterEach, beforeEach } from 'vitest';
import * as people from '../../../demo/people';
import type { GivenAnswers } from '../../../src/contract/survey/answers';
import type { PortalSurvey, SurveyForm } from '../../../src/contract/survey/portal-survey';
import type { CheckpointInFull, PlanCheckpoint, SurveyComment } from '../../../src/contract/survey/team-survey';
import { addCustomers } from '../site/customers';
import { hourlyApp } from '../site/hourly';
import { accepted, engagementIn, newAttempt, openEngagement, openSite, type Site } from '../site/site';

export type Opened = Awaited<ReturnType<typeof openEngagement>>;

/** A site of its own for each test of a file, its sweep once an hour: days pass soon. */
export function withSurveySite(take: (site: Site) => void, options: HostOptions = {}): void {
  const hourly = hourlyApp();
  let site: Site;
  beforeEach(async () => {
    site = await openSite({ manifest: hourly.manifest, ...options });
    take(site);
  });
  afterEach(() => site.close());
  afterAll(() => hourly.remove());
}

/** A site as of `withSurveySite`, with one engagement in it. */
export function withEngagement(take: (given: { site: Site; engagement: Opened }) => void): void {
  let site: Site;
  withSurveySite((opened) => {
    site = opened;
  });
  beforeEach(async () => take({ site, engagement: await openEngagement(site) }));
}

export const manager = people.projectManager;
export const sofia = people.customerSponsor;
export const uwe = people.customerUser;

/** Everything that the questionnaire about needs asks, with texts. */
export const answersTo = (score: number, changes: Partial<GivenAnswers> = {}): GivenAnswers => ({
  values: {
    'needed.1': 'yes',
    'knows-offer.1': 'partly',
    'knows-contact.1': 'cant-say',
    'nps.1': score,
    'comment.1': `I give it a ${score}`,
  },
  ...changes,
});

export const terms = (
  engagements: readonly { id: string }[],
  changes: Partial<PlanCheckpoint> = {},
): PlanCheckpoint => ({
  attempt: newAttempt(),
  title: 'Midway survey',
  engagementIds: engagements.map(({ id }) => id),
  questionnaireId: 'shipped.needs',
  mode: 'named',
  audience: { roles: [], kinds: [], people: [] },
  opensOn: null,
  windowDays: 10,
  ...changes,
});

/** All terms of a checkpoint, some of them changed. */
export const changeOf = (
  shown: CheckpointInFull,
  changes: Partial<PlanCheckpoint> = {},
): Omit<PlanCheckpoint, 'attempt'> => {
  const { title, engagementIds, questionnaire, mode, audience, opensOn, occasion, recurrence, windowDays } = shown;
  const { reminders } = shown;
  const { questionnaireId } = questionnaire;
  return {
    title,
    engagementIds,
    questionnaireId,
    mode,
    audience,
    opensOn,
    occasion,
    recurrence,
    windowDays,
    reminders,
    ...changes,
  };
};

const inProject = (projectKey = 'HAR') => ({ projectKey });

export const planCheckpoint = async (
  site: Site,
  engagements: readonly { id: string }[],
  changes: Partial<PlanCheckpoint> = {},
  projectKey?: string,
): Promise<CheckpointInFull> =>
  accepted(await site.plan(manager, 'plan-checkpoint', terms(engagements, changes), inProject(projectKey)));

export const shownCheckpoint = async (
  site: Site,
  { id }: Pick<CheckpointInFull, 'id'>,
  projectKey?: string,
): Promise<CheckpointInFull> =>
  accepted(await site.plan(manager, 'show-checkpoint', { checkpointId: id }, inProject(projectKey)));

type Moving = 'open-checkpoint' | 'close-checkpoint' | 'cancel-checkpoint';

/** Gives a command on a checkpoint as it is now, and waits for all that follows from it. */
export async function move(
  site: Site,
  command: Moving,
  checkpoint: Pick<CheckpointInFull, 'id'>,
  projectKey?: string,
): Promise<CheckpointInFull> {
  const { id: checkpointId, revision } = await shownCheckpoint(site, checkpoint, projectKey);
  accepted(await site.plan(manager, command, { checkpointId, revision }, inProject(projectKey)));
  await settled(site);
  return shownCheckpoint(site, checkpoint, projectKey);
}

/** Long enough for queries to see what was written, for the sweep to come round and for retries. */
export async function settled({ host }: Site): Promise<void> {
  await host.settle();
  await host.advance(61 * 60_000);
}

/** A checkpoint that is planned and open, its surveys in the inboxes of those who are asked. */
export async function openSurvey(
  site: Site,
  engagements: readonly { id: string }[],
  changes: Partial<PlanCheckpoint> = {},
  projectKey?: string,
): Promise<CheckpointInFull> {
  const checkpoint = await planCheckpoint(site, engagements, changes, projectKey);
  return move(site, 'open-checkpoint', checkpoint, projectKey);
}

/** A survey among all that a customer sees of an engagement, wherever it stands there. */
export async function surveyIn(site: Site, { requestKey }: Opened, person: string): Promise<PortalSurvey | undefined> {
  const { asks, recent } = engagementIn(await site.portal(person, 'show-request', {}, { requestKey }));
  return [...asks, ...recent].find((ask) => ask.kind === 'survey');
}

export async function surveyIdOf(site: Site, engagement: Opened, person: string): Promise<string> {
  const survey = await surveyIn(site, engagement, person);
  if (!survey) throw new Error('This person is not asked');
  return survey.id;
}

/** The revision that somebody sees of what they have said; 0 for who sees nothing. */
async function revisionFor(site: Site, surveyId: string, person: string): Promise<number> {
  const shown = await site.portal(person, 'show-survey', { surveyId });
  return shown.ok ? shown.value.revision : 0;
}

/** @param seen the revision that they have seen; that of now where it is left out */
export const save = async (
  site: Site,
  surveyId: string,
  person: string,
  given: GivenAnswers,
  isDone = true,
  seen?: number,
) => {
  const revision = seen ?? (await revisionFor(site, surveyId, person));
  return site.portal(person, 'save-answers', { surveyId, given, isDone, revision });
};

/** Puts a survey off by name, with whatever has not arrived yet. @param seen as in `save` */
export const later = async (site: Site, surveyId: string, person: string, given: GivenAnswers = {}, seen?: number) => {
  const revision = seen ?? (await revisionFor(site, surveyId, person));
  return site.portal(person, 'save-answers', { surveyId, given, isDone: false, isLater: true, revision });
};

/** @param seen as in `save` */
export const decline = async (site: Site, surveyId: string, person: string, reason = '', seen?: number) => {
  const revision = seen ?? (await revisionFor(site, surveyId, person));
  return site.portal(person, 'decline-survey', { surveyId, reason, revision });
};

export const answerInConfidence = (site: Site, surveyId: string, person: string, answers: GivenAnswers) =>
  site.portal(person, 'answer-in-confidence', { surveyId, answers });

export const formOf = async (site: Site, surveyId: string, person: string): Promise<SurveyForm> =>
  accepted(await site.portal(person, 'show-survey', { surveyId }));

export const all = { role: null, kind: null } as const;

export const resultsOf = (site: Site, { id }: Pick<CheckpointInFull, 'id'>) =>
  site.plan(manager, 'show-results', { checkpointId: id, ...all });

export const commentsOn = (site: Site, { id }: Pick<CheckpointInFull, 'id'>) =>
  site.plan(manager, 'list-comments', { checkpointId: id });

/** All comments, page by page: a page may be short, or empty, with more behind it. */
export async function everyComment(site: Site, { id }: Pick<CheckpointInFull, 'id'>): Promise<SurveyComment[]> {
  const found: SurveyComment[] = [];
  let after: string | undefined;
  do {
    const payload = { checkpointId: id, ...(after !== undefined && { after }) };
    const { comments, next } = accepted(await site.plan(manager, 'list-comments', payload));
    found.push(...comments);
    after = next ?? undefined;
  } while (after !== undefined);
  return found;
}

/** An engagement with so many customers, the first of them its sponsor. */
export async function crowded(
  site: Site,
  count: number,
  name?: string,
): Promise<{ engagement: Opened; customers: string[] }> {
  const customers = addCustomers(site, count);
  return { engagement: await openEngagement(site, customers, name), customers };
}

export const readingOf = ({ id, revision }: CheckpointInFull) => ({
  checkpointId: id,
  revision,
  text: 'Most are content.',
  issueKey: '',
  whyNoAction: 'Nothing is to be done.',
  followUp: '',
  whyNotYet: 'Nothing is settled yet.',
  sharesNumbers: false,
});
