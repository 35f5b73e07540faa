import { ExplainedRadios } from '../../../field/explained-radios';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { DayField } from '../../day/day-field';
import { OwnRemindersFields } from '../../reminders/own-reminders-fields';
import { resolve } from '../rule/resolved';
import styles from '../style/gate.module.css';
import type { GateDraft } from './draft';
import type { GateFieldsProps } from './fields-props';
import { formatHaltedFor } from './halted';
import { signatoriesOf } from './signatories';

/** Until when, what happens when nobody decides, and what hangs on it in the workflow. */
export function LapseFields({ draft, errors, setting, personOf, change }: GateFieldsProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const { engagement, canHold } = setting;
  const { deemed, customers } = engagement;
  const asked = resolve(signatoriesOf(draft.signatories, draft.order), draft.order, customers);
  const named = asked.map(({ accountId }) => accountId).filter((accountId) => accountId !== '');
  const halted = draft.lapse === 'deem' ? formatHaltedFor(named, setting, personOf, texts) : [];
  const isHalted = halted.length > 0;
  return (
    <>
      <DayField
        label={t('gate-team.due')}
        isOptional={draft.lapse !== 'expire'}
        error={errors.due && texts.refusal(errors.due)}
        engagement={engagement}
        value={draft.due}
        onChange={(due) => change({ due })}
        reason={draft.dueReason ?? ''}
        reasonError={errors.dueReason && texts.refusal(errors.dueReason)}
        onReason={(dueReason) => change({ dueReason })}
      />
      <ExplainedRadios
        legend={t('gate-team.lapse')}
        error={errors.lapse && texts.refusal(errors.lapse)}
        {...(deemed ? {} : { help: t('gate-team.lapse-no-deemed') })}
        options={[
          { value: 'wait', label: t('gate-team.lapse.wait'), meaning: t('gate-team.lapse.wait-help') },
          { value: 'expire', label: t('gate-team.lapse.expire'), meaning: t('gate-team.lapse.expire-help') },
          ...(deemed
            ? [
                {
                  value: 'deem' as const,
                  label: t('gate-team.lapse.deem'),
                  isDisabled: draft.order === 'sequence',
                  meaning:
                    draft.order === 'sequence'
                      ? t('gate-team.lapse.deem-not-in-sequence')
                      : plural('gate-team.lapse.deem-help', deemed.workingDays),
                },
              ]
            : []),
        ]}
        value={draft.lapse}
        onChange={(lapse) => change({ lapse })}
      />
      {halted.map((said) => (
        <span key={said} className={styles.problem}>
          {said}
        </span>
      ))}
      <OwnRemindersFields
        legend={t('gate-team.reminders')}
        help={formatWhatHolds(draft, isHalted, t)}
        noneMeaning={t(isHalted ? 'gate-team.reminders.none-halted' : `gate-team.reminders.none-${draft.lapse}`)}
        engagement={engagement.reminders}
        own={draft.reminders}
        error={errors.reminders}
        onChange={(reminders) => change({ reminders })}
      />
      {canHold ? (
        <ExplainedRadios
          legend={t('gate-team.mode')}
          help={t('gate-team.mode-help')}
          error={errors.mode && texts.refusal(errors.mode)}
          options={modes.map((value) => ({
            value,
            label: t(`gate-team.mode.${value}`),
            meaning: t(`gate-team.mode.${value}-help`),
          }))}
          value={draft.mode}
          onChange={(mode) => change({ mode })}
        />
      ) : (
        <div className={styles.sentence}>
          <strong>{t('gate-team.mode.advise')}</strong>
          <span>{t(setting.subject === 'issue' ? 'gate-team.advises-only' : 'gate-team.advises-version')}</span>
        </div>
      )}
    </>
  );
}

/** The limits of a choice of reminders: nothing is due without a day, and notices are no reminders. @param isHalted no silence counts now */
function formatWhatHolds(
  { due, lapse }: Pick<GateDraft, 'due' | 'lapse'>,
  isHalted: boolean,
  t: Texts['t'],
): string | undefined {
  const sentences = [
    ...(due === '' ? [t('gate-team.reminders.no-due')] : []),
    ...(lapse === 'deem' ? [t(isHalted ? 'gate-team.reminders.notices-halted' : 'gate-team.reminders.notices')] : []),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
}

const modes = ['advise', 'require-reason', 'block'] as const;
