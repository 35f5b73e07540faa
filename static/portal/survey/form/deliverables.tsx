import { useState, useSyncExternalStore } from 'react';
import { neededAnswers, type PortalDeliverable } from '../../../../src/contract/survey/deliverables';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { useDraft } from '../../../draft/drafts';
import { Radios } from '../../../field/radios';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { PlainText } from '../../../plain-text/plain-text';
import { callPortal } from '../../call/call-portal';
import { deliverablesKey } from '../draft/begun';
import styles from '../style/survey.module.css';
import { makeDeliverableSaver, type UnsentAnswers } from './saving/deliverable-saver';
import { SaveStatusLine } from './saving/save-status';
import { laterHere, useFlushed } from './saving/use-flushed';

/** Each open deliverable that the reader is to sign: whether they still need it, and what the team has decided. Each answer is saved as it is given. */
export function Deliverables({ form }: { form: SurveyForm }) {
  const texts = useTexts();
  const { t } = texts;
  const { draft, setDraft, forget } = useDraft<UnsentAnswers>(deliverablesKey(form.id), () => ({}));
  const [saver] = useState(() =>
    makeDeliverableSaver({
      saved: form.deliverables,
      kept: draft,
      send: (deliverableId, answer) => callPortal('answer-deliverable', { surveyId: form.id, deliverableId, answer }),
      keep: (unsent) => (unsent ? setDraft(unsent) : forget()),
      later: laterHere,
    }),
  );
  const { deliverables, status, refusal } = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  useFlushed(saver.flush);
  const isOpen = form.state === 'open';
  if (deliverables.length === 0) return null;
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
            onChange={(answer) => saver.give(each.id, answer)}
          />
          <Decision deliverable={each} />
        </div>
      ))}
      <SaveStatusLine status={status} />
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
