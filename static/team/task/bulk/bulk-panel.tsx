import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal, RefusalCode } from '../../../../src/contract/result';
import { type TeamTask, taskLimits } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { textProblem } from '../../../../src/core/text/text-problem';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { TextBox } from '../../../field/text-box';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { DayField } from '../../day/day-field';
import type { PersonOf } from '../../people/names';
import { RunView } from '../../run/run-view';
import { useRun } from '../../run/use-run';
import { Effects } from '../effects/effects';
import { OwnerField } from '../form/owner-field';
import { ownerOf, ownerProblem } from '../state/owner';
import { isAsked } from '../state/turn';
import { type BulkAction, bulkEffect, fittingFor, neverOwnersOfAll, settledRows } from './actions';
import { type BulkCommand, carryOut } from './command';

type BulkPanelProps = {
  action: BulkAction;
  rows: readonly ListedTask[];
  engagements: ReadonlyMap<string, EngagementSummary>;
  personOf: PersonOf;
  onDone: (tasks: readonly TeamTask[]) => void;
  onClose: () => void;
};

/** Asks what a command on many tasks needs, says what the customers will see, and carries it out. */
export default function BulkPanel({ action, rows, engagements, personOf, onDone, onClose }: BulkPanelProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const fitting = fittingFor(action, rows);
  const concerned = [...engagements.values()].filter(({ id }) => fitting.some((row) => row.engagementId === id));
  const [engagementId, setEngagementId] = useState(concerned[0]?.id ?? '');
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Refusal | null>(null);
  const { run, start, stop } = useRun();
  const engagement = engagements.get(engagementId);
  // The people who can hold a task depend on the engagement, so only one engagement's tasks are reassigned at a time.
  const possible = action === 'reassign' ? fitting.filter((row) => row.engagementId === engagementId) : fitting;
  const others = rows.length - possible.length;
  const settled = settledRows(action, possible, { owner, due });
  const targets = possible.filter((row) => !settled.includes(row));
  const asked = action === 'reassign' ? targets.filter(({ awaits }) => isAsked(awaits)) : [];
  const dateAsked = action === 'set-due' ? targets.filter(({ awaits }) => awaits === 'date') : [];
  // Before somebody is chosen there is nothing to say of who finds or hears what.
  const isSettled = action !== 'reassign' || owner !== '';
  const revision = targets.filter(({ state }) => state !== 'planned').length;

  const command = (): BulkCommand => {
    switch (action) {
      case 'confirm':
        return { action };
      case 'withdraw':
        return { action, reason: reason.trim() };
      case 'reassign':
        return { action, owner: ownerOf(owner) };
      case 'set-due':
        return { action, due: due === '' ? null : due, dueReason: reason.trim() };
    }
  };
  const check = (): Refusal | null => {
    if (action === 'withdraw') return textProblem(reason, taskLimits.reason, true);
    if (action === 'confirm' || !engagement) return null;
    if (action === 'reassign') return ownerProblem(owner, engagement) ?? checkLeft('owner-unchanged');
    return (due === '' ? null : dayProblem(due, engagement.today)) ?? checkLeft('unchanged');
  };
  const checkLeft = (code: RefusalCode): Refusal | null => (targets.length === 0 ? { code } : null);
  const submit = async () => {
    const found = check();
    setProblem(found);
    if (found) return;
    const wanted = command();
    await start(
      targets,
      (row) => carryOut(wanted, row),
      (task) => onDone([task]),
    );
  };

  if (run.status !== 'idle')
    return (
      <RunView
        run={run}
        formatDone={(count) => plural(`bulk.${action}.succeeded`, count)}
        onStop={stop}
        onClose={onClose}
      />
    );
  const error = problem ? texts.refusal(problem) : undefined;
  return (
    <FormFrame
      title={plural(`bulk.${action}.title`, possible.length)}
      headingSize="small"
      refusal={null}
      submit={{
        label: plural(`bulk.${action}.do`, targets.length),
        appearance: action === 'withdraw' ? 'danger' : 'primary',
      }}
      onSubmit={submit}
      onCancel={onClose}
      closesOnEscape={action === 'confirm'}
    >
      {others > 0 && <p>{plural(`bulk.${action}.others`, others)}</p>}
      {action === 'reassign' && concerned.length > 1 && (
        <Field label={t('ask.engagement')}>
          {(control) => (
            <Choice
              {...control}
              value={engagementId}
              options={concerned.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                setEngagementId(id);
                setOwner('');
              }}
            />
          )}
        </Field>
      )}
      {action === 'reassign' && engagement && (
        <OwnerField
          label={t('give.owner')}
          engagement={engagement}
          personOf={personOf}
          team={neverOwnersOfAll(possible)}
          error={error}
          placeholder={t('bulk.reassign.choose')}
          value={owner}
          onChange={(next) => {
            setProblem(null);
            setOwner(next);
          }}
        />
      )}
      {action === 'set-due' && engagement && (
        <DayField
          label={t('give.due')}
          isOptional
          error={error}
          engagement={engagement}
          value={due}
          onChange={setDue}
          reason={reason}
          onReason={setReason}
        />
      )}
      {settled.length > 0 && <p>{plural(settledText(action, due), settled.length)}</p>}
      {action === 'withdraw' && (
        <TextBox
          label={t(targets.length === 1 ? 'action.withdraw.label' : 'bulk.withdraw.label')}
          help={t(revision === 0 ? 'ask.team-reads' : 'ask.customer-reads')}
          error={error}
          limit={taskLimits.reason}
          value={reason}
          onChange={setReason}
        />
      )}
      {action === 'withdraw' && revision === 0 && <p>{plural('bulk.withdraw.effect-planned', targets.length)}</p>}
      {action === 'withdraw' && revision > 0 && <p>{plural('bulk.withdraw.effect', revision)}</p>}
      {action !== 'withdraw' && isSettled && revision > 0 && <p>{t(bulkEffect(action, { owner, due }))}</p>}
      {asked.length > 0 && <p>{plural('bulk.reassign.asked', asked.length)}</p>}
      {dateAsked.length > 0 && <p>{plural('bulk.set-due.asked', dateAsked.length)}</p>}
      {isSettled && targets.length > 0 && (
        <Effects
          tasks={targets.map((row) => ({
            ...row,
            // Nothing is to be done at once where the team is to answer first.
            isUrgent: row.isUrgent && !asked.includes(row),
            owner: action === 'reassign' ? ownerOf(owner) : row.owner,
            isPlanned: row.state === 'planned',
          }))}
          engagements={engagements}
          personOf={personOf}
        />
      )}
    </FormFrame>
  );
}

const settledText = (action: BulkAction, due: string) =>
  action === 'reassign' ? 'bulk.reassign.settled' : due === '' ? 'bulk.set-due.settled-none' : 'bulk.set-due.settled';
