import { useState } from 'react';
import { templateLimits } from '../../../../src/contract/template';
import { cutTo } from '../../../../src/core/text/plain';
import { useTexts } from '../../../i18n/use-texts';
import { flagSuccess } from '../../flag/flag';
import { NameForm } from '../../template/name-form';
import { gateTemplateOf } from '../template/template';
import { gateTemplates } from '../template/words';
import type { GateActionProps } from './action-props';

type SaveTemplateFormProps = Pick<GateActionProps, 'details' | 'engagement' | 'call' | 'onCancel'> & {
  onSaved: () => void;
};

/** Keeps a gate's terms as a template of the project. */
export default function SaveTemplateForm({ details, engagement, call, onSaved, onCancel }: SaveTemplateFormProps) {
  const { t } = useTexts();
  const [attempt] = useState(() => crypto.randomUUID());
  const { terms, title } = details;
  const template = gateTemplateOf(terms, engagement.calendar, engagement.today);
  const isPersonLeftOut = terms.signatories.some(({ kind }) => kind === 'person');
  const save = async (name: string) => {
    const result = await call('save-gate-template', { attempt, templateId: null, name, ...template });
    if (result.ok) {
      flagSuccess(t('template.saved', { name }), t('gate-team.template-saved'));
      onSaved();
    }
    return result;
  };
  return (
    <NameForm
      title={t('gate-team.action.save-template.open')}
      label={t(gateTemplates.save)}
      name={cutTo(title, templateLimits.name)}
      explanation={t(isPersonLeftOut ? 'gate-team.template-without-people' : gateTemplates.explanation)}
      save={save}
      onCancel={onCancel}
    />
  );
}
