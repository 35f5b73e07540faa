import type { PortalRequest } from '../../../src/contract/portal';
import { useAnswer } from '../../bridge/use-answer';
import { useTexts } from '../../i18n/use-texts';
import { Empty } from '../../states/empty';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callPortal } from '../calls';
import { OutcomeNotice } from '../task/outcome';
import { TaskLists } from '../task/task-lists';
import { isQuiet } from '../task/tasks';
import { useTaskActs } from '../task/use-task-acts';
import styles from './request-panel.module.css';

const ask = () => callPortal('show-request', {});

/** What the customer is asked to do, on the request of their engagement. */
export default function RequestPanel() {
  const { t } = useTexts();
  const { loaded, setValue, reload, refresh } = useAnswer(ask);
  if (loaded.status === 'loading') return <LoadingLines />;
  const isNothingHere = loaded.status === 'ready' ? !loaded.value.isEngagement : isQuiet(loaded.error.code);
  if (isNothingHere) {
    return <p className={styles.quiet}>{t('portal.nothing-here')}</p>;
  }
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Request request={loaded.value} change={setValue} refresh={refresh} />;
}

type RequestProps = {
  request: PortalRequest;
  change: (change: (request: PortalRequest) => PortalRequest) => void;
  refresh: () => Promise<void>;
};

function Request({ request, change, refresh }: RequestProps) {
  const { t } = useTexts();
  const { acts, outcome } = useTaskActs(change, refresh);
  return (
    <div className={styles.panel}>
      <OutcomeNotice outcome={outcome} />
      {request.open.length === 0 && (
        <Empty title={t('portal.all-done.title')}>
          {t(request.recent.length === 0 ? 'portal.all-done.nothing-yet' : 'portal.all-done.text')}
        </Empty>
      )}
      <TaskLists tasks={request} {...acts} />
    </div>
  );
}
