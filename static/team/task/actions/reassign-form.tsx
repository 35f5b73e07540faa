import { useState } from 'react';
import { neverOwners } from '../../../../src/core/engagement/nameable';
import { now } from '../../../clock/now';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callTeam } from '../../call/calls';
import { newsOf } from '../../news/news';
import { formatNews } from '../effects/format-news';
import { leftKey } from '../effects/left';
import { OwnerField } from '../form/owner-field';
import { anyone, ownerOf } from '../state/owner';
import { awaitsOf, isAsked } from '../state/turn';
import type { ActionFormProps } from './action-form-props';
import { useTeamAction } from './use-action';

/** Gives a task to somebody else of the customer's side. */
export default function ReassignForm({ task, engagement, personOf, onChanged, onStale, onCancel }: ActionFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const before = task.owner.kind === 'side' ? anyone : task.owner.accountId;
  const [owner, setOwner] = useState(before);
  const { refusal, setRefusal, run } = useTeamAction('reassign', { task, onChanged, onStale });
  const isPlanned = task.state === 'planned';
  const effect = isPlanned ? 'effect-planned' : isAsked(awaitsOf(task)) ? 'effect-asked' : 'effect';
  const left = leftKey(before, owner);
  const told = formatNews(
    // Nothing is to be done at once where the team is to answer first.
    newsOf(engagement, { isUrgent: task.isUrgent && effect !== 'effect-asked', isPlanned }, now()),
    ownerOf(owner),
    engagement,
    personOf,
    texts,
  );

  const submit = async () => {
    if (owner === before) {
      setRefusal({ code: 'owner-unchanged', field: 'owner' });
      return;
    }
    const { id: taskId, revision } = task;
    await run(told, () => callTeam('reassign-task', { taskId, revision, owner: ownerOf(owner) }));
  };

  const error = refusal?.field === 'owner' ? refusal : null;
  return (
    <FormFrame
      title={t('action.reassign.open')}
      isCompact
      refusal={error ? null : refusal}
      submit={{ label: t('action.reassign.do') }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape={owner === before}
    >
      <OwnerField
        label={t('action.reassign.label')}
        engagement={engagement}
        personOf={personOf}
        team={neverOwners(task)}
        error={error ? texts.refusal(error) : undefined}
        value={owner}
        onChange={(next) => {
          setRefusal(null);
          setOwner(next);
        }}
      />
      <p>{[t(`action.reassign.${effect}`), ...(left === null || isPlanned ? [] : [t(left)])].join(' ')}</p>
      {owner !== before && <p>{told}</p>}
    </FormFrame>
  );
}
