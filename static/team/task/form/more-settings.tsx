import Button from '@atlaskit/button/new';
import { type ReactNode, useId } from 'react';
import type { WorkingCalendar } from '../../../../src/contract/calendar';
import { taskLimits } from '../../../../src/contract/task/task';
import { ButtonLine } from '../../../button/button-line';
import { useTexts } from '../../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../../icon/icons';
import { LinkFields } from '../../link/link-fields';
import { EvenNow } from '../../urgent/even-now';
import { UrgentFields } from '../../urgent/urgent-fields';
import { EvidenceRuleFields } from './evidence-rule-fields';
import styles from './fields.module.css';
import type { TermsFieldsProps } from './terms-fields';

type MoreSettingsProps = Omit<TermsFieldsProps, 'engagement'> & {
  /** The customer's, where what is settled is told now. */
  calendar?: WorkingCalendar | undefined;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children?: ReactNode;
};

/** The settings that most tasks do without. */
export function MoreSettings({ draft, errors, change, calendar, isOpen, onToggle, children }: MoreSettingsProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className={styles.more}>
      <ButtonLine>
        <Button
          appearance="subtle"
          spacing="compact"
          iconBefore={isOpen ? ChevronDown : ChevronRight}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => onToggle(!isOpen)}
        >
          {t('give.more')}
        </Button>
      </ButtonLine>
      <div id={id} className={styles.settings} hidden={!isOpen}>
        {isOpen && (
          <>
            <EvidenceRuleFields draft={draft} errors={errors} change={change} />
            <LinkFields
              links={draft.links}
              error={errors.links}
              limit={taskLimits.links}
              onChange={(links) => change({ links })}
            />
            {children}
            <UrgentFields
              help={t('give.urgent-help')}
              isUrgent={draft.isUrgent}
              reason={draft.urgentReason ?? ''}
              reasonError={errors.urgentReason}
              onUrgent={(isUrgent) => change({ isUrgent })}
              onReason={(urgentReason) => change({ urgentReason })}
            >
              {calendar && (
                <EvenNow
                  calendar={calendar}
                  isChecked={draft.isEvenNow ?? false}
                  error={errors.isEvenNow}
                  onChange={(isEvenNow) => change({ isEvenNow })}
                />
              )}
            </UrgentFields>
          </>
        )}
      </div>
    </div>
  );
}
