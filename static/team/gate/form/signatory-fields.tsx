import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useRef } from 'react';
import { customerRoles } from '../../../../src/contract/engagement';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { RemoveButton } from '../../../button/remove-button';
import { CheckBox } from '../../../field/check-box';
import { Choice } from '../../../field/choice';
import { FieldError } from '../../../field/field-error';
import { Radios } from '../../../field/radios';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { customerOptions } from '../../people/customer-options';
import { formatAbsent } from '../../people/format-absent';
import { formatNames } from '../../people/format-list';
import { nameOf } from '../../people/format-name';
import { formatVisibility } from '../../people/visibility';
import styles from '../style/gate.module.css';
import { changesInOrder } from './draft';
import type { GateFieldsProps } from './fields-props';
import { roleOf, rolePrefix, type SignatoryRow, signatoryProblem, withOneMore } from './signatories';

const orders = ['parallel', 'sequence'] as const;

/** The signatories, by name or by role, and their order. */
export function SignatoryFields(props: GateFieldsProps) {
  const { draft, errors, setting, change } = props;
  const { signatories, order } = draft;
  const texts = useTexts();
  const { t } = texts;
  const add = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const problems = signatories.map((row) =>
    errors.signatories ? signatoryProblem(row, signatories, order, setting.engagement) : null,
  );
  const put = (row: SignatoryRow, changes: Partial<SignatoryRow>) =>
    change({ signatories: signatories.map((each) => (each === row ? { ...row, ...changes } : each)) });
  return (
    <fieldset className={styles.group}>
      <legend>{t('gate-team.signatories')}</legend>
      <p className={styles.quiet}>
        {t('gate-team.signatories-help')} {formatVisibility(setting.engagement, texts)}
      </p>
      <Radios
        label={t('gate-team.order')}
        error={errors.order && texts.refusal(errors.order)}
        options={orders.map((value) => ({ value, label: t(`gate-team.order.${value}`) }))}
        value={order}
        onChange={(value) => change(changesInOrder(draft, value))}
      />
      {signatories.length > 0 && (
        <ul ref={list} className={styles.rows}>
          {signatories.map((row, index) => (
            <li key={row.id} className={styles.row}>
              <SignatoryLine
                {...props}
                row={row}
                number={index + 1}
                error={problems[index] ? texts.refusal(problems[index]) : undefined}
                put={(changes) => put(row, changes)}
              />
              <div className={styles.buttons}>
                <RemoveButton
                  label={t('gate-team.signatory-remove', { number: index + 1 })}
                  onClick={() => {
                    change({ signatories: signatories.filter((each) => each !== row) });
                    requestAnimationFrame(() => add.current?.focus());
                  }}
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      {errors.signatories && problems.every((problem) => !problem) && (
        <FieldError>{texts.refusal(errors.signatories)}</FieldError>
      )}
      {signatories.length < gateLimits.signatories && (
        <div>
          <Button
            ref={add}
            spacing="compact"
            onClick={() => {
              change({ signatories: withOneMore(signatories, order) });
              requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child select')?.focus());
            }}
          >
            {t('gate-team.signatory-add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type SignatoryLineProps = GateFieldsProps & {
  row: SignatoryRow;
  number: number;
  error: string | undefined;
  put: (changes: Partial<SignatoryRow>) => void;
};

function SignatoryLine({ draft, setting, personOf, row, number, error, put }: SignatoryLineProps) {
  const texts = useTexts();
  const { t } = texts;
  const id = useId();
  const { customers } = setting.engagement;
  const role = roleOf(row.who);
  const options = [
    ...customerOptions(setting.engagement, personOf, texts),
    ...customerRoles.map((one) => ({ value: `${rolePrefix}${one}`, label: formatRole(one, texts) })),
  ];
  // A person who is no customer any more is shown as chosen until somebody else is.
  const isKnown = row.who === '' || options.some(({ value }) => value === row.who);
  const gone = isKnown ? [] : [{ value: row.who, label: nameOf(row.who, personOf, texts) }];
  const holders = role ? customers.filter(({ roles }) => roles.includes(role)).map(({ accountId }) => accountId) : [];
  return (
    <>
      <div className={styles.wide}>
        <Choice
          id={`${id}-who`}
          aria-label={t('gate-team.signatory', { number })}
          aria-describedby={error ? `${id}-error` : role ? `${id}-role` : undefined}
          aria-invalid={error ? true : undefined}
          aria-required={true}
          value={row.who}
          placeholder={t('gate-team.signatory-choose')}
          options={[...gone, ...options]}
          onChange={(who) => put({ who })}
        />
        {role && (
          <span id={`${id}-role`} className={holders.length > 0 ? styles.quiet : styles.problem}>
            {holders.length > 0
              ? t('gate-team.role-now', { names: formatNames(holders, personOf, texts) })
              : t('gate-team.role-nobody')}
          </span>
        )}
        {role &&
          formatAbsent(holders, setting.engagement, personOf, texts).map((text) => (
            <span key={text} className={styles.problem}>
              {text}
            </span>
          ))}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
      {draft.order === 'sequence' && (
        <div className={styles.step}>
          <Textfield
            type="number"
            min={1}
            max={gateLimits.steps}
            aria-label={t('gate-team.signatory-step', { number })}
            elemBeforeInput={<span className={styles.prefix}>{t('gate-team.step')}</span>}
            value={row.step}
            onChange={(event) => put({ step: event.currentTarget.value })}
          />
        </div>
      )}
      {draft.rule === 'named' && (
        <div className={styles.beside}>
          <CheckBox
            label={t('gate-team.required')}
            isChecked={row.isRequired}
            onChange={(isRequired) => put({ isRequired })}
          />
        </div>
      )}
    </>
  );
}

const formatRole = (role: (typeof customerRoles)[number], { t }: Texts): string =>
  t('gate-team.by-role', { role: t(`role.${role}`) });
