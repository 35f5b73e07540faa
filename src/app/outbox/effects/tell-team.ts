import { type TeamMail, teamMailLimits } from '../../../contract/survey/team-survey';
import { instantText } from '../../../core/calendar/day';
import { teamNamedIn } from '../../../core/engagement/engagement';
import { accept } from '../../../core/result';
import { teamDigest } from '../../../core/survey/told/team-digest';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { carrierOf } from '../team-mail/carrier';
import { mailedOnce, mailOnce } from '../team-mail/mail-once';
import { quotesToMail } from '../team-mail/quotes-to-mail';
import { ofTheTeam, type SurveyWithPeople, withPeople } from '../team-mail/told-people';
import type { EffectRules } from './effect-rules';

/** Mails the numbers of a closed survey to the team of its project, and keeps with the survey to whom. */
export const tellTeam: EffectRules<'tell-team'> = {
  ...mailedOnce,
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
    const [{ value: checkpoint }] = await ports.storage.load([{ kind: 'checkpoint', id: effect.checkpointId }]);
    if (!checkpoint) return 'done';
    const note = (mail: TeamMail) => noteMail(ports, checkpoint.id, mail);
    if (isHandedOver) {
      if (checkpoint.teamMail) await note({ ...checkpoint.teamMail, outcome: 'unsure' });
      return 'done';
    }
    const survey = await withPeople(ports, checkpoint);
    const { carrier, language, ...mailed } = await mailedOf(ports, survey);
    const digest = language && teamDigest(checkpoint, language, await quotesToMail(ports, survey));
    if (!digest) return 'done';
    const mail = { ...mailed, at: instantText(ports.now()) };
    if (carrier === undefined || mail.to.length === 0) {
      await note({ ...mail, to: [], outcome: 'nobody' });
      return 'done';
    }
    // Kept before it is sent: after that nothing might be left of who was mailed.
    await note({ ...mail, outcome: 'handed' });
    try {
      await mailOnce(keep, () => ports.asApp.mailResults(carrier, mail.to, digest));
    } catch (error) {
      await note({ ...mail, outcome: 'failed' });
      throw error;
    }
    return 'done';
  },
};

/**
 * The people who are mailed, and how: those who may be given the project's issues, and whom the app knows besides, as they planned the survey,
 * opened its engagements or are named as their contact. Of these are told those to whom it may be told, who have a seat in Jira and may browse
 * the project now.
 */
async function mailedOf(ports: BackgroundPorts, survey: SurveyWithPeople) {
  const { projectId, engagementIds, plannedBy } = survey.checkpoint;
  const all = engagementIds.flatMap((each) => survey.engagement.get(each) ?? []);
  const known = await ofTheTeam(ports, survey, [...new Set([plannedBy, ...all.flatMap(teamNamedIn)])]);
  const team = await ports.asApp.teamOf(projectId);
  const others = await ofTheTeam(
    ports,
    survey,
    (team ?? []).filter((each) => !known.includes(each)),
  );
  const browsers = await ports.asApp.browsersOf(projectId, [...known, ...others]);
  return {
    to: browsers.slice(0, teamMailLimits.to),
    keptOut: known.filter((each) => !browsers.includes(each)).slice(0, teamMailLimits.keptOut),
    left: Math.max(0, browsers.length - teamMailLimits.to),
    isWhole: team !== undefined,
    carrier: await carrierOf(ports, projectId, all),
    language: all[0]?.language,
  };
}

async function noteMail(ports: BackgroundPorts, id: string, teamMail: TeamMail): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id });
    if (checkpoint) work.save('checkpoint', id, { ...checkpoint, teamMail });
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}
