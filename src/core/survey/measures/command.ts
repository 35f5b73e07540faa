import type { Result } from '../../../contract/result';
import type { ScoredMeasure, TargetCommand } from '../../../contract/survey/measures';
import type { Attribution, AuditEvent } from '../../audit/event';
import { fingerprintOf, isRepeat } from '../../command/decide-once';
import { accept, refuse } from '../../result';
import { type Measures, type StoredTarget, targetOf, withTarget } from './measures';
import { type ChangedTarget, isAgreed } from './target';

/** The measures after a command, with the event of it. @property target the version that it was about, of a command on a target */
export type ChangedMeasures = {
  readonly measures: Measures;
  readonly event: AuditEvent;
  readonly target?: { readonly measure: ScoredMeasure; readonly version: number };
};

/**
 * Decides a command on a target by its rule: a repeat changes nothing, and what was seen before somebody changed this target is refused.
 * Other measures may change meanwhile. @param name of the command, by which its repeat is known
 */
export function changeTarget<Command extends TargetCommand>(
  name: string,
  measures: Measures,
  command: Command,
  by: Attribution,
  rule: (target: StoredTarget, command: Command, by: Attribution) => Result<ChangedTarget>,
): Result<ChangedMeasures | 'already'> {
  const { measure } = command;
  const target = targetOf(measures, measure);
  if (isRepeat(name, target, command, by.actor)) return accept('already');
  const changed = rule(target, command, by);
  if (!changed.ok) return changed;
  if (target.revision !== command.revision) return refuse('changed-meanwhile');
  const { what, text, version } = changed.value;
  const lastCommand = fingerprintOf(name, command, by.actor);
  const facts = { measure, value: version.value, version: version.version, isAgreed: isAgreed(version) };
  return accept({
    measures: withTarget(measures, measure, { ...changed.value.target, lastCommand }),
    event: { ...by, what, ...(text === '' ? {} : { text }), facts },
    target: { measure, version: version.version },
  });
}
