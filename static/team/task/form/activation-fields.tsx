import type { EngagementSummary } from '../../../../src/contract/engagement';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import type { DraftErrors } from '../../../form/field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { DayField } from '../../day/day-field';
import type { Draft } from './draft';
import { IssueChoice } from './issue-choice';

type ActivationFieldsProps = {
  draft: Draft;
  errors: DraftErrors<Draft>;
  engagement: EngagementSummary;
  /** The key of the issue that the task is on. */
  issueKey: string;
  change: (changes: Partial<Draft>) => void;
};

const kinds = ['now', 'date', 'issues'] as const;

/** The moment at which the task begins to wait for the customer. */
export function ActivationFields({ draft, errors, engagement, issueKey, change }: ActivationFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <Field
        label={t('give.begins')}
        help={t('give.begins-help')}
        error={errors.begins && texts.refusal(errors.begins)}
      >
        {(control) => (
          <Choice
            {...control}
            value={draft.begins}
            options={kinds.map((kind) => ({ value: kind, label: t(`begins.${kind}`) }))}
            onChange={(value) => change({ begins: kinds.find((kind) => kind === value) ?? draft.begins })}
          />
        )}
      </Field>
      {draft.begins === 'date' && (
        <DayField
          label={t('give.from')}
          error={errors.from && texts.refusal(errors.from)}
          engagement={engagement}
          value={draft.from}
          onChange={(from) => change({ from })}
        />
      )}
      {draft.begins === 'issues' && (
        <IssueChoice
          error={errors.waitsFor && texts.refusal(errors.waitsFor)}
          issueKey={issueKey}
          chosen={draft.waitsFor}
          onChange={(waitsFor) => change({ waitsFor })}
        />
      )}
    </>
  );
}
