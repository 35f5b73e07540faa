import Button from '@atlaskit/button/new';
import { useTexts } from '../../../i18n/use-texts';
import type { FillGapProps } from '../../ask/kind';
import { useProjectTasks } from './project-tasks';

/**
 * Begins a set with tasks from the library, for a time in which the customer has nothing to do. While another set is being put
 * together it goes there, and says so: that one may be for another engagement.
 */
export function SuggestTasks({ engagementId, from, onShow }: FillGapProps) {
  const { t } = useTexts();
  const { isGiving, suggest } = useProjectTasks();
  return (
    <Button
      spacing="compact"
      onClick={() => {
        if (!isGiving) suggest({ engagementId, from });
        onShow();
      }}
    >
      {t(isGiving ? 'set.go-on' : 'set.suggest')}
    </Button>
  );
}
