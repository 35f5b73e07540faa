import { useState } from 'react';
import { type EngagementSummary, languages } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { FormFrame } from '../../../form/form-frame';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { TimeZoneField } from '../calendar/time-zone-field';
import { NameField } from '../engagement/name-field';
import { RoleBoxes } from '../people/role-boxes';
import { CustomerSearch } from '../search/customer-search';
import {
  checkEngagement,
  engagementFieldOf,
  inServiceProject,
  newEngagement,
  toCreateEngagement,
} from './new-engagement';
import { ServiceProjectFields } from './service-project-fields';

type CreateEngagementFormProps = {
  onCreated: (engagement: EngagementSummary) => void;
  onCancel: () => void;
};

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Four steps on one page, in the order in which each makes the next one possible. */
export default function CreateEngagementForm({ onCreated, onCancel }: CreateEngagementFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [attempt] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => newEngagement(ownZone(), texts.language));
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const format = (error: Refusal | undefined) => error && texts.refusal(error);

  const submit = async () => {
    setRefusal(null);
    const found = checkEngagement(draft);
    judge(found);
    const command = toCreateEngagement(draft, attempt);
    if (Object.keys(found).length > 0 || !command) return;
    const result = await callAdmin('create-engagement', command);
    if (result.ok) {
      flagSuccess(t('create.done', { name: result.value.name }), t('create.done-text'));
      onCreated(result.value);
      return;
    }
    const field = engagementFieldOf(result.error);
    if (field) judge({ [field]: result.error });
    else setRefusal(result.error);
  };

  return (
    <FormFrame
      title={t('settings.create')}
      headingSize="medium"
      refusal={refusal}
      submit={{ label: t('create.do') }}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <NameField value={draft.name} error={format(errors.name)} onChange={(name) => setDraft({ ...draft, name })} />
      <ServiceProjectFields
        serviceDeskId={draft.serviceDeskId}
        requestTypeId={draft.requestTypeId}
        serviceDeskError={format(errors.serviceDeskId)}
        requestTypeError={format(errors.requestTypeId)}
        onServiceProject={(id) => setDraft((now) => inServiceProject(now, id))}
        onRequestType={(requestTypeId) => setDraft((now) => ({ ...now, requestTypeId }))}
      />
      <CustomerSearch
        key={draft.serviceDeskId}
        label={t('create.primary')}
        help={t('create.primary-help')}
        error={format(errors.primary)}
        serviceDeskId={draft.serviceDeskId}
        chosen={draft.primary}
        onChosen={(primary) => setDraft((now) => ({ ...now, primary }))}
      />
      <RoleBoxes roles={draft.roles} error={format(errors.roles)} onChange={(roles) => setDraft({ ...draft, roles })} />
      <Pair>
        <TimeZoneField
          error={format(errors.timeZone)}
          zone={draft.timeZone}
          onChange={(timeZone) => setDraft((now) => ({ ...now, timeZone }))}
        />
        <Field label={t('create.language')} help={t('create.language-help')} error={format(errors.language)}>
          {(control) => (
            <Choice
              {...control}
              value={draft.language}
              options={languages.map((language) => ({ value: language, label: t(`language.${language}`) }))}
              onChange={(value) => {
                const language = languages.find((one) => one === value);
                if (language) setDraft({ ...draft, language });
              }}
            />
          )}
        </Field>
      </Pair>
      <Notice tone="information" title={t('create.effect.title')}>
        {draft.primary ? t('create.effect.text', { name: draft.primary.name }) : t('create.effect.text-primary')}
      </Notice>
    </FormFrame>
  );
}
