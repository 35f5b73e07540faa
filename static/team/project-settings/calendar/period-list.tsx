import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { calendarLimits, type Period } from '../../../../src/contract/calendar';
import { keptLength } from '../../../../src/core/text/text-problem';
import { Field } from '../../../field/field';
import { FieldSet } from '../../../field/field-set';
import { useTexts } from '../../../i18n/use-texts';
import styles from '../style/project-settings.module.css';
import own from './calendar.module.css';

type PeriodListProps = {
  periods: readonly Period[];
  error: string | undefined;
  onChange: (periods: Period[]) => void;
};

const empty: Period = { name: '', from: '', to: '' };

/** Times in which the customer is not to be disturbed: a financial close, say. */
export function PeriodList({ periods, error, onChange }: PeriodListProps) {
  const texts = useTexts();
  const { t } = texts;
  const [draft, setDraft] = useState(empty);
  const isComplete = draft.name.trim() !== '' && draft.from !== '' && draft.to !== '' && draft.from <= draft.to;
  const isFull = periods.length >= calendarLimits.criticalPeriods;

  const add = () => {
    if (!isComplete) return;
    const all = [...periods, { ...draft, name: draft.name.trim() }];
    onChange(all.sort((a, b) => (a.from < b.from ? -1 : 1)));
    setDraft(empty);
  };

  const dayField = (which: 'from' | 'to') => (
    <Field label={t(`periods.${which}`)}>
      {(control) => (
        <Textfield
          {...control}
          type="date"
          value={draft[which]}
          {...(which === 'to' && draft.from !== '' ? { min: draft.from } : {})}
          onChange={(event) => setDraft({ ...draft, [which]: event.currentTarget.value })}
        />
      )}
    </Field>
  );

  return (
    <FieldSet legend={t('calendar.periods')} help={t('calendar.periods-help')} error={error}>
      {periods.length === 0 && <p className={styles.subtle}>{t('periods.empty')}</p>}
      <ul className={own.list}>
        {periods.map((period) => (
          <li key={`${period.from} ${period.to} ${period.name}`}>
            <span className={own.entry}>
              {t('periods.row', { name: period.name, from: texts.day(period.from), to: texts.day(period.to) })}
            </span>
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('people.remove-name', { name: period.name })}
              onClick={() => onChange(periods.filter((other) => other !== period))}
            >
              {t('people.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {isFull ? (
        <p className={styles.subtle}>{t('periods.full', { limit: calendarLimits.criticalPeriods })}</p>
      ) : (
        <div className={own.add}>
          <Field label={t('periods.name')} length={{ now: keptLength(draft.name), limit: calendarLimits.name }}>
            {(control) => (
              <Textfield
                {...control}
                value={draft.name}
                autoComplete="off"
                onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
              />
            )}
          </Field>
          {dayField('from')}
          {dayField('to')}
          <Button isDisabled={!isComplete} onClick={add}>
            {t('periods.add')}
          </Button>
        </div>
      )}
    </FieldSet>
  );
}
