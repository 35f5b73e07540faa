import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { TemplateName } from '../../../../src/contract/task/template';
import { FormFrame } from '../../../form/form-frame';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { NameForm } from '../../template/name-form';
import styles from './template.module.css';
import { taskTemplates } from './words';

type TemplateActionsProps = { template: TemplateName; onChanged: (removed: boolean) => Promise<void> };

/** Renames or removes one of the project's templates. */
export function TemplateActions({ template, onChanged }: TemplateActionsProps) {
  const { t } = useTexts();
  const [asked, setAsked] = useState<'rename' | 'remove' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { id: templateId, name: before } = template;

  const rename = async (name: string): Promise<Result<unknown>> => {
    const known = await callPlan('show-template', { templateId });
    if (!known.ok) return known;
    const { tasks } = known.value;
    const result = await callPlan('save-template', { attempt: crypto.randomUUID(), templateId, name, tasks });
    if (result.ok) {
      flagSuccess(t('template.saved', { name }), t('template.renamed', { name: before }));
      setAsked(null);
      await onChanged(false);
    }
    return result;
  };
  const remove = async () => {
    const result = await callPlan('remove-template', { templateId });
    setRefusal(result.ok ? null : result.error);
    if (!result.ok) return;
    flagSuccess(t('template.removed', { name: before }), t('template.removed-text'));
    setAsked(null);
    await onChanged(true);
  };

  if (asked === 'rename') {
    return (
      <NameForm
        title={t('template.rename')}
        label={t('template.rename')}
        name={before}
        save={rename}
        onCancel={() => setAsked(null)}
      />
    );
  }
  if (asked === 'remove') {
    return (
      <FormFrame
        title={t('template.remove')}
        isCompact
        refusal={refusal}
        submit={{ label: t('template.remove'), appearance: 'danger' }}
        onSubmit={remove}
        onCancel={() => setAsked(null)}
        closesOnEscape
      >
        <p>{t(taskTemplates.removeEffect, { name: before })}</p>
      </FormFrame>
    );
  }
  return (
    <div className={styles.actions}>
      <Button spacing="compact" onClick={() => setAsked('rename')}>
        {t('template.rename')}
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={() => setAsked('remove')}>
        {t('template.remove')}
      </Button>
    </div>
  );
}
