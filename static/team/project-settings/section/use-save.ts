import type { ChangeEngagement } from '../../../../src/contract/admin';
import type { Refusal } from '../../../../src/contract/answer';
import { useTexts } from '../../../i18n/use-texts';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import type { SectionProps } from './section';

type Settings = Omit<ChangeEngagement, 'engagementId' | 'seen'>;

/** Saves some of an engagement's settings, and leaves the others as they are. @returns what it was refused for */
export function useSave({
  engagement,
  onChanged,
  refresh,
}: Pick<SectionProps, 'engagement' | 'onChanged' | 'refresh'>) {
  const { t } = useTexts();
  return async (changes: Partial<Settings>): Promise<Refusal | null> => {
    const { id: engagementId, seen, name, language, calendar, reminders, ladder, deemed } = engagement;
    const settings: Settings = { name, language, calendar, reminders, ladder, deemed, ...changes };
    const answer = await callAdmin('change-engagement', { engagementId, seen, ...settings });
    if (answer.ok) {
      flagSuccess(t('section.saved', { name: answer.value.name }), t('section.saved-text'));
      onChanged(answer.value);
      return null;
    }
    if (answer.error.code === 'changed-meanwhile') await refresh();
    return answer.error;
  };
}
