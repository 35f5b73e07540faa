import type { ReminderDays } from '../../../src/contract/engagement';
import type { Refusal } from '../../../src/contract/result';
import { ExplainedRadios } from '../../field/explained-radios';
import stack from '../../field/stack.module.css';
import { useTexts } from '../../i18n/use-texts';
import { DayFields } from './day-fields';
import { daysIn } from './day-values';
import { formatDays } from './format-days';
import { type OwnReminders, withChoice } from './own-reminders';

type OwnRemindersFieldsProps = {
  legend: string;
  /** The things that hold whatever is chosen. */
  help: string | undefined;
  /** The consequence of having no reminders for this kind of ask. */
  noneMeaning: string;
  engagement: ReminderDays;
  own: OwnReminders;
  error: Refusal | undefined;
  onChange: (own: OwnReminders) => void;
};

/** The choice when an ask, of whatever kind, is reminded of: as all in the engagement, on days of its own, or never. */
export function OwnRemindersFields({
  legend,
  help,
  noneMeaning,
  engagement,
  own,
  error,
  onChange,
}: OwnRemindersFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const values = own.choice === 'own' ? own.days : null;
  const read = values && daysIn(values);
  return (
    <div className={stack.stack}>
      <ExplainedRadios
        legend={legend}
        {...(help === undefined ? {} : { help })}
        error={error && texts.refusal(error)}
        options={[
          {
            value: 'engagement',
            label: t('reminders.choice.engagement'),
            meaning: formatDays(engagement, texts),
          },
          { value: 'own', label: t('reminders.choice.own'), meaning: t('reminders.choice.own-meaning') },
          { value: 'none', label: t('reminders.choice.none'), meaning: noneMeaning },
        ]}
        value={own.choice}
        onChange={(choice) => onChange(withChoice(own, choice, engagement))}
      />
      {values && read && (
        <>
          <DayFields
            values={values}
            errors={'errors' in read ? read.errors : {}}
            onChange={(changes) => onChange({ ...own, days: { ...values, ...changes } })}
          />
          {'days' in read && <p aria-live="polite">{formatDays(read.days, texts)}</p>}
        </>
      )}
    </div>
  );
}
