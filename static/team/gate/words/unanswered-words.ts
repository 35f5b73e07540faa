import type { EngagementSummary, ReminderDays } from '../../../../src/contract/engagement';
import type { GateTerms } from '../../../../src/contract/gate/terms';
import type { Texts } from '../../../i18n/texts';
import { formatReminders } from '../../reminders/format-days';

type Terms = Pick<GateTerms, 'due' | 'lapse' | 'reminders'>;
type Known = Pick<EngagementSummary, 'reminders'>;

/** The days on which those who are to sign are reminded, in sentences. @param isHalted no silence counts now: then no notice is told */
export function formatGateReminders(
  { due, lapse, reminders }: Terms,
  isHalted: boolean,
  engagement: Known,
  texts: Texts,
): string[] {
  const { t } = texts;
  // What has expired is not to be signed any more: nobody is reminded after its day.
  const daysOf = (days: ReminderDays): ReminderDays => (lapse === 'expire' ? { ...days, afterEvery: 0 } : days);
  return [
    formatReminders(reminders && daysOf(reminders), daysOf(engagement.reminders), texts),
    ...(due === null ? [t('gate-team.reminders.no-due')] : []),
    ...(lapse === 'deem' && !isHalted ? [t('gate-team.reminders.notices-told')] : []),
  ];
}

/** The consequence when nobody decides, in sentences. @param halted why silence can't count now; empty where it can */
export const formatLapse = (
  { due, lapse }: Pick<GateTerms, 'due' | 'lapse'>,
  halted: readonly string[],
  { deemed }: Pick<EngagementSummary, 'deemed'>,
  { t, plural }: Texts,
): string[] => [
  ...(lapse === 'deem' && halted.length > 0
    ? halted
    : [t(lapse === 'wait' && due === null ? 'gate-team.lapse.told.wait-no-due' : `gate-team.lapse.told.${lapse}`)]),
  ...(lapse === 'deem' && deemed ? [plural('gate-team.lapse.deem-help', deemed.workingDays)] : []),
];
