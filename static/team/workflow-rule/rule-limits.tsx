import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import type { RuleDraft } from './configuration';

/** The limits of the rule: what it does not do, and what it does where it can't find out. */
export function RuleLimits({ rule }: { rule: RuleDraft }) {
  const { t } = useTexts();
  return (
    <Notice tone="information" title={t('workflow-rule.know')}>
      <p>{t('workflow-rule.advise')}</p>
      <p>{t(rule.modes.includes('block') ? 'workflow-rule.unsure-holds' : 'workflow-rule.unsure-passes')}</p>
      {rule.subjects.some((subject) => subject !== 'issue') && <p>{t('workflow-rule.belongs')}</p>}
      <p>{t('workflow-rule.workflow')}</p>
      <p>{t('workflow-rule.team-managed')}</p>
    </Notice>
  );
}
