import { useState } from 'react';
import type { ListedPoll } from '../../../../src/contract/poll';
import type { Refusal } from '../../../../src/contract/result';
import { Field } from '../../../field/field';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import type { IssueFormProps } from '../../ask/issue-kind';
import { callTeam } from '../../call/calls';

/** Asks all customers of the first engagement the same question, with an answer in each line. */
export default function OpenPollForm({ panel, onAdded, onCancel }: IssueFormProps<ListedPoll>) {
  const { t } = useTexts();
  const [attempt] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState({ title: '', options: '', due: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [engagement] = panel.engagements;
  const submit = async () => {
    const options = draft.options.split('\n').filter((line) => line.trim() !== '');
    const result = await callTeam('open-poll', {
      ...draft,
      attempt,
      options,
      minutes: 5,
      engagementId: engagement?.id ?? '',
      issueId: panel.issue.id,
      question: draft.title,
      people: engagement?.customers.map(({ accountId }) => accountId) ?? [],
    });
    if (result.ok) onAdded(result.value);
    else setRefusal(result.error);
  };
  const fields = [
    ['title', 'poll.column.title'],
    ['options', 'poll.column.counts'],
    ['due', 'poll.column.due'],
  ] as const;
  return (
    <FormFrame
      title={t('poll.add')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('poll.add') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {fields.map(([name, label]) => (
        <Field key={name} label={t(label)}>
          {(control) => (
            <textarea
              {...control}
              value={draft[name]}
              onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
            />
          )}
        </Field>
      ))}
    </FormFrame>
  );
}
