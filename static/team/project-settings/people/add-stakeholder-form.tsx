import { useState } from 'react';
import type { CustomerCandidate } from '../../../../src/contract/calls/admin';
import type { CustomerRole, EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { CustomerSearch } from '../search/customer-search';
import styles from '../style/project-settings.module.css';
import { RoleBoxes } from './role-boxes';

type AddStakeholderFormProps = {
  engagement: EngagementSummary;
  onAdded: (engagement: EngagementSummary) => void;
  onCancel: () => void;
};

type Draft = { readonly person: CustomerCandidate | null; readonly roles: readonly CustomerRole[] };

export default function AddStakeholderForm({ engagement, onAdded, onCancel }: AddStakeholderFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [draft, setDraft] = useState<Draft>({ person: null, roles: [] });
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const format = (error: Refusal | undefined) => error && texts.refusal(error);

  const submit = async () => {
    const { person, roles } = draft;
    const missing = { code: 'field-missing' } as const;
    setRefusal(null);
    judge({ ...(person ? {} : { person: missing }), ...(roles.length > 0 ? {} : { roles: missing }) });
    if (!person || roles.length === 0) return;
    const { accountId, name } = person;
    const result = await callAdmin('add-stakeholder', { engagementId: engagement.id, accountId, roles: [...roles] });
    if (result.ok) {
      flagSuccess(t('stakeholder.done', { name }), t('stakeholder.done-text'));
      onAdded(result.value);
    } else {
      const field = fieldOf(result.error);
      if (field) judge({ [field]: result.error });
      else setRefusal(result.error);
    }
  };

  return (
    <FormFrame
      title={t('stakeholder.add')}
      refusal={refusal}
      submit={{ label: t('stakeholder.do') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <CustomerSearch
        label={t('stakeholder.person')}
        help={t('stakeholder.person-help')}
        error={format(errors.person)}
        serviceDeskId={engagement.serviceDeskId}
        chosen={draft.person}
        onChosen={(person) => setDraft({ ...draft, person })}
      />
      <RoleBoxes roles={draft.roles} error={format(errors.roles)} onChange={(roles) => setDraft({ ...draft, roles })} />
      <p className={styles.subtle}>{t('stakeholder.effect')}</p>
    </FormFrame>
  );
}

/** The field in which the resolver found something wrong; null for what no field is to blame for. */
const fieldOf = ({ field }: Refusal): keyof Draft | null =>
  field === 'roles' ? 'roles' : field === 'accountId' ? 'person' : null;
