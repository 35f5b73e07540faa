/** A survey that is open, as the team planned it: for what customers do with it. */
import {
  bystander,
  customerSponsor,
  customerUser,
  internalCustomer,
  otherCompanyCustomer,
  projectManager,
} from '../../../demo/people';
import type { SurveyMode } from '../../../src/contract/survey/checkpoint';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { accepted, newAttempt, openEngagement, type Site } from '../site/site';

/** As many customers as confidence takes. */
const customers = [customerSponsor, customerUser, internalCustomer, otherCompanyCustomer, bystander];

export const openSurveyed = (site: Site) => openEngagement(site, customers);

/** @param questionnaire the key of one that ships: `needs` has a scale with a branch, choices and words */
export async function openSurvey(
  site: Site,
  engagement: { id: string },
  { title, mode, questionnaire = 'needs' }: { title: string; mode: SurveyMode; questionnaire?: string },
): Promise<CheckpointInFull> {
  const terms = {
    attempt: newAttempt(),
    title,
    engagementIds: [engagement.id],
    questionnaireId: `shipped.${questionnaire}`,
    mode,
    audience: { roles: [], kinds: [], people: [] },
    opensOn: null,
    windowDays: 14,
  };
  const { id, revision } = accepted(await site.plan(projectManager, 'plan-checkpoint', terms));
  accepted(await site.plan(projectManager, 'open-checkpoint', { checkpointId: id, revision }));
  await site.host.settle();
  return accepted(await site.plan(projectManager, 'show-checkpoint', { checkpointId: id }));
}
