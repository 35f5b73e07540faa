import type { RefusalCode } from '../../../../src/contract/result';
import type { AnswerNotes } from '../../../../src/contract/survey/notes';

/** The survey of notes, and who hears of what came of them. */
export type NoteListener = {
  surveyId: string;
  onDone: (after: AnswerNotes) => void;
  /** They no longer are what the screen shows. */
  onStale: () => Promise<void>;
};

/** Whether a refusal says that the notes no longer are what the screen shows. */
export const isNoteStale = (code: RefusalCode): boolean => code === 'changed-meanwhile' || code === 'not-found';
