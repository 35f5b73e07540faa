import type { ReactNode } from 'react';
import { askLimits } from '../../../src/contract/calls/ask';
import type { Refusal } from '../../../src/contract/result';
import { CheckBox } from '../../field/check-box';
import stack from '../../field/stack.module.css';
import { TextBox } from '../../field/text-box';
import { useTexts } from '../../i18n/use-texts';

type UrgentFieldsProps = {
  /** The meaning of urgency for this kind of ask. */
  help: string;
  isUrgent: boolean;
  reason: string;
  reasonError: Refusal | undefined;
  onUrgent: (isUrgent: boolean) => void;
  onReason: (reason: string) => void;
  children?: ReactNode;
};

/** Whether an ask is urgent, and then why, which the team reads. */
export function UrgentFields({ help, isUrgent, reason, reasonError, onUrgent, onReason, children }: UrgentFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <div className={stack.stack}>
      <CheckBox label={t('ask.urgent')} meaning={help} isChecked={isUrgent} onChange={onUrgent} />
      {isUrgent && (
        <TextBox
          label={t('urgent.reason')}
          help={t('urgent.reason-help')}
          error={reasonError && texts.refusal(reasonError)}
          limit={askLimits.urgentReason}
          rows={2}
          value={reason}
          onChange={onReason}
        />
      )}
      {isUrgent && children}
    </div>
  );
}
