import type { EngagementSummary } from '../../../../src/contract/engagement';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import { DayField } from '../../day/day-field';
import type { PersonOf } from '../../people/names';
import { OwnerField } from '../form/owner-field';
import type { SetDraft } from './draft';
import { IssuePicker } from './issue-picker';

type CommonFieldsProps = {
  set: SetDraft;
  engagement: EngagementSummary;
  projectKey: string;
  personOf: PersonOf;
  isIssueMissing: boolean;
  change: (changes: Partial<SetDraft>) => void;
};

/** The fields that hold for all tasks of a set that say nothing else. */
export function CommonFields({ set, engagement, projectKey, personOf, isIssueMissing, change }: CommonFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <>
      <IssuePicker
        label={t('set.issue')}
        help={t('set.issue-help')}
        error={isIssueMissing ? texts.refusal({ code: 'field-missing' }) : undefined}
        projectKey={projectKey}
        chosen={set.issue}
        onChosen={(issue) => change({ issue })}
      />
      <Pair>
        <OwnerField
          label={t('give.owner')}
          engagement={engagement}
          personOf={personOf}
          error={undefined}
          value={set.owner}
          onChange={(owner) => change({ owner })}
        />
        <DayField
          label={t('set.from')}
          error={undefined}
          engagement={engagement}
          value={set.from}
          onChange={(from) => change({ from })}
        />
      </Pair>
    </>
  );
}
