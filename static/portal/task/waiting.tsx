import type { IsoDate } from '../../../src/contract/common';
import type { PortalTask, PortalTaskDetails } from '../../../src/contract/task/task';
import type { Texts } from '../../i18n/texts';
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
  const texts = useTexts();
  const { t, day, dayOf } = texts;
  const { stuck, proposal, refusedDate, settledDate, teamWords } = details;
  const settled = settledDate && task.due !== null ? formatSettled(settledDate, task.due, texts) : null;
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
      {(refusedDate || settled || teamWords) && (
        <Notice
          tone="information"
          title={refusedDate ? t('portal.answer.date', { date: day(refusedDate) }) : t('portal.answer')}
        >
          {settled && <span>{settled}</span>}
          {teamWords && <PlainText>{teamWords}</PlainText>}
        </Notice>
      )}
      {task.isPressing && !stuck && !proposal && <Notice tone="warning">{t('portal.pressing.text')}</Notice>}
      {details.isAcceptedByYou && <p>{t('portal.accepted')}</p>}
    </>
  );
}

/** The day that was settled in answer to whoever asked for another one, with the one before where there was one. */
function formatSettled(
  { at, before, isOther }: NonNullable<PortalTaskDetails['settledDate']>,
  due: IsoDate,
  { t, day, dayOf }: Texts,
): string {
  const facts = { on: dayOf(at), date: day(due) };
  if (before === null) return t(isOther ? 'portal.answer.other' : 'portal.answer.agreed', facts);
  const instead = isOther ? 'portal.answer.other-instead' : 'portal.answer.agreed-instead';
  return t(instead, { ...facts, before: day(before) });
}
