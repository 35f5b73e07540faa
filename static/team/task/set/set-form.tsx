import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import card from '../../../card/card.module.css';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import type { PersonOf } from '../../people/names';
import { RunView } from '../../run/run-view';
import { Effects } from '../effects/effects';
import { ownerOf } from '../state/owner';
import { TemplateActions } from '../template/template-actions';
import { useTemplates } from '../template/use-templates';
import { CommonFields } from './common-fields';
import { daysOfRow, problemOf, type SetRow, stillToGive } from './draft';
import styles from './give-set.module.css';
import { RowEditor } from './row-editor';
import { SaveSet } from './save-set';
import { SetTable } from './set-table';
import { SourceFields } from './source-fields';
import { useGiving } from './use-giving';
import { type SetBeginning, useSet } from './use-set';

type SetFormProps = {
  projectKey: string;
  active: readonly EngagementSummary[];
  first: EngagementSummary;
  personOf: PersonOf;
  suggested: SetBeginning | null;
  onGiven: (tasks: readonly TeamTask[]) => void;
  onClose: () => void;
};

/** A set of tasks from a template: chosen, looked through, changed, and given. */
export function SetForm({ projectKey, active, first, personOf, suggested, onGiven, onClose }: SetFormProps) {
  const { t, plural } = useTexts();
  const { set, source, refusal, engagement, ...edit } = useSet(active, first, suggested);
  const [edited, setEdited] = useState<SetRow | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const { run, give, stop, rest } = useGiving((row, task) => {
    edit.changeRow({ ...row, isGiven: true });
    onGiven([task]);
  });
  const section = useRef<HTMLElement>(null);
  const { templates, reload } = useTemplates();
  const own = templates?.find(({ id }) => id === source);
  const left = stillToGive(set);
  const faults = left.filter((row) => problemOf(row, set, engagement)).length;

  useEffect(() => section.current?.focus(), []);

  const tryToGive = async () => {
    setIsTried(true);
    if (faults === 0) await give(left, set, engagement);
  };

  if (run.status !== 'idle') {
    return (
      <RunView
        run={run}
        formatDone={(count) => plural('set.succeeded', count)}
        onStop={stop}
        onClose={onClose}
        onRest={rest}
      />
    );
  }
  if (edited) {
    return (
      <RowEditor
        row={edited}
        set={set}
        engagement={engagement}
        projectKey={projectKey}
        personOf={personOf}
        onSave={(row) => {
          edit.changeRow(row);
          setEdited(null);
        }}
        onCancel={() => setEdited(null)}
      />
    );
  }
  return (
    <section ref={section} tabIndex={-1} className={`${card.card} ${styles.set}`} aria-labelledby="set-title">
      <Heading size="small" as="h2" id="set-title">
        {t('set.open')}
      </Heading>
      <SourceFields
        active={active}
        engagementId={set.engagementId}
        onEngagement={edit.changeEngagement}
        templates={templates ?? []}
        source={source}
        refusal={refusal}
        onSource={edit.fillFrom}
      />
      {own && (
        <TemplateActions
          key={own.id}
          template={own}
          onChanged={async (isRemoved) => {
            if (isRemoved) edit.forgetSource();
            await reload();
          }}
        />
      )}
      {set.rows.length > 0 && (
        <>
          <CommonFields
            set={set}
            engagement={engagement}
            projectKey={projectKey}
            personOf={personOf}
            isIssueMissing={isTried && left.some((row) => !(row.issue ?? set.issue))}
            change={edit.change}
          />
          <SetTable
            set={set}
            engagement={engagement}
            personOf={personOf}
            isJudged={isTried}
            onEdit={setEdited}
            onRemove={edit.removeRow}
          />
          <p>{t('set.effect')}</p>
          <Effects
            tasks={left.map((row) => ({
              engagementId: engagement.id,
              owner: ownerOf(row.owner ?? set.owner),
              isUrgent: row.task.isUrgent,
              isPlanned: daysOfRow(row, set, engagement).activation.kind !== 'now',
            }))}
            engagements={new Map([[engagement.id, engagement]])}
            personOf={personOf}
          />
          {isTried && faults > 0 && (
            <Notice tone="error" isLive>
              {plural('set.faults', faults)}
            </Notice>
          )}
          {isNaming && (
            <SaveSet
              set={set}
              engagement={engagement}
              onSaved={async () => {
                setIsNaming(false);
                await reload();
              }}
              onCancel={() => setIsNaming(false)}
            />
          )}
        </>
      )}
      <div className={styles.actions}>
        {set.rows.length > 0 && (
          <>
            <Button appearance="primary" isDisabled={left.length === 0} onClick={tryToGive}>
              {plural('set.do', left.length)}
            </Button>
            {!isNaming && <Button onClick={() => setIsNaming(true)}>{t('template.save')}</Button>}
          </>
        )}
        <Button appearance="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}
