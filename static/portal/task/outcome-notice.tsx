import { useEffect, useState } from 'react';
import { type PortalTask, undoMs } from '../../../src/contract/task/task';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { UndoButton } from './action/action-button';
import type { Done, TaskOutcome } from './action/outcome';
import type { TaskActions } from './action/task-actions';

/** Takes the focus, because the form that had it is gone. */
export default function OutcomeNotice({ outcome, actions }: { outcome: TaskOutcome; actions: TaskActions }) {
  const texts = useTexts();
  const notice = useFocusOnNews(outcome);

  if (outcome.kind === 'stale') {
    return (
      <Notice tone="warning" isLive focusRef={notice} title={texts.t('task.stale.title')}>
        <span>{texts.refusal(outcome.error)}</span>
        {outcome.isStillOpen && <span>{texts.t('portal.stale.kept')}</span>}
      </Notice>
    );
  }
  const { done, task } = outcome;
  return (
    <Notice
      tone="success"
      isLive
      focusRef={notice}
      title={texts.t(`portal.done.${done.action}.title`, factsOf(done, task, texts))}
    >
      <span>{texts.t(`portal.done.${done.action}.text`, factsOf(done, task, texts))}</span>
      {done.action === 'completed' && task.owner === 'colleague' && (
        <span>
          {texts.t('portal.progress.for-other', { name: task.ownerName ?? texts.t('sign.signatory.a-colleague') })}
        </span>
      )}
      {task.details?.undoUntil && <Undo key={task.details.revision} task={task} actions={actions} />}
    </Notice>
  );
}

function factsOf(done: Done, { title, details }: PortalTask, { t, day }: Texts): Record<string, string> {
  const contact = details?.contact ?? t('contact.team');
  return {
    title,
    contact,
    date: done.action === 'date-proposed' ? day(done.date) : '',
    name: done.action === 'handed-over' ? done.name : '',
  };
}

/** Gone when its time is over, counted from when it was shown: a reader's clock may be wrong. */
function Undo({ task, actions }: { task: PortalTask; actions: TaskActions }) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), undoMs);
    return () => clearTimeout(timer);
  }, []);
  return isOver ? null : <UndoButton task={task} actions={actions} />;
}
