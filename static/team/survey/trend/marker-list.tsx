import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Result } from '../../../../src/contract/result';
import type { Markers, TrendContext, TrendMeasure } from '../../../../src/contract/survey/trends';
import type { Point } from '../../../../src/core/survey/trend/points';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPlan } from '../../call/calls';
import styles from '../style/survey.module.css';
import { MarkerForm } from './marker-form';
import { formatCompared } from './told';

type MarkerListProps = {
  measure: TrendMeasure;
  /** Of all who were asked. */
  points: readonly Point[];
  contexts: readonly TrendContext[];
  markers: Markers;
  mayAct: boolean;
  onChanged: (markers: Markers) => void;
  /** Somebody else has changed them meanwhile. */
  onStale: () => Promise<void>;
};

/** The changes of the team's own, each with what came before and after it. */
export function MarkerList({ measure, points, contexts, markers, mayAct, onChanged, onStale }: MarkerListProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [acts, setActs] = useState(0);
  const opener = useReturnFocus(isAdding);
  // What had the focus is gone once a change is removed.
  const head = useFocusOnNews(acts);
  const { revision } = markers;

  const take = async (result: Result<Markers>) => {
    setProblem(null);
    if (result.ok) {
      onChanged(result.value);
      setIsAdding(false);
      return;
    }
    const isStale = result.error.code === 'changed-meanwhile' || result.error.code === 'not-found';
    setProblem(isStale ? t('survey-trend.markers.stale') : texts.refusal(result.error));
    if (isStale) await onStale();
  };
  const remove = async (markerId: string) => {
    await take(await callPlan('remove-marker', { markerId, revision }));
    setActs((count) => count + 1);
  };

  return (
    <section className={styles.section} aria-label={t('survey-trend.markers')}>
      <div ref={head} tabIndex={-1}>
        <h3>{t('survey-trend.markers')}</h3>
      </div>
      <p className={styles.subtle}>{t('survey-trend.markers.help')}</p>
      {markers.markers.length === 0 ? (
        <p>{t('survey-trend.markers.none')}</p>
      ) : (
        <ul className={styles.history}>
          {markers.markers.map(({ id, day: changed, text }) => (
            <li key={id}>
              <div className={styles.head}>
                <span>
                  {day(changed)}: <span dir="auto">{text}</span>
                </span>
                {mayAct && (
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    aria-label={t('survey-trend.markers.remove', { text })}
                    onClick={() => remove(id)}
                  >
                    {t('survey-trend.markers.remove-short')}
                  </Button>
                )}
              </div>
              <span className={styles.own}>
                {formatCompared(measure, points, contexts, { id, day: changed, text }, texts)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <Notice tone="warning" isLive>
          {problem}
        </Notice>
      )}
      {mayAct &&
        (isAdding ? (
          <MarkerForm revision={revision} onResult={take} onCancel={() => setIsAdding(false)} />
        ) : (
          <div>
            <Button ref={opener} onClick={() => setIsAdding(true)}>
              {t('survey-trend.markers.add')}
            </Button>
          </div>
        ))}
    </section>
  );
}
