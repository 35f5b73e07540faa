import Textfield from '@atlaskit/textfield';
import { useCallback, useState } from 'react';
import type { Colleague } from '../../../src/contract/calls/portal';
import type { NameDeputy, PortalDeputies } from '../../../src/contract/portal-deputies';
import type { Refusal, Result } from '../../../src/contract/result';
import { useLoaded } from '../../bridge/use-loaded';
import { Choice } from '../../field/choice';
import { Field } from '../../field/field';
import { Pair } from '../../field/pair';
import { FormFrame } from '../../form/form-frame';
import { useTexts } from '../../i18n/use-texts';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callPortal } from '../call/call-portal';
import styles from './deputies.module.css';

type NameDeputyFormProps = {
  engagementId: string;
  onSend: (wanted: NameDeputy) => Promise<Result<PortalDeputies>>;
  onClose: () => void;
};

/** Names a colleague as the reader's deputy, for some days or until it is ended. */
export function NameDeputyForm(props: NameDeputyFormProps) {
  const { engagementId } = props;
  const { loaded, reload } = useLoaded(
    useCallback(() => callPortal('list-colleagues', { engagementId, asDeputy: true }), [engagementId]),
  );
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <Form colleagues={loaded.value} {...props} />;
}

function Form({
  colleagues,
  engagementId,
  onSend,
  onClose,
}: NameDeputyFormProps & { colleagues: readonly Colleague[] }) {
  const texts = useTexts();
  const { t } = texts;
  const [accountId, setAccountId] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const field = fieldOf(error);
  const errorAt = (name: 'deputy' | 'from' | 'until') => (error && field === name ? texts.refusal(error) : undefined);

  const submit = async () => {
    if (accountId === '') return setError({ code: 'field-missing', field: 'deputy' });
    const deputy = { accountId, ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) };
    const result = await onSend({ engagementId, deputy });
    if (result.ok) onClose();
    else setError(result.error);
  };

  if (colleagues.length === 0) return <p className={styles.subtle}>{t('portal.deputies.nobody')}</p>;
  return (
    <FormFrame
      title={t('portal.deputies.name')}
      isCompact
      refusal={field === null ? error : null}
      submit={{ label: t('portal.deputies.name') }}
      onSubmit={submit}
      onCancel={onClose}
    >
      <Field label={t('portal.deputies.who')} help={t('portal.deputies.missing')} error={errorAt('deputy')}>
        {(control) => (
          <Choice
            {...control}
            value={accountId}
            options={colleagues.map((each) => ({ value: each.accountId, label: each.name }))}
            placeholder={t('portal.deputies.choose')}
            onChange={setAccountId}
          />
        )}
      </Field>
      <Pair>
        <Field
          label={t('portal.deputies.from')}
          help={t('portal.deputies.from-help')}
          error={errorAt('from')}
          isOptional
        >
          {(control) => (
            <Textfield
              {...control}
              type="date"
              value={from}
              isInvalid={field === 'from'}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          label={t('portal.deputies.until')}
          help={t('portal.deputies.until-help')}
          error={errorAt('until')}
          isOptional
        >
          {(control) => (
            <Textfield
              {...control}
              type="date"
              value={until}
              isInvalid={field === 'until'}
              onChange={(event) => setUntil(event.currentTarget.value)}
            />
          )}
        </Field>
      </Pair>
    </FormFrame>
  );
}

/** The field beside which a refusal stands; null for the whole form. */
const fieldOf = (error: Refusal | null): 'deputy' | 'from' | 'until' | null =>
  error?.field === 'deputy' || error?.field === 'from' || error?.field === 'until' ? error.field : null;
