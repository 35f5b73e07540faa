import Button from '@atlaskit/button/new';
import { type ReactNode, useId } from 'react';
import { taskLimits } from '../../../../src/contract/task/task';
import { CheckBox } from '../../../field/check-box';
import { useTexts } from '../../../i18n/use-texts';
import { ChevronDown, ChevronRight } from '../../../icon/icons';
import { LinkFields } from '../../link/link-fields';
import { EvidenceRuleFields } from './evidence-rule-fields';
import styles from './fields.module.css';
import type { TermsFieldsProps } from './terms-fields';

type MoreSettingsProps = Omit<TermsFieldsProps, 'engagement'> & {
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children?: ReactNode;
};

/** The settings that most tasks do without. */
export function MoreSettings({ draft, errors, change, isOpen, onToggle, children }: MoreSettingsProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <div className={styles.more}>
      <div>
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
      </div>
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
            <CheckBox
              label={t('ask.urgent')}
              meaning={t('give.urgent-help')}
              isChecked={draft.isUrgent}
              onChange={(isUrgent) => change({ isUrgent })}
            />
          </>
        )}
      </div>
    </div>
  );
}
