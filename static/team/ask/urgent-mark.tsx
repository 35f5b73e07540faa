import Lozenge from '@atlaskit/lozenge';
import { useTexts } from '../../i18n/use-texts';

/** Says of an ask, of whatever kind, that its author has marked it as urgent. */
export function UrgentMark() {
  const { t } = useTexts();
  return (
    <Lozenge maxWidth="100%" appearance="removed">
      {t('task.urgent')}
    </Lozenge>
  );
}
