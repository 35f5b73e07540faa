import Textfield from '@atlaskit/textfield';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { ExplainedRadios } from '../../../field/explained-radios';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { resolve } from '../rule/resolved';
import { formatOrder, formatTeamRule } from '../rule/rule-words';
import styles from '../style/gate.module.css';
import { ruleOf } from './draft';
import type { GateFieldsProps } from './fields-props';
import { signatoriesOf } from './signatories';

const rules = ['all', 'any', 'quorum', 'named'] as const;

/** The number of signatories who have to accept, and its effect with those who are to sign. */
export function RuleFields({ draft, errors, setting, personOf, change }: GateFieldsProps) {
  const texts = useTexts();
  const { t } = texts;
  const { rule, count, order } = draft;
  const chosen = draft.signatories.filter(({ who }) => who !== '');
  const people = resolve(signatoriesOf(chosen, order), order, setting.engagement.customers);
  const counted = Number(count) >= 1 ? ruleOf(draft) : ruleOf({ rule, count: '1' });
  const { sentence, problem } = formatTeamRule(counted, people, personOf, texts);
  return (
    <div className={styles.group}>
      <ExplainedRadios
        legend={t('gate-team.rule')}
        error={errors.rule && texts.refusal(errors.rule)}
        options={rules.map((value) => ({
          value,
          label: t(`gate-team.rule.${value}`),
          meaning: t(`gate-team.rule.${value}-help`),
        }))}
        value={rule}
        onChange={(value) => change({ rule: value })}
      />
      {(rule === 'quorum' || rule === 'named') && (
        <Field label={t('gate-team.count')} error={errors.count && texts.refusal(errors.count)}>
          {(control) => (
            <div className={styles.step}>
              <Textfield
                {...control}
                type="number"
                min={1}
                max={gateLimits.signatories}
                isInvalid={errors.count !== undefined}
                value={count}
                onChange={(event) => change({ count: event.currentTarget.value })}
              />
            </div>
          )}
        </Field>
      )}
      <div className={styles.sentence} role="status">
        <strong>{sentence}</strong>
        {people.length > 1 && <span>{formatOrder(order, people, personOf, texts)}</span>}
        {problem && <span className={styles.problem}>{problem}</span>}
      </div>
    </div>
  );
}
