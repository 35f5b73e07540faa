import canonicalize from 'canonicalize';
import type { Result } from '../../contract/result';
import type { ChainHead } from '../audit/event';
import { accept, refuse } from '../result';
import { sha256 } from '../text/sha256';

/** A command on something that has a history: what the caller had seen of it, and whatever else they said. */
export type Command = { readonly revision: number };

/**
 * The result of a command. `already` is the honest repeat of one that has taken effect: a double click, a call sent
 * again after a lost reply. It succeeds and changes nothing.
 */
export type DecidedOnce<Event> = (Event & { readonly fingerprint: string }) | 'already';

/** A thing that keeps a history, and the fingerprint of the last command on it. */
export type Commanded = { readonly history: ChainHead; readonly lastCommand: string };

/**
 * Whether a command is what this very person did to the thing last, and nobody else has done anything to it since. What the app
 * itself has noted in between does not matter.
 */
export const isRepeat = (
  name: string,
  { lastCommand }: Pick<Commanded, 'lastCommand'>,
  command: Command,
  actor: string,
): boolean => lastCommand === fingerprintOf(name, command, actor);

/**
 * Decides a command by its rule. Two things are the same for all commands: a repeat of one that has taken effect is accepted
 * and changes nothing, and a command on an old revision is refused.
 * @param name of the command, by which its repeat is known
 * @param actor who gives it
 */
export function decideOnce<Wanted extends Command, Event extends object>(
  name: string,
  item: Commanded,
  command: Wanted,
  actor: string,
  rule: () => Result<Event>,
): Result<DecidedOnce<Event>> {
  if (isRepeat(name, item, command, actor)) return accept('already');
  const decided = rule();
  if (!decided.ok) return decided;
  if (item.history.length !== command.revision) return refuse('changed-meanwhile');
  return accept({ ...decided.value, fingerprint: fingerprintOf(name, command, actor) });
}

/**
 * The fingerprint by which a repeated command is recognized. It is long enough that no two commands have the same by
 * chance, and short enough to be kept with each item.
 */
export const fingerprintOf = (name: string, command: Command, actor: string): string =>
  sha256(canonicalize([name, command, actor]) ?? '').slice(0, 16);
