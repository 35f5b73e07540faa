import Button from '@atlaskit/button/new';
import { useTexts } from '../../../i18n/use-texts';
import type { FillGapProps } from '../../ask/kind';
import { useProjectTasks } from './project-tasks';

/** Begins a set with tasks from the library, for a time in which the customer has nothing to do. */
export function SuggestTasks({ engagementId, from, onShow }: FillGapProps) {
  const { t } = useTexts();
  const { suggest } = useProjectTasks();
  return (
    <Button
      spacing="compact"
      onClick={() => {
        suggest({ engagementId, from });
        onShow();
      }}
    >
      {t('set.suggest')}
    </Button>
  );
}
