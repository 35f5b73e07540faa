import type { IssuePanel } from '../../../src/contract/team';
import { useLoaded } from '../../bridge/use-loaded';
import { useTexts } from '../../i18n/use-texts';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callTeam } from '../call/calls';
import { peopleInLine } from '../gate/state/people-in-gate';
import { usePeople } from '../people/names';
import { type WaitingAsk, waitingOn } from './context';
import { GateInContext } from './gate-in-context';
import styles from './issue-context.module.css';
import { TaskInContext } from './task-in-context';

const ask = () => callTeam('show-issue', {});

/** Beside an issue: in one sentence who is waited for, and the asks that come next. */
export default function IssueContext() {
  const { loaded, reload } = useLoaded(ask);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Waiting panel={loaded.value} />;
}

function Waiting({ panel }: { panel: IssuePanel }) {
  const { t, plural } = useTexts();
  const waiting = waitingOn(panel);
  const next = waiting.kind === 'nobody' ? [] : waiting.next;
  const personOf = usePeople(next.flatMap(peopleIn));
  if (waiting.kind === 'nobody') {
    return (
      <div className={styles.context}>
        <p>{waiting.planned > 0 ? plural('context.planned', waiting.planned) : t('context.nobody')}</p>
        {(waiting.planned > 0 || waiting.hasMore || panel.total > 0) && (
          <p className={styles.hint}>{t('context.hint')}</p>
        )}
      </div>
    );
  }
  return (
    <div className={styles.context}>
      <p>{t(`context.${waiting.kind}`)}</p>
      {next.map((each) =>
        each.kind === 'task' ? (
          <TaskInContext key={each.task.id} task={each.task} panel={panel} personOf={personOf} />
        ) : (
          <GateInContext key={each.gate.id} gate={each.gate} panel={panel} personOf={personOf} />
        ),
      )}
      <p className={styles.hint}>{t('context.hint')}</p>
    </div>
  );
}

function peopleIn(each: WaitingAsk): string[] {
  if (each.kind === 'gate') return peopleInLine(each.gate);
  return each.task.owner.kind === 'person' ? [each.task.owner.accountId] : [];
}
