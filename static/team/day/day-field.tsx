import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import { askLimits } from '../../../src/contract/calls/ask';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { lastDueDay } from '../../../src/core/calendar/due-day';
import { Field } from '../../field/field';
import stack from '../../field/stack.module.css';
import { TextBox } from '../../field/text-box';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import { formatZone } from '../../i18n/zone';
import { StatusWarning } from '../../icon/icons';
import { type DayWarning, warningOn } from './customer-day';
import styles from './day-field.module.css';

type DayFieldProps = {
  label: string;
  error: string | undefined;
  isOptional?: boolean;
  engagement: EngagementSummary;
  value: string;
  onChange: (day: string) => void;
  /** Why something is due in a critical period; only a due day asks for it. */
  reason?: string;
  reasonError?: string | undefined;
  onReason?: (reason: string) => void;
};

/** A day in the customer's time zone, with a word of warning where it is a bad one for them. */
export function DayField({ engagement, value, onChange, reason, reasonError, onReason, ...field }: DayFieldProps) {
  const { calendar, today } = engagement;
  const texts = useTexts();
  const id = useId();
  const warning = field.error ? null : warningOn(calendar, value);
  return (
    <div className={stack.stack}>
      <Field {...field} help={texts.t('day.zone-help', { zone: formatZone(calendar.timeZone, texts.region) })}>
        {(control) => (
          <Textfield
            {...control}
            aria-describedby={[control['aria-describedby'], warning && id].filter(Boolean).join(' ')}
            type="date"
            min={today}
            max={lastDueDay(today)}
            value={value}
            isInvalid={field.error !== undefined}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <div id={id} role="status" className={styles.warning} hidden={!warning}>
        {warning && (
          <>
            <span className={styles.sign}>
              <StatusWarning label="" color="currentColor" size="small" />
            </span>
            <span>{formatWarning(warning, texts)}</span>
          </>
        )}
      </div>
      {warning?.kind === 'critical' && onReason && (
        <TextBox
          label={texts.t('day.reason')}
          help={texts.t('day.reason-help')}
          error={reasonError}
          limit={askLimits.dueReason}
          value={reason ?? ''}
          onChange={onReason}
        />
      )}
    </div>
  );
}

function formatWarning(warning: DayWarning, { t, day }: Texts): string {
  switch (warning.kind) {
    case 'critical': {
      const { name, from, to } = warning.period;
      return t('day.critical', { name, from: day(from), to: day(to) });
    }
    case 'holiday':
      return t('day.holiday', { name: warning.name });
    case 'day-off':
      return t('day.day-off');
  }
}
