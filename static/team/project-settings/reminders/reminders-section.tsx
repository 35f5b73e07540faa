import { useState } from 'react';
import { reminderLimits } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { useTexts } from '../../../i18n/use-texts';
import { formatZone } from '../../../i18n/zone';
import { DayFields } from '../../reminders/day-fields';
import { TimeField } from '../calendar/time-field';
import type { SectionProps } from '../section/section';
import { SectionForm } from '../section/section-form';
import { useSectionDraft } from '../section/use-draft';
import { useSave } from '../section/use-save';
import styles from '../style/project-settings.module.css';
import { LadderFields } from './ladder-fields';
import { ReminderPreview } from './preview';
import { fieldsOf, type RuleErrors, type RuleValues, rulesIn } from './rule-fields';

/** The days on which the customer hears of their tasks, and the steps while they say nothing. */
export default function RemindersSection({ onDirty, ...props }: SectionProps) {
  const { t, region } = useTexts();
  const { engagement } = props;
  const { calendar } = engagement;
  const { draft, isDirty, edit, discard } = useSectionDraft<RuleValues>(fieldsOf(engagement), onDirty);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = useSave(props);
  const read = rulesIn(draft, calendar);
  const errors: RuleErrors = 'errors' in read ? read.errors : {};
  const format = (field: 'at' | 'ladder') => {
    const problem = errors[field];
    return problem && t(`reminders.wrong.${problem}`, { days: reminderLimits.days });
  };

  const submit = async () => {
    setRefusal(null);
    if ('rules' in read) setRefusal(await save(read.rules));
  };

  return (
    <SectionForm
      label={t('section.reminders')}
      effect={t('reminders.effect')}
      isDirty={isDirty}
      refusal={refusal}
      onSave={submit}
      onDiscard={() => {
        discard();
        setRefusal(null);
      }}
    >
      <p className={styles.subtle}>{t('reminders.intro')}</p>
      <TimeField
        label={t('reminders.at')}
        help={t('reminders.at-help', { zone: formatZone(calendar.timeZone, region) })}
        error={format('at')}
        minutes={draft.at}
        onChange={(at) => edit({ at })}
      />
      <DayFields values={draft} errors={errors} onChange={edit} />
      <LadderFields ladder={draft.ladder} error={format('ladder')} onChange={(ladder) => edit({ ladder })} />
      {'rules' in read && <ReminderPreview engagement={engagement} rules={read.rules} />}
    </SectionForm>
  );
}
