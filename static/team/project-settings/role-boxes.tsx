import { useId } from 'react';
import { type CustomerRole, customerRoles } from '../../../src/contract/engagement';
import { FieldError } from '../../field/field-error';
import { useTexts } from '../../i18n/use-texts';
import styles from './role-boxes.module.css';

type RoleBoxesProps = {
  roles: readonly CustomerRole[];
  error: string | undefined;
  onChange: (roles: CustomerRole[]) => void;
};

/** What somebody is to the project; at least one. */
export function RoleBoxes({ roles, error, onChange }: RoleBoxesProps) {
  const { t } = useTexts();
  const id = useId();
  return (
    <fieldset className={styles.roles} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{t('stakeholder.roles')}</legend>
      {customerRoles.map((role) => (
        <label key={role} className={styles.role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            aria-invalid={error ? true : undefined}
            onChange={(event) =>
              onChange(
                customerRoles.filter((one) => (one === role ? event.currentTarget.checked : roles.includes(one))),
              )
            }
          />
          <span>
            {t(`role.${role}`)}
            <span className={styles.meaning}>{t(`role.${role}.meaning`)}</span>
          </span>
        </label>
      ))}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
