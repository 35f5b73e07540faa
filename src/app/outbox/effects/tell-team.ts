import { mayBeTold } from '../../../core/access/seen-survey';
import { goneContactsOf } from '../../../core/engagement/engagement';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { teamDigest } from '../../../core/survey/told/team-digest';
import { loadGroups } from '../../load-groups';
import { isUntouched } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { rosterIdOf } from '../../survey/roster-ids';
import type { EffectRules } from './effect-rules';
import { mostMailed, pastOf } from './team-mailed';

/** Mails the numbers of a closed survey to the people of the team whom the app knows, by way of an engagement request. */
export const tellTeam: EffectRules<'tell-team'> = {
  // A mail can't be found again: what may have been handed to Jira is never sent twice.
  isIdempotent: false,
  searchLagSeconds: null,
  followsEarlier: null,
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'results',
    concerns: async ({ storage }, { checkpointId }) => {
      const [{ value: checkpoint }] = await storage.load([{ kind: 'checkpoint', id: checkpointId }]);
      const [engagementId] = checkpoint?.engagementIds ?? [];
      return engagementId === undefined ? undefined : { engagementId, accountId: null };
    },
  },
  perform: async (ports, { effect, isHandedOver }, _triedSince, keep) => {
    if (isHandedOver) return 'done';
    const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: effect.checkpointId }]);
    if (!checkpoint) return 'done';
    const { to, requestId, language } = await mailedOf(ports, checkpoint);
    const digest = language && teamDigest(checkpoint, language);
    if (!digest || requestId === undefined || to.length === 0) return 'done';
    await keep({ isHandedOver: true });
    try {
      await ports.asApp.mailResults(requestId, to, digest);
    } catch (error) {
      if (isUntouched(error)) await keep({ isHandedOver: false });
      throw error;
    }
    return 'done';
  },
};

/**
 * The people of the team who are mailed, and how. The app knows of it who planned the survey, and who opened its engagements or is named as their contact. Of
 * these are told those to whom it may be told, who have a seat in Jira and may browse the project now.
 */
async function mailedOf(ports: BackgroundPorts, checkpoint: Checkpoint) {
  const { id, projectId, engagementIds, plannedBy } = checkpoint;
  const { engagement, survey } = await loadGroups(
    { storage: ports.storage },
    { engagement: engagementIds, survey: engagementIds.map((each) => rosterIdOf(id, each)) },
  );
  const all = engagementIds.flatMap((each) => engagement.get(each) ?? []);
  const named = all.flatMap((each) => {
    const gone = goneContactsOf(each);
    return [each.createdBy, ...each.contacts.map(({ accountId }) => accountId)].filter((who) => !gone.includes(who));
  });
  const candidates = [...new Set([plannedBy, ...named])].slice(0, mostMailed);
  const rosters = new Map(engagementIds.map((each) => [each, survey.get(rosterIdOf(id, each)) ?? null]));
  const people = await pastOf(ports, candidates);
  const told = people.filter((person) => mayBeTold(person, checkpoint, { engagement, rosters }));
  const to = await ports.asApp.browsersOf(
    projectId,
    told.map(({ accountId }) => accountId),
  );
  const sender = all.find(({ request, isRequestUnseen }) => request && !isRequestUnseen);
  return { to, requestId: sender?.request?.id, language: sender?.language };
}
