import { useState } from 'react';
import type { WorkingCalendar } from '../../../../src/contract/calendar';
import type { Refusal } from '../../../../src/contract/result';
import { CheckBox } from '../../../field/check-box';
import { FieldSet } from '../../../field/field-set';
import { Pair } from '../../../field/pair';
import { useFieldErrors } from '../../../form/use-field-errors';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import type { SectionProps } from '../section/section';
import { SectionForm } from '../section/section-form';
import { useSectionDraft } from '../section/use-draft';
import { useSave } from '../section/use-save';
import { HolidayList } from './holiday-list';
import { PeriodList } from './period-list';
import { TimeField } from './time-field';
import { TimeZoneField } from './time-zone-field';
import { weekdayNames, weekdays } from './weekdays';

const fields = ['timeZone', 'workingDays', 'holidays', 'criticalPeriods', 'quietFrom'] as const;

/** The customer's working calendar: the days that are counted, and the hours in which they are left in peace. */
export default function CalendarSection({ onDirty, ...props }: SectionProps) {
  const texts = useTexts();
  const { t } = texts;
  const { calendar, today, language } = props.engagement;
  const { draft, isDirty, edit, discard } = useSectionDraft<WorkingCalendar>(calendar, onDirty);
  const { errors, judge } = useFieldErrors(draft);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = useSave(props);
  const format = (field: (typeof fields)[number]) => errors[field] && texts.refusal(errors[field]);
  const isDigestQuiet = refusal?.field === 'at';

  const submit = async () => {
    setRefusal(null);
    if (draft.workingDays.length === 0) return judge({ workingDays: { code: 'field-missing' } });
    const refused = await save({ calendar: draft });
    const field = fields.find((name) => name === refused?.field);
    judge(field && refused ? { [field]: refused } : {});
    setRefusal(field ? null : refused);
  };

  return (
    <SectionForm
      label={t('section.calendar')}
      effect={t('calendar.effect')}
      isDirty={isDirty}
      refusal={isDigestQuiet ? null : refusal}
      onSave={submit}
      onDiscard={() => {
        discard();
        judge({});
        setRefusal(null);
      }}
    >
      <TimeZoneField
        key={calendar.timeZone}
        error={format('timeZone')}
        zone={draft.timeZone}
        onChange={(timeZone) => edit({ timeZone })}
      />
      <FieldSet legend={t('calendar.working-days')} error={format('workingDays')} isRow>
        {weekdayNames(texts.language).map((name, index) => {
          const weekday = weekdays[index];
          return (
            weekday && (
              <CheckBox
                key={weekday}
                label={name}
                isChecked={draft.workingDays.includes(weekday)}
                isInvalid={errors.workingDays !== undefined}
                onChange={(isWorking) =>
                  edit({
                    workingDays: weekdays.filter((each) =>
                      each === weekday ? isWorking : draft.workingDays.includes(each),
                    ),
                  })
                }
              />
            )
          );
        })}
      </FieldSet>
      <FieldSet legend={t('calendar.quiet')} help={t('calendar.quiet-help')} error={format('quietFrom')}>
        <Pair>
          <TimeField
            label={t('calendar.quiet-from')}
            minutes={draft.quietFrom}
            onChange={(quietFrom) => edit({ quietFrom })}
          />
          <TimeField label={t('calendar.quiet-to')} minutes={draft.quietTo} onChange={(quietTo) => edit({ quietTo })} />
        </Pair>
      </FieldSet>
      {isDigestQuiet && (
        <Notice tone="error" isLive>
          {t('calendar.digest-in-quiet')}
        </Notice>
      )}
      <HolidayList
        holidays={draft.holidays}
        today={today}
        language={language}
        error={format('holidays')}
        onChange={(holidays) => edit({ holidays })}
      />
      <PeriodList
        periods={draft.criticalPeriods}
        error={format('criticalPeriods')}
        onChange={(criticalPeriods) => edit({ criticalPeriods })}
      />
    </SectionForm>
  );
}
