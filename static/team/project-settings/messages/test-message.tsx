import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useId, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import type { SectionProps } from '../section/section';
import styles from '../style/project-settings.module.css';

type TestMessageProps = Pick<SectionProps, 'engagement' | 'onChanged' | 'refresh'> & {
  /** Another format is chosen, and not saved. */
  isUnsaved: boolean;
};

/** One message the configured way. Whether it has come as a mail, only its readers can say. */
export function TestMessage({ engagement, isUnsaved, onChanged, refresh }: TestMessageProps) {
  const texts = useTexts();
  const { t } = texts;
  const heading = useId();
  const [isSending, setIsSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id: engagementId, name, revision, requestKey } = engagement;
  const obstacle = requestKey === null ? t('messages.test-not-ready') : isUnsaved ? t('messages.test-unsaved') : '';

  const send = async () => {
    setIsSending(true);
    setRefusal(null);
    const result = await callAdmin('send-test-message', { engagementId, revision });
    setIsSending(false);
    if (result.ok) {
      flagSuccess(t('messages.test-sent', { name }), t('messages.test-sent-text'));
      onChanged(result.value);
      return;
    }
    setRefusal(result.error);
    if (result.error.code === 'changed-meanwhile') await refresh();
  };

  return (
    <section className={styles.page} aria-labelledby={heading}>
      <Heading size="small" as="h3" id={heading}>
        {t('messages.test')}
      </Heading>
      <p className={styles.subtle}>{t('messages.test-text')}</p>
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button isLoading={isSending} isDisabled={obstacle !== ''} onClick={send}>
          {t('messages.test-send')}
        </Button>
        <span className={styles.subtle} role="status">
          {obstacle}
        </span>
      </div>
    </section>
  );
}
