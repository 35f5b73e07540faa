import type { Result } from '../../contract/result';
import type { NoteSpoken, SetSilenceRules, SilenceView } from '../../contract/silence';
import { dayIn } from '../../core/calendar/day';
import { accept, refuse } from '../../core/result';
import { noteSpoken, type SilenceRule, setSilenceRules } from '../../core/silence/command';
import { noSilence } from '../../core/silence/silence';
import { editProject } from '../access/edit-project';
import { teamOfEngagement } from '../access/standing';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { silenceIn } from './show-silence';

/** A command of the team on what counts as silence. It replies with all of it as it is then. */
const command =
  <Wanted extends { readonly engagementId: string }>(rule: SilenceRule<Wanted>) =>
  async (ports: Ports, caller: Caller, projectId: string, wanted: Wanted): Promise<Result<SilenceView>> => {
    const project = await editProject(ports, caller, projectId);
    if (!project.ok) return project;
    const { engagementId } = wanted;
    return inUnitOfWork(ports, async (work) => {
      const [{ value: engagement }, { value: known }] = await work.load(
        { kind: 'engagement', id: engagementId },
        { kind: 'silence', id: engagementId },
      );
      if (engagement?.projectId !== projectId) return refuse('not-found');
      const team = await teamOfEngagement(ports, caller, project.value, engagement);
      if (!team) return refuse('not-allowed');
      const today = dayIn(engagement.calendar.timeZone, ports.now());
      const silence = known ?? noSilence(engagement, today);
      const decided = rule(silence, engagement, wanted, attributionTo(ports, caller), today);
      if (!decided.ok) return decided;
      // The reply is read before anything is written: else a command that is carried out could be refused.
      const view = await silenceIn(ports, team, engagement);
      if (decided.value === 'already') return accept(view(known));
      const after = work.appendEvent(decided.value.silence, decided.value.event);
      work.expectUnchanged({ kind: 'engagement', id: engagementId });
      work.save('silence', engagementId, after);
      return accept(view(after));
    });
  };

/** The commands of the team on silence. Each is for who edits the project's issues, and neither is nor was a customer. */
export const silenceCommands = {
  noteSpoken: command<NoteSpoken>(noteSpoken),
  setRules: command<SetSilenceRules>(setSilenceRules),
};
