import { useCallback } from 'react';
import type { ColleaguesDone } from '../../../../src/contract/task/portal-task';
import type { PortalTask } from '../../../../src/contract/task/task';
import { newestFirst } from '../../../../src/core/ask/order';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { Aside } from '../../aside/aside';
import { callPortal } from '../../call/call-portal';
import { TaskLine } from '../task-line';
import { TaskLozenge } from '../task-lozenge';
import { useTaskActions } from '../use-task-actions';
import styles from './done.module.css';
import { PagedList } from './paged-list';
import { Said } from './said';

type DoneProps = { engagementId: string };

/** All tasks that are done and that the reader may see, to the first; those of colleagues; and all that the reader said. */
export default function Done({ engagementId }: DoneProps) {
  const { t } = useTexts();
  return (
    <div className={styles.done}>
      <OwnDone engagementId={engagementId} />
      <DoneByColleagues engagementId={engagementId} />
      <Aside title={t('said.title')}>
        <Said engagementId={engagementId} />
      </Aside>
    </div>
  );
}

function OwnDone({ engagementId }: DoneProps) {
  const { t } = useTexts();
  const load = useCallback(
    async (after: string | undefined) => {
      const page = await callPortal('list-done', { engagementId, after });
      return page.ok ? { ok: true as const, value: { rows: page.value.tasks, next: page.value.next } } : page;
    },
    [engagementId],
  );
  return (
    <PagedList load={load} label={t('done.title')} none={<p>{t('done.none')}</p>} inOrder={newestFirst}>
      {(task, replace) => <DoneTask key={task.id} task={task} onLoaded={replace} />}
    </PagedList>
  );
}

function DoneTask({ task, onLoaded }: { task: PortalTask; onLoaded: (task: PortalTask) => void }) {
  const actions = useTaskActions();
  return <TaskLine task={task} actions={{ ...actions, onLoaded }} />;
}

function DoneByColleagues({ engagementId }: DoneProps) {
  const { t } = useTexts();
  const load = useCallback(
    async (after: string | undefined) => {
      const page = await callPortal('list-colleagues-done', { engagementId, after });
      return page.ok ? { ok: true as const, value: { rows: page.value.tasks, next: page.value.next } } : page;
    },
    [engagementId],
  );
  return (
    <PagedList load={load} label={t('done.colleagues')} hasHeading none={null} inOrder={newestFirst}>
      {(task) => <ColleaguesTask key={task.id} task={task} />}
    </PagedList>
  );
}

function ColleaguesTask({ task }: { task: ColleaguesDone }) {
  const { title, state, since, ownerName } = task;
  const { t, dayOf } = useTexts();
  return (
    <li className={line.line}>
      <div className={line.head}>
        <bdi>{title}</bdi>
        <TaskLozenge task={task} />
      </div>
      <div className={line.facts}>
        <span>{t(`since.portal.${state}`, { date: dayOf(since) })}</span>
        <span>{ownerName === null ? t('owner.colleague') : t('owner.named', { name: ownerName })}</span>
      </div>
    </li>
  );
}
