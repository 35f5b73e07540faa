import type { WorkingCalendar } from '../../../src/contract/calendar';
import type { Refusal } from '../../../src/contract/result';
import { now } from '../../clock/now';
import { CheckBox } from '../../field/check-box';
import { FieldError } from '../../field/field-error';
import { useTexts } from '../../i18n/use-texts';
import { sparedNow } from '../news/news';

type EvenNowProps = {
  calendar: WorkingCalendar;
  isChecked: boolean;
  error?: Refusal | undefined;
  onChange: (isEvenNow: boolean) => void;
};

/** The word that what is urgent goes out even now: asked for only while something spares the customer. */
export function EvenNow({ calendar, isChecked, error, onChange }: EvenNowProps) {
  const texts = useTexts();
  const spared = sparedNow(calendar, now());
  if (!spared) return null;
  return (
    <div>
      <CheckBox
        label={texts.t('urgent.even-now')}
        meaning={texts.t(`urgent.even-now.${spared.why}`)}
        isChecked={isChecked}
        isInvalid={error !== undefined}
        onChange={onChange}
      />
      {error && <FieldError>{texts.refusal(error)}</FieldError>}
    </div>
  );
}
