import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import { useAnswer } from '../../bridge/use-answer';
import { useTexts } from '../../i18n/use-texts';
import { PlainText } from '../../plain-text/plain-text';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import line from '../../task/line.module.css';
import { callTeam } from '../calls';
import { usePeople } from '../people/names';
import { nameOf } from '../people/person';
import styles from './task-row.module.css';

/** Who did what with a task, and whether the record still is as it was written. */
export function History({ taskId }: { taskId: string }) {
  const texts = useTexts();
  const ask = useCallback(() => callTeam('show-history', { taskId }), [taskId]);
  const { loaded, reload } = useAnswer(ask);
  const lines = loaded.status === 'ready' ? loaded.value.lines : [];
  const personOf = usePeople(lines.map(({ by }) => by));
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const { isIntact } = loaded.value;
  return (
    <section className={styles.history} aria-label={texts.t('history.title')}>
      <ol>
        {lines.map(({ what, at, by, text }) => (
          <li key={`${at} ${what}`}>
            <div>{texts.t(`history.${what}`, { name: nameOf(by, personOf, texts) })}</div>
            {text && <PlainText>{text}</PlainText>}
            <time className={styles.when} dateTime={at}>
              {texts.moment(at)}
            </time>
          </li>
        ))}
      </ol>
      <div className={line['small-facts']}>
        <Lozenge appearance={isIntact ? 'success' : 'removed'} maxWidth="100%">
          {texts.t(isIntact ? 'history.intact' : 'history.altered')}
        </Lozenge>
        <span>{texts.t(isIntact ? 'history.intact-text' : 'history.altered-text')}</span>
      </div>
    </section>
  );
}
