import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import type { GateTemplate } from '../../../../src/contract/gate/template';
import type { GateTerms } from '../../../../src/contract/gate/terms';
import type { Refusal } from '../../../../src/contract/result';
import { Field } from '../../../field/field';
import fieldStyles from '../../../field/field.module.css';
import { FieldError } from '../../../field/field-error';
import { useTexts } from '../../../i18n/use-texts';
import type { CallGates } from '../call/call-gates';
import styles from '../style/gate.module.css';
import { termsFrom } from '../template/template';
import { gateTemplates } from '../template/words';
import type { Setting } from './draft';

type StartFieldProps = {
  call: CallGates;
  setting: Setting;
  /** The gates that can be copied. */
  gates: readonly Pick<TeamGate, 'id' | 'title'>[];
  /** The gate to begin with as a copy of. */
  copyOf: string | null;
  /** Null: from scratch. */
  onStart: (terms: GateTerms | null) => void;
};

/** The start of a new gate: nothing, one of the project's templates, or another gate. */
export function StartField({ call, setting, gates, copyOf, onStart }: StartFieldProps) {
  const texts = useTexts();
  const { t } = texts;
  const [templates, setTemplates] = useState<readonly GateTemplate[]>([]);
  const [chosen, setChosen] = useState(copyOf === null ? '' : `gate ${copyOf}`);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const template = templates.find(({ id }) => chosen === `template ${id}`);
  const { calendar, today } = setting.engagement;

  useEffect(() => {
    void call('list-gate-templates', {}).then((result) => setTemplates(result.ok ? result.value : []));
  }, [call]);

  const choose = async (value: string) => {
    setChosen(value);
    setRefusal(null);
    setIsAsked(false);
    const found = templates.find(({ id }) => value === `template ${id}`);
    if (found) return onStart(termsFrom(found, calendar, today));
    const gate = gates.find(({ id }) => value === `gate ${id}`);
    if (!gate) return onStart(null);
    const result = await call('show-gate', { gateId: gate.id });
    // The day of the gate before is not likely to be that of the next.
    if (result.ok) onStart({ ...result.value.terms, due: null });
    else setRefusal(result.error);
  };
  const remove = async () => {
    if (!template) return;
    const result = await call('remove-gate-template', { templateId: template.id });
    if (!result.ok) return setRefusal(result.error);
    setTemplates(result.value);
    setChosen('');
    setIsAsked(false);
  };

  if (templates.length === 0 && gates.length === 0) return null;
  return (
    <div className={styles.group}>
      <Field label={t('gate-team.start')} help={t('gate-team.start-help')} isOptional>
        {(control) => (
          <select
            {...control}
            className={fieldStyles.choice}
            value={chosen}
            onChange={(event) => void choose(event.currentTarget.value)}
          >
            <option value="">{t('gate-team.start.scratch')}</option>
            {templates.length > 0 && (
              <optgroup label={t('gate-team.start.templates')}>
                {templates.map(({ id, name }) => (
                  <option key={id} value={`template ${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )}
            {gates.length > 0 && (
              <optgroup label={t('gate-team.start.gates')}>
                {gates.map(({ id, title }) => (
                  <option key={id} value={`gate ${id}`}>
                    {title}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        )}
      </Field>
      {refusal && <FieldError>{texts.refusal(refusal)}</FieldError>}
      {template && (
        <div className={styles.row}>
          {isAsked && <span className={styles.beside}>{t(gateTemplates.removeEffect, { name: template.name })}</span>}
          <Button
            spacing="compact"
            appearance={isAsked ? 'danger' : 'subtle'}
            onClick={() => (isAsked ? void remove() : setIsAsked(true))}
          >
            {t('template.remove')}
          </Button>
          {isAsked && (
            <Button spacing="compact" appearance="subtle" onClick={() => setIsAsked(false)}>
              {t('action.cancel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
