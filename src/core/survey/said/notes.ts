import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import { type AnswerNote, type AnswerNotes, noteLimits } from '../../../contract/survey/notes';
import type { Attribution } from '../../audit/event';
import { accept, refuse } from '../../result';

/**
 * The team's private notes on what one person has answered by name, in a record of their own: what the customer saves never touches them.
 * They have no history. A note that is removed is gone.
 */
export type StoredNotes = AnswerNotes & { readonly checkpointId: string; readonly lastCommand: string };

export const noNotes = (checkpointId: string, accountId: AccountId): StoredNotes => ({
  checkpointId,
  accountId,
  revision: 0,
  notes: [],
  lastCommand: '',
});

type Changed = Result<{ readonly notes: readonly AnswerNote[] }>;

/** Adds a note, or puts one in other words: then it tells who wrote it first, and who has changed it last. */
export function writeNote(
  { notes, revision }: StoredNotes,
  { noteId, text }: { readonly noteId: string | null; readonly text: string },
  { actor: by, at }: Attribution,
): Changed {
  if (noteId === null) {
    if (notes.length >= noteLimits.perAnswer)
      return refuse('note-limit-reached', { facts: { limit: noteLimits.perAnswer } });
    return accept({ notes: [...notes, { id: String(revision + 1), text, by, at, changed: null }] });
  }
  if (!notes.some(({ id }) => id === noteId)) return refuse('not-found');
  return accept({ notes: notes.map((note) => (note.id === noteId ? { ...note, text, changed: { by, at } } : note)) });
}

export function removeNote({ notes }: StoredNotes, noteId: string): Changed {
  const left = notes.filter(({ id }) => id !== noteId);
  return left.length === notes.length ? refuse('not-found') : accept({ notes: left });
}
