import { useEffect, useState } from 'react';
import { type PortalTask, undoMs } from '../../../src/contract/task';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { UndoButton } from '../task-act/act-button';
import type { Done, Outcome } from '../task-act/outcome';
import type { TaskActs } from '../task-act/task-acts';

/** Takes the focus, because the form that had it is gone. */
export function OutcomeNotice({ outcome, acts }: { outcome: Outcome; acts: TaskActs }) {
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
      title={texts.t(`portal.done.${done.act}.title`, factsOf(done, task, texts))}
    >
      <span>{texts.t(`portal.done.${done.act}.text`, factsOf(done, task, texts))}</span>
      {task.details?.undoUntil && <Undo key={task.details.seen} task={task} acts={acts} />}
    </Notice>
  );
}

function factsOf(done: Done, { title, details }: PortalTask, { t, day }: Texts): Record<string, string> {
  const contact = details?.contact ?? t('contact.team');
  return {
    title,
    contact,
    date: done.act === 'date-proposed' ? day(done.date) : '',
    name: done.act === 'handed-over' ? done.name : '',
  };
}

/** Gone when its time is over, counted from when it was shown: a reader's clock may be wrong. */
function Undo({ task, acts }: { task: PortalTask; acts: TaskActs }) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), undoMs);
    return () => clearTimeout(timer);
  }, []);
  return isOver ? null : <UndoButton task={task} acts={acts} />;
}
