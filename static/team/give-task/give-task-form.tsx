import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Refusal } from '../../../src/contract/answer';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { type TeamTask, taskLimits } from '../../../src/contract/task';
import { Choice } from '../../field/choice';
import { Field } from '../../field/field';
import { Pair } from '../../field/pair';
import { TextBox } from '../../field/text-box';
import { FormFrame } from '../../form/form-frame';
import { useFieldErrors } from '../../form/use-field-errors';
import { useTexts } from '../../i18n/use-texts';
import { callTeam } from '../calls';
import { flagSuccess } from '../flag';
import type { PersonOf } from '../people/names';
import { nameOf, ownerName } from '../people/person';
import { anyone, checkDraft, fieldOf, forEngagement, lastDay, newDraft, ownerOf, toCommand } from './draft';
import { Preview } from './preview';

type GiveTaskFormProps = {
  engagements: readonly EngagementSummary[];
  personOf: PersonOf;
  onGiven: (task: TeamTask) => void;
  onCancel: () => void;
};

export default function GiveTaskForm({ engagements, ...rest }: GiveTaskFormProps) {
  const active = engagements.filter(({ status }) => status === 'active');
  const [first] = active;
  return first ? <Form active={active} first={first} {...rest} /> : null;
}

type FormProps = Omit<GiveTaskFormProps, 'engagements'> & {
  active: readonly EngagementSummary[];
  first: EngagementSummary;
};

function Form({ active, first, personOf, onGiven, onCancel }: FormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [attempt] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => newDraft(first));
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const engagement = active.find(({ id }) => id === draft.engagementId) ?? first;
  const say = (error: Refusal | undefined) => error && texts.refusal(error);

  const submit = async () => {
    setRefusal(null);
    const found = checkDraft(draft, engagement);
    judge(found);
    if (Object.keys(found).length > 0) return;
    const answer = await callTeam('give-task', toCommand(draft, attempt));
    if (answer.ok) {
      const owner = ownerName(answer.value.owner, personOf, texts);
      flagSuccess(t('give.done', { title: answer.value.title }), t('give.done-text', { owner }));
      onGiven(answer.value);
      return;
    }
    const field = fieldOf(answer.error);
    // With one engagement there is no field to say it beside.
    const isShown = field !== null && (field !== 'engagementId' || active.length > 1);
    if (isShown) judge({ [field]: answer.error });
    else setRefusal(answer.error);
  };

  return (
    <FormFrame
      title={t('task.give')}
      headingSize="small"
      refusal={refusal}
      submit={{ label: t('give.do') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      {active.length > 1 && (
        <Field label={t('give.engagement')} error={say(errors.engagementId)}>
          {(control) => (
            <Choice
              {...control}
              value={draft.engagementId}
              options={active.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => setDraft(forEngagement(draft, active.find((one) => one.id === id) ?? first))}
            />
          )}
        </Field>
      )}
      <Field
        label={t('give.title')}
        help={t('give.title-help')}
        error={say(errors.title)}
        length={{ now: draft.title.trim().length, limit: taskLimits.title }}
      >
        {(control) => (
          <Textfield
            {...control}
            value={draft.title}
            isInvalid={errors.title !== undefined}
            autoComplete="off"
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextBox
        label={t('give.instructions')}
        help={t('give.instructions-help')}
        error={say(errors.instructions)}
        isOptional
        limit={taskLimits.instructions}
        rows={4}
        value={draft.instructions}
        onChange={(instructions) => setDraft({ ...draft, instructions })}
      />
      <Pair>
        <Field label={t('give.owner')} error={say(errors.owner)}>
          {(control) => (
            <Choice
              {...control}
              value={draft.owner}
              options={[
                ...engagement.customers.map(({ accountId }) => ({
                  value: accountId,
                  label: nameOf(accountId, personOf, texts),
                })),
                { value: anyone, label: t('owner.side') },
              ]}
              onChange={(owner) => setDraft({ ...draft, owner })}
            />
          )}
        </Field>
        <Field
          label={t('give.due')}
          help={t('give.due-help', { zone: engagement.timeZone })}
          error={say(errors.due)}
          isOptional
        >
          {(control) => (
            <Textfield
              {...control}
              type="date"
              min={engagement.today}
              max={lastDay(engagement.today)}
              value={draft.due}
              isInvalid={errors.due !== undefined}
              onChange={(event) => setDraft({ ...draft, due: event.currentTarget.value })}
            />
          )}
        </Field>
      </Pair>
      <Preview draft={draft} engagement={engagement} owner={ownerName(ownerOf(draft), personOf, texts)} />
    </FormFrame>
  );
}
