import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { type AnswerNote, type AnswerNotes, noteLimits } from '../../../../src/contract/survey/notes';
import { ButtonLine } from '../../../button/button-line';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { PlainText } from '../../../plain-text/plain-text';
import { useOpenAction } from '../../ask/use-open-action';
import { callPlan } from '../../call/calls';
import { usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import styles from '../style/survey.module.css';
import { isNoteStale, type NoteListener } from './listener';
import { NoteForm } from './note-form';

type NotesProps = NoteListener & { of: AnswerNotes; mayAct: boolean };

type NotesOnProps = Omit<NotesProps, 'of'> & { of: AnswerNotes | null | undefined };

/** The same where there can be notes: on answers by name. */
export function NotesOn({ of, ...rest }: NotesOnProps) {
  return of ? <Notes {...rest} of={of} /> : null;
}

/** The team's private notes on what somebody has answered. Nothing is shown where there are none and none can be written. */
function Notes({ of, mayAct, surveyId, onDone, onStale }: NotesProps) {
  const texts = useTexts();
  const { t, moment } = texts;
  const { accountId, notes, revision } = of;
  const personOf = usePeople([
    accountId,
    ...notes.flatMap(({ by, changed }) => [by, ...(changed ? [changed.by] : [])]),
  ]);
  const { action, open, leave, close, buttonOf } = useOpenAction<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const [acts, setActs] = useState(0);
  // What had the focus is gone after a command.
  const head = useFocusOnNews(acts);
  if (notes.length === 0 && !mayAct) return null;
  const name = nameOf(accountId, personOf, texts);
  const listener: NoteListener = {
    surveyId,
    onDone: (after) => {
      leave();
      setProblem(null);
      setActs((count) => count + 1);
      onDone(after);
    },
    onStale: async () => {
      leave();
      setProblem(t('survey-note.stale'));
      await onStale();
    },
  };
  const remove = async (noteId: string) => {
    setProblem(null);
    const result = await callPlan('remove-note', { checkpointId: surveyId, accountId, revision, noteId });
    if (result.ok) listener.onDone(result.value);
    else if (isNoteStale(result.error.code)) await listener.onStale();
    else setProblem(texts.refusal(result.error));
  };
  const formOf = (note: AnswerNote | null) => <NoteForm {...listener} of={of} note={note} onCancel={close} />;
  return (
    <section ref={head} tabIndex={-1} aria-label={t('survey-note.of', { name })} className={styles.notes}>
      {notes.length > 0 && (
        <ul className={styles.history}>
          {notes.map((note) => (
            <li key={note.id}>
              <span className={styles.subtle}>
                {t('survey-note.by', { name: nameOf(note.by, personOf, texts), date: moment(note.at) })}
                {note.changed &&
                  ` · ${t('survey-note.changed', { name: nameOf(note.changed.by, personOf, texts), date: moment(note.changed.at) })}`}
              </span>
              {action === note.id ? (
                formOf(note)
              ) : (
                <>
                  <PlainText>{note.text}</PlainText>
                  {mayAct && action === null && (
                    <ButtonLine>
                      <Button
                        ref={buttonOf(note.id)}
                        appearance="subtle"
                        spacing="compact"
                        aria-label={t('survey-note.change-of', { text: note.text })}
                        onClick={() => open(note.id)}
                      >
                        {t('survey-note.change-short')}
                      </Button>
                      <Button
                        appearance="subtle"
                        spacing="compact"
                        aria-label={t('survey-note.remove-of', { text: note.text })}
                        onClick={() => remove(note.id)}
                      >
                        {t('survey-note.remove')}
                      </Button>
                    </ButtonLine>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <Notice tone="warning" isLive>
          {problem}
        </Notice>
      )}
      {action === 'new' && formOf(null)}
      {mayAct && action === null && notes.length < noteLimits.perAnswer && (
        <ButtonLine>
          <Button
            ref={buttonOf('new')}
            appearance="subtle"
            spacing="compact"
            aria-label={t('survey-note.add-of', { name })}
            onClick={() => open('new')}
          >
            {t('survey-note.add')}
          </Button>
        </ButtonLine>
      )}
    </section>
  );
}
