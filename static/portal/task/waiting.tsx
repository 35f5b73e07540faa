import type { PortalTask, PortalTaskDetails } from '../../../src/contract/task/task';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { PlainText } from '../../plain-text/plain-text';
import { UnstuckButton } from './action/action-button';
import type { TaskActions } from './action/task-actions';

type WaitingProps = { task: PortalTask; details: PortalTaskDetails; actions: TaskActions };

/**
 * The things that each side waits for while a task is open: the customer's proposal, the team's answer, and who is
 * late.
 */
export function Waiting({ task, details, actions }: WaitingProps) {
  const { t, day, dayOf } = useTexts();
  const { stuck, proposal, refusedDate, teamWords } = details;
  return (
    <>
      {stuck && (
        <Notice tone="information" title={t('portal.waits.help', { date: dayOf(stuck.at) })}>
          <PlainText>{stuck.reason}</PlainText>
          <UnstuckButton task={task} actions={actions} />
        </Notice>
      )}
      {proposal && (
        <Notice
          tone="information"
          title={t(proposal.by === 'you' ? 'portal.waits.date' : 'portal.waits.date-side', {
            date: day(proposal.date),
            on: dayOf(proposal.at),
          })}
        >
          {proposal.reason !== '' && <PlainText>{proposal.reason}</PlainText>}
        </Notice>
      )}
      {(refusedDate || teamWords) && (
        <Notice
          tone="information"
          title={refusedDate ? t('portal.answer.date', { date: day(refusedDate) }) : t('portal.answer')}
        >
          {teamWords && <PlainText>{teamWords}</PlainText>}
        </Notice>
      )}
      {task.isPressing && !stuck && !proposal && <Notice tone="warning">{t('portal.pressing.text')}</Notice>}
      {details.isAcceptedByYou && <p>{t('portal.accepted')}</p>}
    </>
  );
}
