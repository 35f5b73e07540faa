import type { EngagementSettings } from '../../../../src/contract/calls/admin';
import type { Refusal } from '../../../../src/contract/result';
import { useTexts } from '../../../i18n/use-texts';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import type { SectionProps } from './section';

/** Saves some of an engagement's settings, and leaves the others as they are. @returns what it was refused for */
export function useSave({
  engagement,
  onChanged,
  refresh,
}: Pick<SectionProps, 'engagement' | 'onChanged' | 'refresh'>) {
  const { t } = useTexts();
  return async (changes: Partial<EngagementSettings>): Promise<Refusal | null> => {
    const { id: engagementId, revision } = engagement;
    const result = await callAdmin('change-engagement', { engagementId, revision, ...changes });
    if (result.ok) {
      flagSuccess(t('section.saved', { name: result.value.name }), t('section.saved-text'));
      onChanged(result.value);
      return null;
    }
    if (result.error.code === 'changed-meanwhile') await refresh();
    return result.error;
  };
}
