import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { calendarLimits, type Holiday } from '../../../../src/contract/calendar';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../style/project-settings.module.css';
import own from './calendar.module.css';
import { countries, holidaysOf, states } from './holiday-data';
import { newAmong } from './holidays';

type ImportHolidaysProps = {
  known: readonly Holiday[];
  /** In the customer's time zone. */
  today: string;
  onImport: (holidays: readonly Holiday[]) => void;
  onCancel: () => void;
};

const yearsAhead = 3;

/** Late in the year, it is the next one's holidays that are missing. */
const likelyYear = (today: string): number => Number(today.slice(0, 4)) + (today.slice(5) > '10-01' ? 1 : 0);

/** Public holidays of a country, or a state of it, and a year, looked through before they are taken over. */
export default function ImportHolidays({ known, today, onImport, onCancel }: ImportHolidaysProps) {
  const texts = useTexts();
  const { t, plural, language } = texts;
  const thisYear = Number(today.slice(0, 4));
  const [country, setCountry] = useState('');
  const [state, setState] = useState('');
  const [year, setYear] = useState(likelyYear(today));
  const allCountries = useMemo(() => countries(language), [language]);
  const allStates = useMemo(() => (country === '' ? [] : states(country, language)), [country, language]);
  const found = useMemo(
    () => (country === '' ? [] : holidaysOf(country, state, year, language)),
    [country, state, year, language],
  );
  const ahead = found.filter(({ day }) => day >= today);
  const fresh = newAmong(known, ahead);
  const holidaysLeft = calendarLimits.holidays - known.length;
  const options = (regions: readonly { code: string; name: string }[]) =>
    regions.map(({ code, name }) => ({ value: code, label: name }));

  return (
    <section className={own.box} aria-label={t('holidays.import')}>
      <Pair>
        <Field label={t('holidays.country')}>
          {(control) => (
            <Choice
              {...control}
              value={country}
              placeholder={t('holidays.country-choose')}
              options={options(allCountries)}
              onChange={(code) => {
                setCountry(code);
                setState('');
              }}
            />
          )}
        </Field>
        {allStates.length > 0 && (
          <Field label={t('holidays.state')}>
            {(control) => (
              <Choice
                {...control}
                value={state}
                options={[{ value: '', label: t('holidays.state-none') }, ...options(allStates)]}
                onChange={setState}
              />
            )}
          </Field>
        )}
        <Field label={t('holidays.year')} help={t('holidays.year-help')}>
          {(control) => (
            <Choice
              {...control}
              value={String(year)}
              options={Array.from({ length: yearsAhead + 1 }, (_, more) => String(thisYear + more)).map((each) => ({
                value: each,
                label: each,
              }))}
              onChange={(each) => setYear(Number(each))}
            />
          )}
        </Field>
      </Pair>
      <div role="status">
        {country !== '' &&
          (fresh.length === 0 ? t(whyNothing(found.length, ahead.length)) : plural('holidays.found', fresh.length))}
      </div>
      {fresh.length > 0 && (
        <ul className={own.found}>
          {fresh.map(({ day, name }) => (
            <li key={day}>
              {texts.longDay(day)}: {name}
            </li>
          ))}
        </ul>
      )}
      {fresh.length > holidaysLeft && <p>{t('holidays.full', { limit: calendarLimits.holidays })}</p>}
      <div className={styles.actions}>
        <Button isDisabled={fresh.length === 0 || fresh.length > holidaysLeft} onClick={() => onImport(fresh)}>
          {t('holidays.take-over')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
      <p className={styles.subtle}>{t('holidays.source')}</p>
    </section>
  );
}

function whyNothing(found: number, ahead: number) {
  if (found === 0) return 'holidays.none-found';
  return ahead === 0 ? 'holidays.all-past' : 'holidays.all-known';
}
