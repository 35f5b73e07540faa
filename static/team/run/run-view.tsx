import Button from '@atlaskit/button/new';
import { useId } from 'react';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import styles from './run.module.css';
import type { Run } from './use-run';

type RunViewProps = {
  run: Run;
  /** The command that was done, with how many it was done to. */
  formatDone: (count: number) => string;
  onStop: () => void;
  onClose: () => void;
  onRest?: (() => void) | undefined;
};

/** The progress of a run, and at its end its outcome. */
export function RunView({ run: { status, total, done, failures }, formatDone, onStop, onClose, onRest }: RunViewProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const id = useId();
  const news = useFocusOnNews(status);
  if (status === 'running') {
    return (
      <div className={styles.run} ref={news} tabIndex={-1}>
        <label id={id} htmlFor={`${id}-bar`}>
          {t('run.progress', { done, total })}
        </label>
        <progress id={`${id}-bar`} className={styles.progress} value={done} max={total} />
        <div>
          <Button onClick={onStop}>{t('run.stop')}</Button>
        </div>
      </div>
    );
  }
  const succeeded = done - failures.length;
  const left = total - done;
  return (
    <div className={styles.run}>
      <Notice tone={failures.length > 0 || left > 0 ? 'warning' : 'success'} focusRef={news}>
        <p>{formatDone(succeeded)}</p>
        {failures.length > 0 && <p>{plural('run.failed', failures.length)}</p>}
        {left > 0 && <p>{plural('run.left', left)}</p>}
      </Notice>
      {failures.length > 0 && (
        <ul className={styles.failures} aria-label={t('run.failures')}>
          {failures.map((failure) => (
            <li key={failure.id}>
              <strong>{failure.title}</strong>
              <span>{texts.refusal(failure.error)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {onRest && (failures.length > 0 || left > 0) && (
          <Button appearance="primary" onClick={onRest}>
            {plural('run.rest', failures.length + left)}
          </Button>
        )}
        <Button onClick={onClose}>{t('run.close')}</Button>
      </div>
    </div>
  );
}
