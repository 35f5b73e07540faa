import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { useOpenAction } from '../../ask/use-open-action';
import type { PersonOf } from '../../people/names';
import { type BulkAction, bulkActions, fittingFor } from './actions';
import styles from './bulk.module.css';

const BulkPanel = lazy(() => import('./bulk-panel'));
const SaveChosen = lazy(() => import('../template/save-chosen'));

type BulkBarProps = {
  chosen: readonly ListedTask[];
  engagements: ReadonlyMap<string, EngagementSummary>;
  personOf: PersonOf;
  onDone: (tasks: readonly TeamTask[]) => void;
  onClear: () => void;
};

/** The actions on the chosen tasks; each asks before anything happens. */
export function BulkBar({ chosen, engagements, personOf, onDone, onClear }: BulkBarProps) {
  const { t, plural } = useTexts();
  const { action: opened, open, close, buttonOf } = useOpenAction<BulkAction | 'template'>();
  // As they were when it was opened: what is done leaves the list, and what came of it is still to be read.
  const [rows, setRows] = useState<readonly ListedTask[]>([]);
  const start = (action: BulkAction | 'template') => {
    setRows(chosen);
    open(action);
  };
  return (
    <>
      {chosen.length > 0 && !opened && (
        <div className={styles.bar} role="toolbar" aria-label={t('bulk.bar')}>
          <span className={styles.count} role="status">
            {plural('bulk.chosen', chosen.length)}
          </span>
          {bulkActions.map((action) => (
            <Button
              key={action}
              ref={buttonOf(action)}
              spacing="compact"
              isDisabled={fittingFor(action, chosen).length === 0}
              onClick={() => start(action)}
            >
              {t(`bulk.${action}.open`)}
            </Button>
          ))}
          <Button ref={buttonOf('template')} spacing="compact" onClick={() => start('template')}>
            {t('template.save')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
        </div>
      )}
      {opened && (
        <Suspense fallback={<LoadingLines lines={3} />}>
          {opened === 'template' ? (
            <SaveChosen rows={rows} engagements={engagements} onClose={close} />
          ) : (
            <BulkPanel
              action={opened}
              rows={rows}
              engagements={engagements}
              personOf={personOf}
              onDone={onDone}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </>
  );
}
