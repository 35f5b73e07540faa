import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { engagementLimits, type TeamContact } from '../../../../src/contract/engagement';
import { keptLength } from '../../../../src/core/text/text-problem';
import { CheckBox } from '../../../field/check-box';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import type { PersonOf } from '../../people/names';
import { nameOf, PersonName } from '../../people/person';
import row from '../people/person-row.module.css';
import type { ContactErrors } from './contact-draft';

type ContactCardProps = {
  contact: TeamContact;
  others: readonly TeamContact[];
  personOf: PersonOf;
  errors: ContactErrors;
  isFirst: boolean;
  onEdit: (changes: Partial<TeamContact>) => void;
  onStep: (step: number | null) => void;
  onSponsor: (isSponsor: boolean) => void;
  onUp: () => void;
  onRemove: () => void;
};

/** The fields that customers are told of one team member. */
export function ContactCard({
  contact,
  others,
  personOf,
  errors,
  isFirst,
  onEdit,
  onStep,
  onSponsor,
  ...actions
}: ContactCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const { accountId, backup, escalation } = contact;
  const name = nameOf(accountId, personOf, texts);
  const line = (field: 'role' | 'hours' | 'languages', limit: number) => (
    <Field
      label={t(`contacts.${field}`)}
      help={t(`contacts.${field}-help`)}
      error={errors[field] && texts.refusal(errors[field])}
      isOptional={field !== 'role'}
      length={{ now: keptLength(contact[field]), limit }}
    >
      {(control) => (
        <Textfield
          {...control}
          value={contact[field]}
          isInvalid={errors[field] !== undefined}
          autoComplete="off"
          onChange={(event) => onEdit({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <li className={row.row}>
      <div className={row.top}>
        <div className={row.facts}>
          <span className={row.name}>
            <PersonName id={accountId} personOf={personOf} />
          </span>
          {personOf(accountId)?.isClosed && <span className={row.warning}>{t('contacts.closed')}</span>}
        </div>
        <div className={row.actions}>
          {!isFirst && (
            <Button spacing="compact" aria-label={t('contacts.up-name', { name })} onClick={actions.onUp}>
              {t('contacts.up')}
            </Button>
          )}
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('people.remove-name', { name })}
            onClick={actions.onRemove}
          >
            {t('people.remove')}
          </Button>
        </div>
      </div>
      {line('role', engagementLimits.contactRole)}
      <Pair>
        {line('hours', engagementLimits.contactHours)}
        {line('languages', engagementLimits.contactLanguages)}
      </Pair>
      <Pair>
        <Field label={t('contacts.backup')} isOptional>
          {(control) => (
            <Choice
              {...control}
              value={backup ?? ''}
              isDisabled={others.length === 0}
              options={[
                { value: '', label: t('contacts.backup-none') },
                ...others.map((other) => ({ value: other.accountId, label: nameOf(other.accountId, personOf, texts) })),
              ]}
              onChange={(value) => onEdit({ backup: value === '' ? null : value })}
            />
          )}
        </Field>
        <Field label={t('contacts.escalation')} isOptional>
          {(control) => (
            <Choice
              {...control}
              value={escalation === null ? '' : String(escalation)}
              options={[
                { value: '', label: t('contacts.escalation-none') },
                ...Array.from({ length: others.length + 1 }, (_, index) => ({
                  value: String(index + 1),
                  label: t('contacts.escalation-step', { step: index + 1 }),
                })),
              ]}
              onChange={(value) => onStep(value === '' ? null : Number(value))}
            />
          )}
        </Field>
      </Pair>
      <CheckBox
        label={t('contacts.sponsor')}
        meaning={t('contacts.sponsor.meaning')}
        isChecked={contact.isSponsor === true}
        onChange={onSponsor}
      />
    </li>
  );
}
