import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { AcceptButton } from '../action/action-button';
import type { ActionsProps } from '../action/actions-props';
import { HandOverForm } from './hand-over-form';
import styles from './other-actions.module.css';
import { type OtherAction, otherActionsOf } from './words-draft';
import { WordsForm } from './words-form';

/** The actions on a task other than doing it; one form at a time. */
export default function OtherActions({ task, details, contact, actions }: ActionsProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<OtherAction | null>(null);
  const last = useRef<OtherAction | null>(null);
  const opener = useReturnFocus(chosen !== null);
  const choose = (action: OtherAction) => {
    last.current = action;
    setChosen(action);
  };
  const form = { task, contact, actions, onClose: () => setChosen(null) };

  if (chosen === 'hand-over') return <HandOverForm {...form} />;
  if (chosen) return <WordsForm key={chosen} action={chosen} {...form} />;
  return (
    <div className={styles.options}>
      {!details.isAcceptedByYou && task.owner === 'you' && <AcceptButton task={task} actions={actions} />}
      {otherActionsOf(details).map((action) => (
        <Button key={action} ref={action === last.current ? opener : null} onClick={() => choose(action)}>
          {t(`portal.action.${action}.open`)}
        </Button>
      ))}
    </div>
  );
}
