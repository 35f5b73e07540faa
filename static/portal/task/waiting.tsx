import type { PortalTask, PortalTaskDetails } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { PlainText } from '../../plain-text/plain-text';
import { UnstuckButton } from '../task-act/act-button';
import type { TaskActs } from '../task-act/task-acts';

type WaitingProps = { task: PortalTask; details: PortalTaskDetails; acts: TaskActs };

/** What each side waits for while a task is open: what the customer asked, what the team answered, and who is late. */
export function Waiting({ task, details, acts }: WaitingProps) {
  const { t, day } = useTexts();
  const { stuck, proposal, answer } = details;
  return (
    <>
      {stuck && (
        <Notice tone="information" title={t('portal.waits.help')}>
          <PlainText>{stuck.reason}</PlainText>
          <UnstuckButton task={task} acts={acts} />
        </Notice>
      )}
      {proposal && (
        <Notice
          tone="information"
          title={t(task.owner === 'you' ? 'portal.waits.date' : 'portal.waits.date-side', { date: day(proposal.date) })}
        >
          {proposal.reason !== '' && <PlainText>{proposal.reason}</PlainText>}
        </Notice>
      )}
      {answer !== null && answer !== '' && (
        <Notice tone="information" title={t('portal.answer')}>
          <PlainText>{answer}</PlainText>
        </Notice>
      )}
      {task.isPressing && !stuck && !proposal && <Notice tone="warning">{t('portal.pressing.text')}</Notice>}
      {details.isAcceptedByYou && <p>{t('portal.accepted')}</p>}
    </>
  );
}
