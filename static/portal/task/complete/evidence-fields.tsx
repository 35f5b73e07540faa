import Textfield from '@atlaskit/textfield';
import { type EvidenceRule, taskLimits } from '../../../../src/contract/task/task';
import { Field } from '../../../field/field';
import { TextBox } from '../../../field/text-box';
import { useTexts } from '../../../i18n/use-texts';
import styles from './complete.module.css';
import { answerAt, type EvidenceDraft, withAnswer } from './evidence-draft';
import { RiskRows } from './risk-rows';

type EvidenceFieldsProps = {
  evidence: Exclude<EvidenceRule, { kind: 'none' | 'comment' }>;
  draft: EvidenceDraft;
  /** The fault of a field, by its name in the draft. */
  format: (field: string) => string | undefined;
  onChange: (draft: EvidenceDraft) => void;
};

/** The fields for what the team has asked a completion to come with, the comment apart. */
export default function EvidenceFields({ evidence, draft, format, onChange }: EvidenceFieldsProps) {
  const { t } = useTexts();
  switch (evidence.kind) {
    case 'link':
      return (
        <Field label={t('complete.link')} help={t('complete.link-help')} error={format('link')}>
          {(control) => (
            <Textfield
              {...control}
              type="url"
              inputMode="url"
              autoComplete="off"
              value={draft.link}
              isInvalid={format('link') !== undefined}
              onChange={(event) => onChange({ ...draft, link: event.currentTarget.value })}
            />
          )}
        </Field>
      );
    case 'answers':
      return (
        <div className={styles.fields}>
          {evidence.questions.map((question, at) => (
            <TextBox
              // biome-ignore lint/suspicious/noArrayIndexKey: questions have no other name than their position
              key={at}
              label={question}
              error={format(`answers.${at}`)}
              limit={taskLimits.answer}
              rows={2}
              value={answerAt(draft, at)}
              onChange={(answer) => onChange(withAnswer(draft, at, answer))}
            />
          ))}
        </div>
      );
    case 'risks':
      return <RiskRows risks={draft.risks} format={format} onChange={(risks) => onChange({ ...draft, risks })} />;
  }
}
