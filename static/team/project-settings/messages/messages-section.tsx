import { useState } from 'react';
import { messageFormats } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { ExplainedRadios } from '../../../field/explained-radios';
import { useTexts } from '../../../i18n/use-texts';
import type { SectionProps } from '../section/section';
import { SectionForm } from '../section/section-form';
import { useSectionDraft } from '../section/use-draft';
import { useSave } from '../section/use-save';
import styles from '../style/project-settings.module.css';
import { TestMessage } from './test-message';

/** The format of messages, and a test of whether they reach the customer that way. */
export default function MessagesSection({ onDirty, ...props }: SectionProps) {
  const { t } = useTexts();
  const { messageFormat } = props.engagement;
  const { draft, isDirty, edit, discard } = useSectionDraft({ messageFormat }, onDirty);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = useSave(props);

  return (
    <div className={styles.page}>
      <SectionForm
        label={t('section.messages')}
        effect={t('messages.effect')}
        isDirty={isDirty}
        refusal={refusal}
        onSave={async () => setRefusal(await save(draft))}
        onDiscard={() => {
          discard();
          setRefusal(null);
        }}
      >
        <p className={styles.subtle}>{t('messages.intro')}</p>
        <ExplainedRadios
          legend={t('messages.format')}
          options={messageFormats.map((value) => ({
            value,
            label: t(`messages.${value}`),
            meaning: t(`messages.${value}-meaning`),
          }))}
          value={draft.messageFormat}
          onChange={(messageFormat) => edit({ messageFormat })}
        />
      </SectionForm>
      <TestMessage {...props} isUnsaved={isDirty} />
    </div>
  );
}
