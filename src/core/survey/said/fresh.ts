import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import { type Command, isRepeat } from '../../command/decide-once';
import { accept, refuse } from '../../result';
import type { Response } from '../response';

/**
 * Whether a command on what somebody has said is one that has not taken effect yet. False for the repeat of the one that changed it last;
 * refused for one on another revision: it was on its way for long, or comes from a screen that shows something else.
 */
export function isFresh(
  name: string,
  { revision, lastCommand }: Pick<Response, 'revision' | 'lastCommand'> = { revision: 0, lastCommand: '' },
  command: Command,
  actor: AccountId,
): Result<boolean> {
  if (isRepeat(name, { lastCommand }, command, actor)) return accept(false);
  return command.revision === revision ? accept(true) : refuse('changed-meanwhile');
}
