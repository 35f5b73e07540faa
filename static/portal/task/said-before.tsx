import { subjectGone } from '../../../src/contract/common';
import type { CompletionEvidence, PortalTaskDetails } from '../../../src/contract/task/task';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { OutsideLink } from '../../plain-text/outside-link';
import { PlainText } from '../../plain-text/plain-text';
import styles from './task.module.css';

/**
 * The words of the customer's side when it completed or declined a task, and the reason why the team no longer needs
 * it.
 */
export default function SaidBefore({ details }: { details: PortalTaskDetails }) {
  const { t, dayOf } = useTexts();
  const { completion, declineReason, withdrawalReason, evidenceRule: evidence } = details;
  return (
    <>
      {completion && (
        <div className={styles.said}>
          <span className={styles.subtle}>{t(`completed.${completion.by}`, { moment: dayOf(completion.at) })}</span>
          <EvidenceText given={completion} questions={evidence.kind === 'answers' ? evidence.questions : []} />
        </div>
      )}
      {declineReason && <Reason title={t('portal.declined-because')}>{declineReason}</Reason>}
      {withdrawalReason && (
        <Reason title={t('task.withdrawn-because')}>
          {withdrawalReason === subjectGone ? t('task.withdrawn-gone') : withdrawalReason}
        </Reason>
      )}
    </>
  );
}

function Reason({ title, children }: { title: string; children: string }) {
  return (
    <div className={styles.said}>
      <span className={styles.subtle}>{title}</span>
      <PlainText>{children}</PlainText>
    </div>
  );
}

/** The evidence with which a task was completed, and the comment on it. */
export function EvidenceText({ given, questions }: { given: CompletionEvidence; questions: readonly string[] }) {
  const { t } = useTexts();
  const answers = given.answers ?? [];
  return (
    <>
      {given.link && <OutsideLink address={given.link}>{given.link}</OutsideLink>}
      {answers.length > 0 && (
        <dl className={styles.answers}>
          {answers.map((answer, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers have no other name than their position
            <div key={at}>
              <dt dir="auto">{questions[at] ?? t('complete.answer', { number: at + 1 })}</dt>
              <dd>
                <PlainText>{answer}</PlainText>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {given.risks && (
        <ul className={styles.links}>
          {given.risks.map(({ what, likelihood, impact, noticedBy }) => (
            <li key={what}>
              <PlainText>{what}</PlainText>
              <div className={line.facts}>
                <span>
                  {t('portal.risk.graded', {
                    likelihood: t(`portal.risk.grade.${likelihood}`),
                    impact: t(`portal.risk.grade.${impact}`),
                  })}
                </span>
                {noticedBy !== '' && <span>{t('portal.risk.noticed-by-name', { name: noticedBy })}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {given.comment !== '' && <PlainText>{given.comment}</PlainText>}
    </>
  );
}
