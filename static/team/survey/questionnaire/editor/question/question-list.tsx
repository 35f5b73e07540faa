import { useLayoutEffect, useRef, useState } from 'react';
import groups from '../../../../../form/groups.module.css';
import { useTexts } from '../../../../../i18n/use-texts';
import unseen from '../../../../../states/unseen.module.css';
import { changedQuestion, movedQuestion, withoutQuestion } from '../../draft/edit';
import type { FieldsProps } from '../../draft/fields';
import { QuestionFields } from './question-fields';

type Moved = { readonly key: string; readonly by: -1 | 1 };

/** The questions in their order, which buttons change: the one that was pressed keeps the focus. */
export function QuestionList({ draft, change, errorAt }: FieldsProps) {
  const { t } = useTexts();
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const { questions } = draft;
  const at = questions.findIndex(({ key }) => key === moved?.key);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each move
  useLayoutEffect(() => {
    if (moved) focusOn(list.current, moved);
  }, [moved, questions]);

  return (
    <div ref={list} className={groups.rows}>
      {questions.map((question, index) => (
        <QuestionFields
          key={question.key}
          question={question}
          number={index + 1}
          of={questions.length}
          mainLanguage={draft.mainLanguage}
          errorAt={(place) => errorAt(`questions/${index}/${place}`)}
          onChange={(next) => {
            setMoved(null);
            change((now) => changedQuestion(now, question.key, next));
          }}
          onMove={(by) => {
            setMoved({ key: question.key, by });
            change((now) => movedQuestion(now, question.key, by));
          }}
          onRemove={() => {
            setMoved(null);
            change((now) => withoutQuestion(now, question.key));
          }}
        />
      ))}
      <span role="status" className={unseen.unseen}>
        {moved && at >= 0 ? t('survey-questionnaire.moved', { number: at + 1, of: questions.length }) : ''}
      </span>
    </div>
  );
}

/** The button that moved the question; at the end of the way, the one that moves it back. */
function focusOn(list: HTMLElement | null, { key, by }: Moved): void {
  const buttons = [by, -by].map((each) =>
    list?.querySelector<HTMLButtonElement>(`[data-move="${key} ${each}"] button`),
  );
  buttons.find((button) => button && !button.disabled)?.focus();
}
