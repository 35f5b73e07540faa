import type { Attribution } from '../../core/audit/event';
import type { Commanded } from '../../core/command/decide-once';
import { theApp } from '../caller';

/** An event that a command may have brought: then with the fingerprint of it. */
export type Given = { readonly fingerprint?: string };

/**
 * The fingerprint of the last command on an item, after an event. What the app notes by itself leaves it as it was: a person's
 * command that comes again is still known. What a person did without a command on this item ends it.
 */
export const lastCommandAfter = (
  known: Pick<Commanded, 'lastCommand'> | undefined,
  { actor, fingerprint }: Pick<Attribution, 'actor'> & Given,
): string => fingerprint ?? (actor === theApp ? (known?.lastCommand ?? '') : '');
