import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import { AcceptButton } from '../task-act/act-button';
import type { ActsProps } from '../task-act/acts-props';
import styles from './act.module.css';
import { HandOverForm } from './hand-over-form';
import { type OtherAct, otherActsOf } from './words-draft';
import { WordsForm } from './words-form';

/** What a customer can do with a task other than doing it; one form at a time. */
export default function OtherActs({ task, details, contact, acts }: ActsProps) {
  const { t } = useTexts();
  const [chosen, setChosen] = useState<OtherAct | null>(null);
  const last = useRef<OtherAct | null>(null);
  const opener = useReturnFocus(chosen !== null);
  const choose = (act: OtherAct) => {
    last.current = act;
    setChosen(act);
  };
  const form = { task, contact, acts, onClose: () => setChosen(null) };

  if (chosen === 'hand-over') return <HandOverForm {...form} />;
  if (chosen) return <WordsForm key={chosen} act={chosen} {...form} />;
  return (
    <div className={styles.options}>
      {!details.isAcceptedByYou && task.owner === 'you' && <AcceptButton task={task} acts={acts} />}
      {otherActsOf(details).map((act) => (
        <Button key={act} ref={act === last.current ? opener : null} onClick={() => choose(act)}>
          {t(`portal.act.${act}.open`)}
        </Button>
      ))}
    </div>
  );
}
