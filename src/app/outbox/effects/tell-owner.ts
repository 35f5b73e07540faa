import { teamNamedIn } from '../../../core/engagement/engagement';
import { isNewsTo } from '../../../core/survey/recovery/owner-news';
import { carrierOf } from '../team-mail/carrier';
import { mailedOnce, mailOnce } from '../team-mail/mail-once';
import { toldAmong, withPeople } from '../team-mail/told-people';
import type { EffectRules } from './effect-rules';

/**
 * Mails to the owner of a recovery case that it waits for them: at once, as their time runs. Where they may not be told any more, the people of
 * the team are whom the engagement names, so that somebody takes it on.
 */
export const tellOwner: EffectRules<'tell-owner'> = {
  ...mailedOnce,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'case-mail',
    concerns: async ({ storage }, { caseId }) => {
      const [{ value: of }] = await storage.load([{ kind: 'recovery', id: caseId }]);
      return of && { engagementId: of.engagementId, accountId: null };
    },
  },
  perform: async (ports, { effect, isHandedOver }, _triedSince, keep) => {
    if (isHandedOver) return 'done';
    const [{ value: of }] = await ports.storage.load([{ kind: 'recovery', id: effect.caseId }]);
    if (!of || !isNewsTo(of, effect)) return 'done';
    const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: of.checkpointId }]);
    const survey = checkpoint && (await withPeople(ports, checkpoint));
    const engagement = survey?.engagement.get(of.engagementId);
    if (!survey || !engagement) return 'done';
    const owner = await toldAmong(ports, survey, [of.owner]);
    const others = owner.length > 0 ? [] : await toldAmong(ports, survey, teamNamedIn(engagement));
    const to = [...owner, ...others];
    const carrier = await carrierOf(ports, of.projectId, [engagement]);
    if (to.length === 0 || carrier === undefined) return 'done';
    const { projectId, title, openedAt, firstDeliveredAt } = of;
    const news = {
      projectId,
      title,
      language: engagement.language,
      timeZone: engagement.calendar.timeZone,
      why: owner.length > 0 ? effect.why : 'unowned',
      waitsSince: firstDeliveredAt === null ? openedAt : null,
    } as const;
    await mailOnce(keep, () => ports.asApp.mailCase(carrier, to, news));
    return 'done';
  },
};
