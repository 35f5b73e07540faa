import Lozenge from '@atlaskit/lozenge';
import { useCallback } from 'react';
import { subjectGone } from '../../../../src/contract/common';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { PlainText } from '../../../plain-text/plain-text';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callTeam } from '../../call/calls';
import { usePeople } from '../../people/names';
import styles from './history.module.css';
import { formatLine, peopleInLines } from './history-lines';

/** The events of a task with their actors, and whether the record still is as it was written. */
export function History({ taskId }: { taskId: string }) {
  const texts = useTexts();
  const load = useCallback(() => callTeam('show-history', { taskId }), [taskId]);
  const { loaded, reload } = useLoaded(load);
  const lines = loaded.status === 'ready' ? loaded.value.lines : [];
  const personOf = usePeople(peopleInLines(lines));
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const { isIntact } = loaded.value;
  return (
    <section className={styles.history} aria-label={texts.t('history.title')}>
      <ol>
        {lines.map((entry) => (
          <li key={`${entry.at} ${entry.what}`}>
            <div>{formatLine(entry, personOf, texts)}</div>
            {entry.text && (
              <PlainText>{entry.text === subjectGone ? texts.t('task.subject-gone') : entry.text}</PlainText>
            )}
            <time className={styles.when} dateTime={entry.at}>
              {texts.moment(entry.at)}
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
