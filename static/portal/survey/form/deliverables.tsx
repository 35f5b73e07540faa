import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { type NeededAnswer, neededAnswers, type PortalDeliverable } from '../../../../src/contract/survey/deliverables';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { Radios } from '../../../field/radios';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { PlainText } from '../../../plain-text/plain-text';
import { callPortal } from '../../call/call-portal';
import styles from '../style/survey.module.css';

/** Each open deliverable that the reader is to sign: whether they still need it, and what the team has decided. Each answer is saved as it is given. */
export function Deliverables({ form }: { form: SurveyForm }) {
  const texts = useTexts();
  const { t } = texts;
  const [deliverables, setDeliverables] = useState(form.deliverables);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const isOpen = form.state === 'open';
  if (deliverables.length === 0) return null;
  const give = async (deliverableId: string, answer: NeededAnswer) => {
    setRefusal(null);
    setIsSaved(false);
    const result = await callPortal('answer-deliverable', { surveyId: form.id, deliverableId, answer });
    if (result.ok) setDeliverables(result.value);
    else setRefusal(result.error);
    setIsSaved(result.ok);
  };
  return (
    <section className={styles.body} aria-label={t('survey.portal.deliverables')}>
      <h3>{t('survey.portal.deliverables')}</h3>
      <p>{t('survey.portal.deliverables.named')}</p>
      {deliverables.map((each) => (
        <div key={each.id}>
          <Radios
            label={<span dir="auto">{each.title}</span>}
            options={neededAnswers.map((value) => ({
              value,
              label: t(`survey-bank.option.${value}`),
              isDisabled: !isOpen,
            }))}
            value={each.answer}
            onChange={(answer) => void give(each.id, answer)}
          />
          <Decision deliverable={each} />
        </div>
      ))}
      <p role="status">{isSaved ? t('survey.portal.deliverables.saved') : ''}</p>
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
    </section>
  );
}

function Decision({ deliverable: { answer, decision } }: { deliverable: PortalDeliverable }) {
  const { t, dayOf } = useTexts();
  if (decision === null) return answer === 'no' ? <p>{t('survey.portal.deliverables.to-decide')}</p> : null;
  return (
    <>
      <p>{t(`survey.portal.deliverables.${decision.what}`, { date: dayOf(decision.at) })}</p>
      <PlainText>{decision.reason}</PlainText>
    </>
  );
}
