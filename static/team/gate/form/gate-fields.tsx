import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { gateLimits, type Meaning, meanings } from '../../../../src/contract/gate/terms';
import { keptLength } from '../../../../src/core/text/text-problem';
import { ButtonLine } from '../../../button/button-line';
import { CheckBox } from '../../../field/check-box';
import { ExplainedRadios } from '../../../field/explained-radios';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { TextBox } from '../../../field/text-box';
import { useTexts } from '../../../i18n/use-texts';
import { LinkFields } from '../../link/link-fields';
import { UrgentFields } from '../../urgent/urgent-fields';
import styles from '../style/gate.module.css';
import { CoversFields } from './covers-fields';
import { CriteriaFields } from './criteria-fields';
import type { GateFieldsProps } from './fields-props';
import { LapseFields } from './lapse-fields';
import { RuleFields } from './rule-fields';
import { SignatoryFields } from './signatory-fields';

/** The customer's words for a meaning, in their language. */
export type SayStatement = (meaning: Meaning) => string;

/** All that a PM settles about a gate: what is to be signed, then who signs it, then what hangs on it. */
export function GateFields({ formatStatement, ...props }: GateFieldsProps & { formatStatement: SayStatement }) {
  const { draft, errors, change } = props;
  const texts = useTexts();
  const { t } = texts;
  const error = (field: 'title' | 'deliverable' | 'version' | 'statement') =>
    errors[field] && texts.refusal(errors[field]);
  const line = (field: 'title' | 'deliverable' | 'version') => ({
    label: t(`gate-team.${field}`),
    help: t(`gate-team.${field}-help`),
    error: error(field),
    length: { now: keptLength(draft[field]), limit: gateLimits[field] },
  });
  const box = (field: 'title' | 'deliverable' | 'version') => ({
    autoComplete: 'off',
    isInvalid: errors[field] !== undefined,
    value: draft[field],
  });
  const usual = formatStatement(draft.meaning);
  const statement = draft.statement ?? usual;
  const putMeaning = (meaning: Meaning) =>
    // Words of one's own stay; the usual ones go with the meaning.
    change({ meaning, ...(statement.trim() === usual ? { statement: null } : {}) });
  return (
    <>
      <Field {...line('title')}>
        {(control) => (
          <Textfield
            {...control}
            {...box('title')}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Pair>
        <Field {...line('deliverable')}>
          {(control) => (
            <Textfield
              {...control}
              {...box('deliverable')}
              onChange={(event) => change({ deliverable: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field {...line('version')} isOptional>
          {(control) => (
            <Textfield
              {...control}
              {...box('version')}
              onChange={(event) => change({ version: event.currentTarget.value })}
            />
          )}
        </Field>
      </Pair>
      <LinkFields
        links={draft.links}
        error={errors.links}
        limit={gateLimits.links}
        onChange={(links) => change({ links })}
      />
      <div className={styles.part}>
        <CriteriaFields {...props} />
        <CheckBox
          label={t('gate-team.concessions')}
          meaning={t('gate-team.concessions-help')}
          isChecked={draft.allowsConcessions}
          onChange={(allowsConcessions) => change({ allowsConcessions })}
        />
      </div>
      <div className={styles.part}>
        <ExplainedRadios
          legend={t('gate-team.meaning')}
          error={errors.meaning && texts.refusal(errors.meaning)}
          options={meanings.map((value) => ({
            value,
            label: t(`gate-team.meaning.${value}`),
            meaning: t(`gate-team.meaning.${value}-help`),
          }))}
          value={draft.meaning}
          onChange={putMeaning}
        />
        <TextBox
          label={t('gate-team.statement')}
          help={t('gate-team.statement-help')}
          error={error('statement')}
          limit={gateLimits.statement}
          rows={2}
          value={statement}
          onChange={(text) => change({ statement: text })}
        />
        {usual !== '' && statement !== usual && (
          <ButtonLine>
            <Button spacing="compact" appearance="subtle" onClick={() => change({ statement: null })}>
              {t('gate-team.statement-usual')}
            </Button>
          </ButtonLine>
        )}
      </div>
      <div className={styles.part}>
        <SignatoryFields {...props} />
        <RuleFields {...props} />
      </div>
      <div className={styles.part}>
        <LapseFields {...props} />
      </div>
      <div className={styles.part}>
        <CoversFields {...props} />
        <UrgentFields
          help={t('gate-team.urgent-help')}
          isUrgent={draft.isUrgent}
          reason={draft.urgentReason ?? ''}
          reasonError={errors.urgentReason}
          onUrgent={(isUrgent) => change({ isUrgent })}
          onReason={(urgentReason) => change({ urgentReason })}
        />
      </div>
    </>
  );
}
