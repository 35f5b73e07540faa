import { type ListedCase, recoveryLimits } from '../../../../src/contract/survey/recovery';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import linkButton from '../../../list/link-button.module.css';
import type { OpenPartsProps } from '../../ask/kind';
import { loadOpenCases } from './use-cases';

/** All engagements of the overview ask at once: the cases are loaded once for them. */
let asking: ReturnType<typeof loadOpenCases> | null = null;
function openCases(): ReturnType<typeof loadOpenCases> {
  asking ??= loadOpenCases().finally(() => {
    asking = null;
  });
  return asking;
}

/** The customers of an engagement who wait for the team's reply after a survey, with the way there. Nothing where nobody waits. */
export function WaitingCases({ engagementId, onShow }: OpenPartsProps) {
  const { loaded } = useLoaded(openCases);
  const cases =
    loaded.status === 'ready' ? loaded.value.cases.filter((each) => each.engagementId === engagementId) : [];
  return <CasesInWords cases={cases} onShow={() => onShow({ engagement: engagementId })} />;
}

export function CasesInWords({ cases, onShow }: { cases: readonly ListedCase[]; onShow: () => void }) {
  const { t, plural } = useTexts();
  // Who was replied to is to say whether that settles it.
  const waiting = cases.filter(({ state }) => state === 'open' || state === 'owned');
  const late = waiting.filter(
    ({ firstResponse }) => firstResponse.isLate && firstResponse.status !== 'delivered',
  ).length;
  if (waiting.length === 0) return null;
  return (
    <p>
      {plural('survey-case.waiting', waiting.length)}{' '}
      {late > 0 && `${plural('survey-case.waiting.late', late, { hours: recoveryLimits.firstResponseHours })} `}
      <button type="button" className={linkButton.button} onClick={onShow}>
        {t('survey-case.waiting.show')}
      </button>
    </p>
  );
}
