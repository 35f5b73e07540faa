import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { lazy, Suspense, useState } from 'react';
import { calendarLimits, type Holiday } from '../../../../src/contract/calendar';
import type { Language } from '../../../../src/contract/engagement';
import { keptLength } from '../../../../src/core/text/text-problem';
import { Field } from '../../../field/field';
import { FieldSet } from '../../../field/field-set';
import { keyOf } from '../../../field/key-of';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import styles from '../style/project-settings.module.css';
import own from './calendar.module.css';
import { byYear, withHolidays } from './holidays';

const ImportHolidays = lazy(() => import('./import-holidays'));

type HolidayListProps = {
  holidays: readonly Holiday[];
  /** In the customer's time zone. */
  today: string;
  /** The engagement's. */
  language: Language;
  error: string | undefined;
  onChange: (holidays: Holiday[]) => void;
};

/** Days on which the customer does not work: imported for a country or a state of it, or written down one by one. */
export function HolidayList({ holidays, today, language, error, onChange }: HolidayListProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const [isImporting, setIsImporting] = useState(false);
  const importButton = useReturnFocus(isImporting);
  const [day, setDay] = useState('');
  const [name, setName] = useState('');
  const isFull = holidays.length >= calendarLimits.holidays;
  const thisYear = today.slice(0, 4);

  const add = () => {
    if (day === '') return;
    const rest = holidays.filter((holiday) => holiday.day !== day);
    onChange(withHolidays(rest, [{ day, name: name.trim() }]));
    setDay('');
    setName('');
  };

  return (
    <FieldSet legend={t('calendar.holidays')} help={t('calendar.holidays-help')} error={error}>
      {holidays.length === 0 && <p className={styles.subtle}>{t('holidays.empty')}</p>}
      {byYear(holidays).map(([year, days]) => (
        <details key={year} open={year >= thisYear}>
          <summary className={own.year}>{plural('holidays.in-year', days.length, { year })}</summary>
          <ul className={own.list}>
            {days.map((holiday) => (
              <li key={holiday.day}>
                <span className={own.entry}>
                  {texts.longDay(holiday.day)}
                  {holiday.name !== '' && `: ${holiday.name}`}
                </span>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  aria-label={t('people.remove-name', { name: `${texts.day(holiday.day)} ${holiday.name}` })}
                  onClick={() => onChange(holidays.filter((other) => other !== holiday))}
                >
                  {t('people.remove')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {!isFull && (
        <div className={own.add}>
          <Field label={t('holidays.day')}>
            {(control) => (
              <Textfield {...control} type="date" value={day} onChange={(event) => setDay(event.currentTarget.value)} />
            )}
          </Field>
          <Field label={t('holidays.name')} isOptional length={{ now: keptLength(name), limit: calendarLimits.name }}>
            {(control) => (
              <Textfield
                {...control}
                value={name}
                autoComplete="off"
                onChange={(event) => setName(event.currentTarget.value)}
                // Enter adds the day; it must not save the section.
                onKeyDown={(event) => {
                  if (keyOf(event) !== 'Enter') return;
                  event.preventDefault();
                  add();
                }}
              />
            )}
          </Field>
          <Button isDisabled={day === ''} onClick={add}>
            {t('holidays.add')}
          </Button>
        </div>
      )}
      {isFull && <p className={styles.subtle}>{t('holidays.full', { limit: calendarLimits.holidays })}</p>}
      {isImporting ? (
        <Suspense fallback={<LoadingLines />}>
          <ImportHolidays
            known={holidays}
            today={today}
            language={language}
            onImport={(fresh) => {
              onChange(withHolidays(holidays, fresh));
              setIsImporting(false);
            }}
            onCancel={() => setIsImporting(false)}
          />
        </Suspense>
      ) : (
        <div>
          <Button ref={importButton} onClick={() => setIsImporting(true)}>
            {t('holidays.import')}
          </Button>
        </div>
      )}
    </FieldSet>
  );
}
