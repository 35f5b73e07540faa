import type { IsoDate } from '../../../../src/contract/common';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { surveyShownState } from '../state/shown-state';
import styles from './timeline.module.css';
import type { SurveyRow } from './use-surveys';
import { scaleOf, windowsOf } from './windows';

type TimelineProps = {
  surveys: readonly SurveyRow[];
  /** Of the first engagement. */
  today: IsoDate;
};

/**
 * The days on which customers are asked: each survey with its days as a bar beside its name and its days in words. The bars are for the eye only, and
 * differ by form: planned ones are outlined.
 */
export function Timeline({ surveys, today }: TimelineProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const windows = windowsOf(surveys);
  const scale = scaleOf(windows, today);
  if (!scale) return null;
  return (
    <section className={styles.timeline} aria-label={t('surveys.timeline')}>
      <h3>{t('surveys.timeline')}</h3>
      <ul>
        {windows.map(({ survey, from, to }) => (
          <li key={survey.id}>
            <span className={styles.words}>
              <span dir="auto">{survey.title}</span>
              <span className={styles.subtle}>{describe(survey, from, to, texts)}</span>
            </span>
            <svg className={styles.bar} aria-hidden="true">
              <line className={styles.axis} x1="0%" x2="100%" y1="50%" y2="50%" />
              <rect
                className={
                  survey.state === 'planned' ? styles.planned : styles[survey.state === 'closed' ? 'closed' : 'open']
                }
                x={`${scale.at(from)}%`}
                width={`${Math.max(1, scale.at(to) - scale.at(from))}%`}
                y="3"
                height="12"
                rx="2"
              />
              <line className={styles.today} x1={`${scale.at(today)}%`} x2={`${scale.at(today)}%`} y1="0" y2="100%" />
            </svg>
          </li>
        ))}
      </ul>
      <p className={styles.subtle}>
        {t('surveys.timeline.scale', { from: day(scale.from), to: day(scale.to), today: day(today) })}
      </p>
    </section>
  );
}

const describe = (survey: SurveyRow, from: IsoDate, to: IsoDate, texts: Texts): string =>
  [
    texts.t('surveys.timeline.days', { from: texts.day(from), to: texts.day(to) }),
    texts.t(surveyShownState(survey).key),
  ].join(' · ');
