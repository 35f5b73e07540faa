import { teamMailLimits } from '../../../contract/survey/team-survey';
import { standingIn } from '../../../core/access/standing';
import { targetNews, toHearOf } from '../../../core/survey/told/target-news';
import { carrierOf } from '../team-mail/carrier';
import { mailedOnce, mailOnce } from '../team-mail/mail-once';
import { pastOf } from '../team-mail/told-people';
import type { EffectRules } from './effect-rules';

/** Mails to the people of the team whom the app knows that a customer has countered a target, or signed one. */
export const tellTeamOfTarget: EffectRules<'tell-team-of-target'> = {
  ...mailedOnce,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'target',
    concerns: async (_, { engagementId }) => ({ engagementId, accountId: null }),
  },
  perform: async (ports, { effect, isHandedOver }, _triedSince, keep) => {
    if (isHandedOver) return 'done';
    const { engagementId } = effect;
    const [{ value: engagement }, { value: measures }] = await ports.storage.load([
      { kind: 'engagement', id: engagementId },
      { kind: 'measures', id: engagementId },
    ]);
    const news = engagement && targetNews(engagement, measures, effect);
    if (!news) return 'done';
    const people = await pastOf(ports, toHearOf(engagement, effect.answering).slice(0, teamMailLimits.to));
    // What counts for customers is nobody's who is, was or may have been one of them.
    const ofTeam = people.filter((person) => standingIn(engagement, person) === 'none');
    const to = await ports.asApp.browsersOf(
      engagement.projectId,
      ofTeam.map(({ accountId }) => accountId),
    );
    if (to.length === 0) return 'done';
    const carrier = await carrierOf(ports, engagement.projectId, [engagement]);
    if (carrier === undefined) return 'done';
    await mailOnce(keep, () => ports.asApp.mailTarget(carrier, to, news));
    return 'done';
  },
};
