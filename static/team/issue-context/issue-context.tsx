import type { IssuePanel } from '../../../src/contract/team';
import { useAnswer } from '../../bridge/use-answer';
import { formatDue } from '../../i18n/due';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { StateLozenge } from '../ask/state-lozenge';
import { callTeam } from '../call/calls';
import { peopleInLine } from '../gate/state/people-in-gate';
import { usePeople } from '../people/names';
import { OwnerName } from '../people/person';
import { taskLook } from '../task/state/look';
import { awaitsOf } from '../task/state/turn';
import { openGates, waitingOn } from './context';
import { GateInContext } from './gate-in-context';
import styles from './issue-context.module.css';

const ask = () => callTeam('show-issue', {});

/** Beside an issue, in one sentence: who is waited for, and the task that comes next. */
export default function IssueContext() {
  const { loaded, reload } = useAnswer(ask);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Waiting panel={loaded.value} />;
}

function Waiting({ panel }: { panel: IssuePanel }) {
  const texts = useTexts();
  const { t, plural } = texts;
  const waiting = waitingOn(panel);
  const task = waiting.kind === 'nobody' ? null : waiting.next;
  const gates = openGates(panel.gates);
  const owners = task?.owner.kind === 'person' ? [task.owner.accountId] : [];
  const personOf = usePeople([...owners, ...gates.flatMap(peopleInLine)]);
  const engagement = panel.engagements.find(({ id }) => id === task?.engagementId);
  const signOffs = gates.map((gate) => <GateInContext key={gate.id} gate={gate} panel={panel} personOf={personOf} />);
  if (waiting.kind === 'nobody' && gates.length > 0) {
    return (
      <div className={styles.context}>
        {signOffs}
        <p className={styles.hint}>{t('context.hint')}</p>
      </div>
    );
  }
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
  const { next } = waiting;
  return (
    <div className={styles.context}>
      <p>{t(`context.${waiting.kind}`)}</p>
      <div className={styles.task}>
        <strong>{next.title}</strong>
        <StateLozenge look={taskLook({ ...next, awaits: awaitsOf(next) })} />
        <div className={line['small-facts']}>
          <OwnerName owner={next.owner} personOf={personOf} />
          {next.state === 'open' && next.due !== null && engagement && (
            <span className={next.isOverdue ? line.overdue : undefined}>
              {formatDue(next, engagement.today, texts)}
            </span>
          )}
        </div>
      </div>
      {signOffs}
      <p className={styles.hint}>{t('context.hint')}</p>
    </div>
  );
}
