import { type CustomerRole, customerRoles } from '../../../../src/contract/engagement';
import { CheckBox } from '../../../field/check-box';
import { FieldSet } from '../../../field/field-set';
import { useTexts } from '../../../i18n/use-texts';

type RoleBoxesProps = {
  roles: readonly CustomerRole[];
  error: string | undefined;
  onChange: (roles: CustomerRole[]) => void;
};

/** The roles of somebody in the project; at least one. */
export function RoleBoxes({ roles, error, onChange }: RoleBoxesProps) {
  const { t } = useTexts();
  return (
    <FieldSet legend={t('stakeholder.roles')} error={error}>
      {customerRoles.map((role) => (
        <CheckBox
          key={role}
          label={t(`role.${role}`)}
          meaning={t(`role.${role}.meaning`)}
          isChecked={roles.includes(role)}
          isInvalid={error !== undefined}
          onChange={(isChecked) =>
            onChange(customerRoles.filter((one) => (one === role ? isChecked : roles.includes(one))))
          }
        />
      ))}
    </FieldSet>
  );
}
