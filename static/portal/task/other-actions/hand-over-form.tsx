import { useCallback, useState } from 'react';
import type { Colleague } from '../../../../src/contract/calls/portal';
import type { Refusal } from '../../../../src/contract/result';
import type { PortalTask } from '../../../../src/contract/task/task';
import { useLoaded } from '../../../bridge/use-loaded';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPortal } from '../../call/call-portal';
import type { TaskActions } from '../action/task-actions';
import { useTaskAction } from '../action/use-action';
import styles from './other-actions.module.css';

type HandOverFormProps = { task: PortalTask; contact: string; actions: TaskActions; onClose: () => void };

const anyone = 'anyone';

/** Gives a task to a colleague, or to whoever of the customer's side acts first. */
export function HandOverForm(props: HandOverFormProps) {
  const { engagementId, id: taskId } = props.task;
  const { loaded, reload } = useLoaded(
    useCallback(() => callPortal('list-colleagues', { engagementId, taskId }), [engagementId, taskId]),
  );
  switch (loaded.status) {
    case 'loading':
      return <LoadingLines lines={2} />;
    case 'refused':
      return <Problem error={loaded.error} onRetry={reload} />;
    case 'ready':
      return <Form colleagues={loaded.value} {...props} />;
  }
}

function Form({ colleagues, task, actions, onClose }: HandOverFormProps & { colleagues: readonly Colleague[] }) {
  const texts = useTexts();
  const { t } = texts;
  const [to, setTo] = useState('');
  const [missing, setMissing] = useState<Refusal | null>(null);
  const { error, send } = useTaskAction(task, actions);
  const options = [
    ...colleagues.map(({ accountId, name }) => ({ value: accountId, label: name })),
    ...(task.owner !== 'anyone' ? [{ value: anyone, label: t('portal.action.hand-over.anyone') }] : []),
  ];
  const isFieldError = error?.field === 'to';
  const wrong = missing ?? (isFieldError ? error : null);

  const submit = async () => {
    setMissing(to === '' ? { code: 'field-missing' } : null);
    if (to === '') return;
    const name = colleagues.find(({ accountId }) => accountId === to)?.name;
    const command = { taskId: task.id, revision: task.details?.revision ?? 0, to: to === anyone ? null : to };
    const done = name === undefined ? ({ action: 'offered' } as const) : ({ action: 'handed-over', name } as const);
    if (await send(() => callPortal('hand-over-task', command), done)) onClose();
  };

  if (options.length === 0) return <p className={styles.quiet}>{t('portal.action.hand-over.nobody')}</p>;
  return (
    <FormFrame
      title={t('portal.action.hand-over.open')}
      isCompact
      refusal={isFieldError ? null : error}
      submit={{ label: t('portal.action.hand-over.do') }}
      onSubmit={submit}
      onCancel={onClose}
      closesOnEscape
    >
      <Field label={t('portal.action.hand-over.label')} error={wrong ? texts.refusal(wrong) : undefined}>
        {(control) => (
          <Choice
            {...control}
            value={to}
            options={options}
            placeholder={t('portal.action.hand-over.choose')}
            onChange={(chosen) => {
              setTo(chosen);
              setMissing(null);
            }}
          />
        )}
      </Field>
      {/* Where it goes depends on the choice; what its next owner reads does not. */}
      <p aria-live="polite">
        {to !== '' &&
          `${t(to === anyone ? 'portal.action.hand-over.to-anyone' : 'portal.action.hand-over.to-person')} `}
        {t('portal.action.hand-over.effect')}
      </p>
    </FormFrame>
  );
}
