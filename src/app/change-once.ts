import type { Result } from '../contract/result';
import type { Attribution, AuditEvent } from '../core/audit/event';
import { type Command, type Commanded, decideOnce } from '../core/command/decide-once';
import { accept } from '../core/result';
import type { UnitOfWork } from './unit-of-work';

/** A thing that is one record, with a history of its own. */
type Kept = Commanded & { readonly id: string; readonly projectId: string };

/** @property name of the command, by which its repeat is known @property rule what it changes @property said what the history keeps of it */
type Changing<Changes> = {
  readonly name: string;
  readonly command: Command;
  readonly by: Attribution;
  readonly rule: () => Result<Changes>;
  readonly said: Omit<AuditEvent, keyof Attribution>;
};

/** Decides a command on a record once, and appends its event. @returns the record, to be saved; the very same one where the command had been carried out before */
export function changeOnce<Item extends Kept, Changes extends Partial<Item>>(
  work: Pick<UnitOfWork, 'appendEvent'>,
  kept: Item,
  { name, command, by, rule, said }: Changing<Changes>,
): Result<Item> {
  const decided = decideOnce(name, kept, command, by.actor, rule);
  if (!decided.ok) return decided;
  if (decided.value === 'already') return accept(kept);
  const { fingerprint, ...changes } = decided.value;
  return accept(work.appendEvent({ ...kept, ...changes, lastCommand: fingerprint }, { ...by, ...said }));
}
