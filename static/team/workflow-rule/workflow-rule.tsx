import { useEffect, useRef, useState } from 'react';
import { strictRule } from '../../../src/core/gate/passing/rule-configuration';
import { onConfigure } from '../../bridge/workflow-rules';
import { CheckBox } from '../../field/check-box';
import { FieldSet } from '../../field/field-set';
import { useTexts } from '../../i18n/use-texts';
import { draftIn, faultsOf, isViewOnly, type RuleFault, textOf, toggled } from './configuration';
import { RuleLimits } from './rule-limits';
import { RuleSummary } from './rule-summary';
import styles from './workflow-rule.module.css';

/**
 * The gates that a rule on a transition enforces, for whoever arranges the workflow. The buttons around it are Jira's.
 */
export default function WorkflowRule({ extension }: { extension: object }) {
  return isViewOnly(extension) ? <RuleSummary rule={draftIn(extension)} /> : <RuleForm extension={extension} />;
}

function RuleForm({ extension }: { extension: object }) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(() => draftIn(extension));
  const [faults, setFaults] = useState<readonly RuleFault[]>([]);
  const shown = useRef(draft);
  shown.current = draft;

  useEffect(() => {
    void onConfigure(async () => {
      setFaults(faultsOf(shown.current));
      return textOf(shown.current);
    });
  }, []);

  const error = (kind: RuleFault) =>
    faults.includes(kind) && draft[kind].length === 0 ? t(`workflow-rule.${kind}.missing`) : undefined;

  return (
    <div className={styles.rule}>
      <p>{t('workflow-rule.intro')}</p>
      <FieldSet legend={t('workflow-rule.subjects')} error={error('subjects')}>
        {strictRule.subjects.map((subject) => (
          <CheckBox
            key={subject}
            label={t(`workflow-rule.subject.${subject}`)}
            isChecked={draft.subjects.includes(subject)}
            isInvalid={error('subjects') !== undefined}
            onChange={(isChosen) => setDraft(toggled(draft, 'subjects', subject, isChosen))}
          />
        ))}
      </FieldSet>
      <FieldSet legend={t('workflow-rule.modes')} error={error('modes')}>
        {strictRule.modes.map((mode) => (
          <CheckBox
            key={mode}
            label={t(`workflow-rule.mode.${mode}`)}
            meaning={t(`workflow-rule.mode.${mode}.meaning`)}
            isChecked={draft.modes.includes(mode)}
            isInvalid={error('modes') !== undefined}
            onChange={(isChosen) => setDraft(toggled(draft, 'modes', mode, isChosen))}
          />
        ))}
      </FieldSet>
      <RuleLimits rule={draft} />
    </div>
  );
}
