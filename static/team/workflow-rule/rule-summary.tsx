import { useTexts } from '../../i18n/use-texts';
import type { RuleDraft } from './configuration';
import { RuleLimits } from './rule-limits';
import styles from './workflow-rule.module.css';

/** The rule in words, where it is only looked at. */
export function RuleSummary({ rule }: { rule: RuleDraft }) {
  const { t } = useTexts();
  return (
    <div className={styles.rule}>
      <p>{t('workflow-rule.intro')}</p>
      <dl className={styles.facts}>
        <dt>{t('workflow-rule.subjects')}</dt>
        {rule.subjects.map((subject) => (
          <dd key={subject}>{t(`workflow-rule.subject.${subject}`)}</dd>
        ))}
        <dt>{t('workflow-rule.modes')}</dt>
        {rule.modes.map((mode) => (
          <dd key={mode}>{t(`workflow-rule.mode.${mode}`)}</dd>
        ))}
      </dl>
      <RuleLimits rule={rule} />
    </div>
  );
}
