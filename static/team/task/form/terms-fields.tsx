import Textfield from '@atlaskit/textfield';
import type { ReactNode } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { taskLimits, taskTypes } from '../../../../src/contract/task/task';
import { keptLength } from '../../../../src/core/text/text-problem';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { TextBox } from '../../../field/text-box';
import type { DraftErrors } from '../../../form/field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { DayField } from '../../day/day-field';
import { EffortField } from './effort-field';
import type { TermsDraft } from './terms';

export type TermsFieldsProps = {
  draft: TermsDraft;
  errors: DraftErrors<TermsDraft>;
  engagement: EngagementSummary;
  change: (changes: Partial<TermsDraft>) => void;
};

/**
 * The fields that every task needs. @param props.owner the field for who is to do it, where that is settled here too
 */
export function TermsFields({ draft, errors, engagement, change, owner }: TermsFieldsProps & { owner?: ReactNode }) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <Field
        label={t('give.title')}
        help={t('give.title-help')}
        error={errors.title && texts.refusal(errors.title)}
        length={{ now: keptLength(draft.title), limit: taskLimits.title }}
      >
        {(control) => (
          <Textfield
            {...control}
            value={draft.title}
            isInvalid={errors.title !== undefined}
            autoComplete="off"
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextBox
        label={t('give.instructions')}
        help={t('give.instructions-help')}
        error={errors.instructions && texts.refusal(errors.instructions)}
        isOptional
        limit={taskLimits.instructions}
        rows={4}
        value={draft.instructions}
        onChange={(instructions) => change({ instructions })}
      />
      <Pair>
        {owner}
        <Field label={t('give.type')} error={errors.type && texts.refusal(errors.type)}>
          {(control) => (
            <Choice
              {...control}
              value={draft.type}
              options={taskTypes.map((type) => ({ value: type, label: t(`task-type.${type}`) }))}
              onChange={(value) => change({ type: taskTypes.find((type) => type === value) ?? draft.type })}
            />
          )}
        </Field>
      </Pair>
      <Pair>
        <DayField
          label={t('give.due')}
          isOptional
          error={errors.due && texts.refusal(errors.due)}
          engagement={engagement}
          value={draft.due}
          onChange={(due) => change({ due })}
          reason={draft.dueReason ?? ''}
          reasonError={errors.dueReason && texts.refusal(errors.dueReason)}
          onReason={(dueReason) => change({ dueReason })}
        />
        <EffortField
          error={errors.effort && texts.refusal(errors.effort)}
          value={draft.effort}
          onChange={(effort) => change({ effort })}
        />
      </Pair>
    </>
  );
}
