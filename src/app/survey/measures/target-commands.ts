import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { ProposeTarget, Target, TargetCommand, WithdrawTarget } from '../../../contract/survey/measures';
import type { Attribution } from '../../../core/audit/event';
import { accept, refuse } from '../../../core/result';
import { acceptTarget, proposeTarget, withdrawTarget } from '../../../core/survey/measures/by-team';
import { changeTarget } from '../../../core/survey/measures/command';
import type { StoredTarget } from '../../../core/survey/measures/measures';
import type { ChangedTarget } from '../../../core/survey/measures/target';
import { editProject } from '../../access/edit-project';
import { engagementTeam, loadStandings } from '../../access/standing';
import { attributionTo, type Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { loadMeasures, saveMeasures } from './load-measures';
import { targetForTeam } from './measures-view';

type Rule<Command> = (target: StoredTarget, command: Command, by: Attribution) => Result<ChangedTarget>;

/** A command of the team on the target of a measure. It replies with the target as it is then. */
const command =
  <Command extends TargetCommand>(name: string, rule: Rule<Command>) =>
  async (ports: Ports, caller: Caller, projectId: string, wanted: Command): Promise<Result<Target<AccountId>>> => {
    const project = await editProject(ports, caller, projectId);
    if (!project.ok) return project;
    const standings = await loadStandings(ports, caller, []);
    return inUnitOfWork<Target<AccountId>>(ports, async (work) => {
      const found = await loadMeasures(work, wanted.engagementId);
      if (found?.engagement.projectId !== projectId) return refuse('not-found');
      const team = engagementTeam(project.value, standings, found.engagement);
      if (!team) return refuse('not-allowed');
      const decided = changeTarget(name, found.measures, wanted, attributionTo(ports, caller), rule);
      if (!decided.ok) return decided;
      const measures = decided.value === 'already' ? found.measures : saveMeasures(work, found, decided.value);
      return accept(targetForTeam(team, measures, wanted.measure));
    });
  };

/** The commands of the team on targets. Each is for who edits the project's issues, and neither is nor was a customer. */
export const targetCommands = {
  propose: command<ProposeTarget>('propose-target', proposeTarget),
  accept: command<TargetCommand>('accept-target', (target, _command, by) => acceptTarget(target, by)),
  withdraw: command<WithdrawTarget>('withdraw-target', (target, { reason }, by) => withdrawTarget(target, reason, by)),
};
