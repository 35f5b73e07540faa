/** A survey in confidence that is open in the demo's story, which leaves none: for looking at its form. */
import { projectAdministrator, projectManager } from '../../../demo/people';
import { accepted, newAttempt, type Site } from '../../forge/site/site';

/** Asks the dispatchers about working together, which the story has not asked them. */
export async function openSurveyInConfidence(resolvers: Site): Promise<void> {
  const { engagements } = accepted(await resolvers.admin(projectAdministrator, 'show-settings', {}));
  const [first] = engagements;
  if (!first) throw new Error('The story has an engagement');
  const { id: checkpointId, revision } = accepted(
    await resolvers.plan(projectManager, 'plan-checkpoint', {
      attempt: newAttempt(),
      title: 'Between us',
      engagementIds: [first.id],
      questionnaireId: 'shipped.close',
      mode: 'confidential',
      audience: { roles: ['partner'], kinds: [], people: [] },
      opensOn: null,
      windowDays: 14,
    }),
  );
  accepted(await resolvers.plan(projectManager, 'open-checkpoint', { checkpointId, revision }));
  await resolvers.host.settle();
}
