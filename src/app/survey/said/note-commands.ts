import type { Result } from '../../../contract/result';
import type { AnswerNote, AnswerNotes, RemoveNote, WriteNote } from '../../../contract/survey/notes';
import type { Attribution } from '../../../core/audit/event';
import { fingerprintOf } from '../../../core/command/decide-once';
import { accept, refuse } from '../../../core/result';
import { responseId } from '../../../core/survey/response';
import { isFresh } from '../../../core/survey/said/fresh';
import { noNotes, removeNote, type StoredNotes, writeNote } from '../../../core/survey/said/notes';
import { editProject } from '../../access/edit-project';
import { attributionTo, type Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { seeCheckpoint } from '../seen-checkpoint';
import { seeNamed } from '../settings/see-named';
import { notesView } from './notes-view';

type Rule<Wanted> = (
  kept: StoredNotes,
  wanted: Wanted,
  by: Attribution,
) => Result<{ readonly notes: readonly AnswerNote[] }>;

/**
 * A command of the team on its notes on what somebody has answered: for who edits the project's issues, and is no customer of the survey. Only by
 * name: in confidence a note would need to know whose an answer is.
 */
const command =
  <Wanted extends WriteNote | RemoveNote>(name: string, rule: Rule<Wanted>) =>
  async (ports: Ports, caller: Caller, projectId: string, wanted: Wanted): Promise<Result<AnswerNotes>> => {
    const project = await editProject(ports, caller, projectId);
    if (!project.ok) return project;
    const { checkpointId, accountId } = wanted;
    const id = responseId(checkpointId, accountId);
    return inUnitOfWork<AnswerNotes>(ports, async (work) => {
      const [{ value: checkpoint }, { value: response }, { value: kept = noNotes(checkpointId, accountId) }] =
        await work.load({ kind: 'checkpoint', id: checkpointId }, { kind: 'response', id }, { kind: 'notes', id });
      if (checkpoint?.projectId !== projectId) return refuse('not-found');
      const found = await seeCheckpoint(ports, caller, project.value, checkpoint);
      if (!found.ok) return found;
      const { seen } = found.value;
      const words = await seeNamed(ports, seen);
      if (!words.ok) return words;
      if (checkpoint.mode !== 'named') return refuse('note-in-confidence');
      if (!response) return refuse('not-found');
      const fresh = isFresh(name, kept, wanted, caller.accountId);
      if (!fresh.ok) return fresh;
      if (!fresh.value) return accept(notesView(seen, words.value, kept));
      const changed = rule(kept, wanted, attributionTo(ports, caller));
      if (!changed.ok) return changed;
      const lastCommand = fingerprintOf(name, wanted, caller.accountId);
      const after = { ...kept, ...changed.value, revision: kept.revision + 1, lastCommand };
      work.save('notes', id, after);
      return accept(notesView(seen, words.value, after));
    });
  };

/** The commands of the team on its private notes. */
export const noteCommands = {
  write: command<WriteNote>('write-note', writeNote),
  remove: command<RemoveNote>('remove-note', (kept, { noteId }) => removeNote(kept, noteId)),
};
