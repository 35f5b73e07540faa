import { useTexts } from '../../../i18n/use-texts';
import linkButton from '../../../list/link-button.module.css';
import type { OpenPartsProps } from '../../ask/kind';
import { openConditionsIn } from './gate-pictured';
import { useGates } from './use-gates';

/** The conditions of accepted gates that are still to be put right, with the way to these gates. */
export function OpenConditions({ engagementId, onShow }: OpenPartsProps) {
  const { t, plural } = useTexts();
  const count = openConditionsIn(useGates().rows.values(), engagementId);
  if (count === 0) return null;
  return (
    <p>
      {plural('gates.open-conditions', count)}{' '}
      <button
        type="button"
        className={linkButton.button}
        onClick={() => onShow({ state: 'conditions', engagement: engagementId })}
      >
        {t('gates.open-conditions.show')}
      </button>
    </p>
  );
}
