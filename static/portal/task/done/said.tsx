import { useCallback } from 'react';
import type { SaidLine } from '../../../../src/contract/task/portal-task';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { PlainText } from '../../../plain-text/plain-text';
import { callPortal } from '../../call/call-portal';
import { EvidenceText } from '../said-before';
import { TaskLozenge } from '../task-lozenge';
import { PagedList } from './paged-list';

/** All that the reader ever did and said about tasks, also those that others have now: newest first. */
export function Said({ engagementId }: { engagementId: string }) {
  const { t } = useTexts();
  const load = useCallback(
    async (after: string | undefined) => {
      const page = await callPortal('list-said', { engagementId, after });
      return page.ok ? { ok: true as const, value: { rows: page.value.said, next: page.value.next } } : page;
    },
    [engagementId],
  );
  return (
    <PagedList load={load} label={t('said.title')} none={<p>{t('said.none')}</p>}>
      {(said) => <SaidItem key={said.id} said={said} />}
    </PagedList>
  );
}

function SaidItem({ said }: { said: SaidLine }) {
  const texts = useTexts();
  const { title, task, at, text, completion } = said;
  return (
    <li className={line.line}>
      <div className={line.head}>
        <bdi>{title}</bdi>
        {task && <TaskLozenge task={task} />}
      </div>
      <div className={line.facts}>
        <span>{formatAct(said, texts)}</span>
        <span>{texts.dayOf(at)}</span>
      </div>
      {completion && <EvidenceText given={completion} questions={[]} />}
      {text !== '' && <PlainText>{text}</PlainText>}
    </li>
  );
}

function formatAct({ what, date, to }: SaidLine, { t, day }: Texts): string {
  switch (what) {
    case 'task-handed-over':
      if (to === null) return t('said.task-offered');
      return to.name === null ? t('said.task-handed-over-unnamed') : t('said.task-handed-over', { name: to.name });
    case 'date-proposed':
      return t('said.date-proposed', { date: date === null ? '' : day(date) });
    default:
      return t(`said.${what}`);
  }
}
