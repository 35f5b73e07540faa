import Textfield from '@atlaskit/textfield';
import { grades, raidLimits } from '../../../src/contract/raid';
import { keptLength } from '../../../src/core/text/text-problem';
import { Field } from '../../field/field';
import { Pair } from '../../field/pair';
import { Radios } from '../../field/radios';
import { TextBox } from '../../field/text-box';
import { useTexts } from '../../i18n/use-texts';
import type { RiskDraft } from './risk-draft';

type RiskFieldsProps = {
  risk: RiskDraft;
  format: (field: 'what' | 'likelihood' | 'impact' | 'noticedBy') => string | undefined;
  onChange: (risk: RiskDraft) => void;
};

/** The fields of a risk: what could happen, how likely it is, how bad it would be, and who would notice. */
export function RiskFields({ risk, format, onChange }: RiskFieldsProps) {
  const { t } = useTexts();
  const options = grades.map((grade) => ({ value: grade, label: t(`portal.risk.grade.${grade}`) }));
  return (
    <>
      <TextBox
        label={t('portal.risk.what')}
        error={format('what')}
        limit={raidLimits.what}
        rows={2}
        value={risk.what}
        onChange={(what) => onChange({ ...risk, what })}
      />
      <Pair>
        {(['likelihood', 'impact'] as const).map((measure) => (
          <Radios
            key={measure}
            label={t(`portal.risk.${measure}`)}
            error={format(measure)}
            options={options}
            value={risk[measure]}
            onChange={(grade) => onChange({ ...risk, [measure]: grade })}
          />
        ))}
      </Pair>
      <Field
        label={t('portal.risk.noticed-by')}
        help={t('portal.risk.noticed-by-help')}
        error={format('noticedBy')}
        isOptional
        length={{ now: keptLength(risk.noticedBy), limit: raidLimits.noticedBy }}
      >
        {(control) => (
          <Textfield
            {...control}
            autoComplete="off"
            value={risk.noticedBy}
            isInvalid={format('noticedBy') !== undefined}
            onChange={(event) => onChange({ ...risk, noticedBy: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
