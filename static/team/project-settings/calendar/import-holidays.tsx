import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import { calendarLimits, type Holiday } from '../../../../src/contract/calendar';
import type { Language } from '../../../../src/contract/engagement';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../style/project-settings.module.css';
import own from './calendar.module.css';
import { countries, holidaysOf, states } from './holiday-data';
import { newAmong, spansFrom } from './holidays';

type ImportHolidaysProps = {
  known: readonly Holiday[];
  /** In the customer's time zone. */
  today: string;
  /** The language that the names are kept in: customers read them too. */
  language: Language;
  onImport: (holidays: readonly Holiday[]) => void;
  onCancel: () => void;
};

/** Public holidays of a country, or a state of it, and of one or several years, looked through before they are taken over. */
export default function ImportHolidays({ known, today, language, onImport, onCancel }: ImportHolidaysProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const spans = useMemo(() => spansFrom(today), [today]);
  const [country, setCountry] = useState('');
  const [state, setState] = useState('');
  const [first] = spans;
  const [chosen, setChosen] = useState(first.value);
  const { years } = spans.find(({ value }) => value === chosen) ?? first;
  const allCountries = useMemo(() => countries(texts.language), [texts.language]);
  const allStates = useMemo(() => (country === '' ? [] : states(country, texts.language)), [country, texts.language]);
  const found = useMemo(
    () => (country === '' ? [] : years.flatMap((year) => holidaysOf(country, state, year, language))),
    [country, state, years, language],
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
              value={chosen}
              options={spans.map(({ value, years: [from = 0, to] }) => ({
                value,
                label: to === undefined ? value : t('holidays.span', { from: String(from), to: String(to) }),
              }))}
              onChange={setChosen}
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
