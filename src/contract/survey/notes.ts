import type { AccountId, IsoInstant } from '../common';
import type { Result } from '../result';

export const noteLimits = {
  /** Notes on the answers of one person in one checkpoint. */
  perAnswer: 5,
  /** Characters of one. */
  text: 1000,
} as const;

/** The calls of the project page about the team's private notes on what somebody has answered by name. */
export type NoteCalls = {
  'write-note': { payload: WriteNote; reply: Result<AnswerNotes> };
  'remove-note': { payload: RemoveNote; reply: Result<AnswerNotes> };
};

/** @property accountId of whoever has answered @property revision that of the notes as the caller has seen them */
type NoteCommand = { checkpointId: string; accountId: AccountId; revision: number };
/** @property noteId the note that is put in other words; null for a new one */
export type WriteNote = NoteCommand & { noteId: string | null; text: string };
export type RemoveNote = NoteCommand & { noteId: string };

/** A private note of the team. @property changed who has put it in other words last, and when; null where nobody has */
export type AnswerNote = {
  readonly id: string;
  readonly text: string;
  readonly by: AccountId;
  readonly at: IsoInstant;
  readonly changed: { readonly by: AccountId; readonly at: IsoInstant } | null;
};

/** The notes on all that one person has answered in a checkpoint, the oldest first. */
export type AnswerNotes = {
  readonly accountId: AccountId;
  readonly revision: number;
  readonly notes: readonly AnswerNote[];
};
