import type { Checkpoint } from '../../../core/survey/checkpoint';
import { teamDigest } from '../../../core/survey/told/team-digest';
import type { BackgroundPorts } from '../../ports/ports';
import { carrierOf } from '../team-mail/carrier';
import { mailOnce } from '../team-mail/mail-once';
import { namedIn, toldAmong, withPeople } from '../team-mail/told-people';
import type { EffectRules } from './effect-rules';

/** Of more people no mail is sent to the others. */
const mostMailed = 50;

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
    const { to, carrier, language } = await mailedOf(ports, checkpoint);
    const digest = language && teamDigest(checkpoint, language);
    if (!digest || carrier === undefined || to.length === 0) return 'done';
    await mailOnce(keep, () => ports.asApp.mailResults(carrier, to, digest));
    return 'done';
  },
};

/**
 * The people of the team who are mailed, and how. The app knows of it who planned the survey, and who opened its engagements or is named as their contact. Of
 * these are told those to whom it may be told, who have a seat in Jira and may browse the project now.
 */
async function mailedOf(ports: BackgroundPorts, checkpoint: Checkpoint) {
  const { projectId, engagementIds, plannedBy } = checkpoint;
  const survey = await withPeople(ports, checkpoint);
  const all = engagementIds.flatMap((each) => survey.engagement.get(each) ?? []);
  const candidates = [...new Set([plannedBy, ...all.flatMap(namedIn)])].slice(0, mostMailed);
  const to = await toldAmong(ports, survey, candidates);
  return { to, carrier: await carrierOf(ports, projectId, all), language: all[0]?.language };
}
