import type { EngagementSummary } from '../../../../src/contract/engagement';
import { digestTimeOfDay } from '../../../../src/core/engagement/digest-schedule';
import { formatTime } from '../../../i18n/units';
import { useTexts } from '../../../i18n/use-texts';
import { formatZone } from '../../../i18n/zone';
import styles from './preview.module.css';
import { previewOf, sampleDue } from './preview-days';
import type { Rules } from './rule-fields';

/** The effect of the rules, told of one task. */
export function ReminderPreview({
  engagement: { calendar, today },
  rules,
}: {
  engagement: EngagementSummary;
  rules: Rules;
}) {
  const texts = useTexts();
  const { t, longDay, region } = texts;
  const due = sampleDue(calendar, today);
  const told = previewOf(calendar, rules, due);
  return (
    <section className={styles.preview} aria-live="polite">
      <strong>{t('reminders.preview', { day: longDay(due) })}</strong>
      {told.length === 0 ? (
        <p>{t('reminders.preview-none')}</p>
      ) : (
        <ul className={styles.days}>
          {told.map(({ day, what }) => (
            <li key={day}>
              <span className={styles.day}>{longDay(day)}</span>
              <span>{t(`reminders.say.${what}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        {t('reminders.preview-when', {
          time: formatTime(digestTimeOfDay({ calendar, reminders: rules.reminders }), texts),
          zone: formatZone(calendar.timeZone, region),
        })}
      </p>
    </section>
  );
}
