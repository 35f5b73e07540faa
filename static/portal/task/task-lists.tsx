import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { PortalGateLine } from '../../../src/contract/gate';
import type { PortalEngagement } from '../../../src/contract/portal';
import type { PortalTask } from '../../../src/contract/task';
import { useTexts } from '../../i18n/use-texts';
import line from '../../task/line.module.css';
import { GateLine } from '../gate/gate-line';
import { eachOnce, isWithOthers, keyOf, type NextAsk, nextAsk, recentAsks, toSign } from '../gate/gates';
import { NextGate } from '../gate/next-gate';
import type { GateActs } from '../gate/use-gate-acts';
import { NextTask } from './next-task';
import { TaskLine } from './task-line';
import styles from './task-lists.module.css';
import type { TaskActs } from './use-task-acts';

type TaskListsProps = {
  asks: Pick<PortalEngagement, 'open' | 'recent' | 'gates'>;
  acts: TaskActs;
  gateActs: GateActs;
  /** Under a heading of its own, so that these come one level lower. */
  isGrouped?: boolean;
};

/** One next action, then what else is open or waits for others, then what was done lately: tasks and sign-offs alike. */
export function TaskLists({ asks, acts, gateActs, isGrouped = false }: TaskListsProps) {
  const { t } = useTexts();
  const gates = eachOnce(asks.gates);
  const next = nextAsk({ open: asks.open, gates });
  const taskLine = (task: PortalTask) => <TaskLine key={task.id} task={task} acts={acts} />;
  const gateLine = (gate: PortalGateLine) => <GateLine key={keyOf(gate)} gate={gate} acts={gateActs} />;
  const askLine = (ask: NextAsk) => (ask.kind === 'task' ? taskLine(ask.task) : gateLine(ask.gate));
  const level = isGrouped ? 'h3' : 'h2';
  const otherGates = toSign(gates).filter(({ id }) => next?.kind !== 'gate' || id !== next.gate.id);
  const otherTasks = asks.open.filter(({ id }) => next?.kind !== 'task' || id !== next.task.id);
  const lists: { title: string; shown: ReactNode[] }[] = [
    // Without a next one, all that is open waits for the team.
    {
      title: t(next ? 'portal.others' : 'portal.with-team'),
      shown: [...otherGates.map(gateLine), ...otherTasks.map(taskLine)],
    },
    { title: t('portal.gate.with-others'), shown: gates.filter(isWithOthers).map(gateLine) },
    { title: t('portal.recent'), shown: recentAsks({ recent: asks.recent, gates }).map(askLine) },
  ].filter(({ shown }) => shown.length > 0);
  return (
    <div className={styles.lists}>
      {next?.kind === 'task' && <NextTask key={next.task.id} task={next.task} isGrouped={isGrouped} acts={acts} />}
      {next?.kind === 'gate' && (
        <NextGate key={keyOf(next.gate)} gate={next.gate} isGrouped={isGrouped} acts={gateActs} />
      )}
      {lists.map(({ title, shown }) => (
        <section key={title} className={styles.list}>
          <Heading size="xsmall" as={level}>
            {title}
          </Heading>
          <ul className={line.lines}>{shown}</ul>
        </section>
      ))}
    </div>
  );
}
