import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../../../src/contract/result';
import { checkpointLimits } from '../../../../../src/contract/survey/checkpoint';
import { useDraft } from '../../../../draft/drafts';
import { TextBox } from '../../../../field/text-box';
import { useTexts } from '../../../../i18n/use-texts';
import { Notice } from '../../../../notice/notice';
import { checkText } from '../../../draft/check-text';
import styles from '../../style/survey.module.css';

type DeclineProps = {
  surveyId: string;
  meaning: string;
  onDecline: (reason: string) => Promise<Refusal | null>;
  onCancel: () => void;
};

/** "Not this time", with what it means and a reason if there is one. It stands in a form, and is none itself. */
export function Decline({ surveyId, meaning, onDecline, onCancel }: DeclineProps) {
  const texts = useTexts();
  const { t } = texts;
  const section = useRef<HTMLElement>(null);
  const { draft, setDraft, forget } = useDraft(`survey reason ${surveyId}`, () => '');
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const fault = checkText('reason', draft, checkpointLimits.declineReason, false).reason;

  useEffect(() => section.current?.querySelector('textarea')?.focus(), []);

  const send = async () => {
    if (isSending || fault) return;
    setIsSending(true);
    const refused = await onDecline(draft.trim());
    setIsSending(false);
    if (refused) setError(refused);
    else forget();
  };

  return (
    <section ref={section} className={styles.decline} aria-label={t('survey.portal.decline')}>
      <p>{meaning}</p>
      <TextBox
        label={t('survey.portal.decline.reason')}
        error={fault && texts.refusal(fault)}
        isOptional
        limit={checkpointLimits.declineReason}
        rows={2}
        value={draft}
        onChange={setDraft}
      />
      {error && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" isLoading={isSending} onClick={send}>
          {t('survey.portal.decline.do')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}
