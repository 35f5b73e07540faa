import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useRef, useState } from 'react';
import type { Answer, Refusal } from '../../../../src/contract/answer';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TemplateTask } from '../../../../src/contract/plan';
import type { TeamTask } from '../../../../src/contract/task';
import card from '../../../card/card.module.css';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callPlan } from '../../calls';
import { flagSuccess } from '../../flag';
import { DayField } from '../../give-task/day-field';
import { ownerOf } from '../../give-task/draft';
import { OwnerField } from '../../give-task/owner-field';
import type { PersonOf } from '../../people/names';
import { Effects } from '../bulk/effects';
import { RunView } from '../bulk/run-view';
import type { Run } from '../bulk/use-run';
import { loadPhase } from '../library/load-phase';
import { phases } from '../library/phases';
import { NameForm } from '../templates/name-form';
import { TemplateActs } from '../templates/template-acts';
import { useTemplates } from '../templates/use-templates';
import {
  daysOfRow,
  forEngagement,
  newSet,
  problemOf,
  rowsOf,
  type SetDraft,
  type SetRow,
  stillToGive,
  templateTaskOf,
} from './draft';
import { giveRows } from './give';
import styles from './give-set.module.css';
import { IssuePicker } from './issue-picker';
import { RowEditor } from './row-editor';
import { SetTable } from './set-table';

type GiveSetProps = {
  project: { readonly id: string; readonly key: string };
  engagements: readonly EngagementSummary[];
  personOf: PersonOf;
  /** Begins with the first phase of the library. */
  isSuggested: boolean;
  onGiven: (tasks: readonly TeamTask[]) => void;
  onClose: () => void;
};

export default function GiveSet({ engagements, onClose, ...rest }: GiveSetProps) {
  const { t } = useTexts();
  const active = engagements.filter(({ status }) => status === 'active');
  const [first] = active;
  if (first) return <Form active={active} first={first} onClose={onClose} {...rest} />;
  return (
    <Notice tone="information" title={t('set.nobody.title')}>
      <p>{t('engagement.opening.text')}</p>
      <div>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </Notice>
  );
}

type FormProps = Omit<GiveSetProps, 'engagements'> & {
  active: readonly EngagementSummary[];
  first: EngagementSummary;
};

const isPhase = (source: string) => phases.find((phase) => source === `library:${phase}`);
const noRun: Run = { status: 'idle', total: 0, done: 0, failures: [] };

/** A set of tasks from a template: chosen, looked through, changed, and given. */
function Form({ project, active, first, personOf, isSuggested, onGiven, onClose }: FormProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const [set, setSet] = useState<SetDraft>(() => newSet(first));
  const [source, setSource] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [edited, setEdited] = useState<SetRow | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [run, setRun] = useState<Run>(noRun);
  const isStopped = useRef(false);
  const isBegun = useRef(false);
  const place = useRef<HTMLElement>(null);
  const { templates, reload } = useTemplates();
  const engagement = active.find(({ id }) => id === set.engagementId) ?? first;
  const own = templates?.find(({ id }) => id === source);
  const left = stillToGive(set);

  useEffect(() => {
    place.current?.focus();
    return () => {
      isStopped.current = true;
    };
  }, []);

  const fill = (tasks: readonly TemplateTask[]) =>
    setSet((now) => ({
      ...now,
      rows: rowsOf(
        tasks,
        tasks.map(() => crypto.randomUUID()),
      ),
    }));
  const load = async (wanted: string, { language }: EngagementSummary) => {
    setSource(wanted);
    setRefusal(null);
    const phase = isPhase(wanted);
    const answer: Answer<readonly TemplateTask[]> = phase ? await loadPhase(phase, language) : await loadOwn(wanted);
    if (answer.ok) fill(answer.value);
    else setRefusal(answer.error);
  };
  useEffect(() => {
    if (!isSuggested || isBegun.current) return;
    isBegun.current = true;
    void load(`library:${phases[0]}`, first);
  });
  const changeEngagement = (id: string) => {
    const next = active.find((each) => each.id === id) ?? first;
    setSet((now) => forEngagement(now, next));
    // The library speaks the customer's language.
    if (isPhase(source) && next.language !== engagement.language) void load(source, next);
  };
  const changeRow = (changed: SetRow) =>
    setSet((now) => ({ ...now, rows: now.rows.map((row) => (row.attempt === changed.attempt ? changed : row)) }));
  const removeRow = (gone: SetRow) =>
    setSet((now) => ({ ...now, rows: now.rows.filter(({ attempt }) => attempt !== gone.attempt) }));

  const give = async () => {
    setIsTried(true);
    if (left.some((row) => problemOf(row, set, engagement))) return;
    isStopped.current = false;
    setRun({ status: 'running', total: left.length, done: 0, failures: [] });
    await giveRows(left, set, engagement, {
      isStopped: () => isStopped.current,
      onDone: (row, answer) => {
        if (answer.ok) {
          changeRow({ ...row, isGiven: true });
          onGiven([answer.value]);
        }
        setRun((now) => ({
          ...now,
          done: now.done + 1,
          failures: answer.ok
            ? now.failures
            : [...now.failures, { id: row.attempt, title: row.task.title, error: answer.error }],
        }));
      },
    });
    setRun((now) => ({ ...now, status: 'ended' }));
  };
  const saveAs = async (name: string) => {
    const answer = await callPlan('save-template', {
      attempt: crypto.randomUUID(),
      templateId: null,
      name,
      tasks: set.rows.map((row) => templateTaskOf(row, set, engagement.calendar)),
    });
    if (answer.ok) {
      flagSuccess(t('template.saved', { name }), plural('template.tasks', answer.value.tasks));
      setIsNaming(false);
      await reload();
    }
    return answer;
  };

  if (run.status !== 'idle') {
    const stop = () => {
      isStopped.current = true;
    };
    return (
      <RunView
        run={run}
        sayDone={(count) => plural('set.succeeded', count)}
        onStop={stop}
        onClose={onClose}
        onRest={() => setRun(noRun)}
      />
    );
  }
  if (edited) {
    return (
      <RowEditor
        row={edited}
        set={set}
        engagement={engagement}
        projectKey={project.key}
        personOf={personOf}
        onSave={(row) => {
          changeRow(row);
          setEdited(null);
        }}
        onCancel={() => setEdited(null)}
      />
    );
  }
  const faults = left.filter((row) => problemOf(row, set, engagement)).length;
  const needsIssue = left.some((row) => !(row.issue ?? set.issue));
  return (
    <section ref={place} tabIndex={-1} className={`${card.card} ${styles.set}`} aria-labelledby="set-title">
      <Heading size="small" as="h2" id="set-title">
        {t('set.open')}
      </Heading>
      <Pair>
        {active.length > 1 && (
          <Field label={t('give.engagement')}>
            {(control) => (
              <Choice
                {...control}
                value={set.engagementId}
                options={active.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={changeEngagement}
              />
            )}
          </Field>
        )}
        <Field label={t('set.template')} error={refusal ? texts.refusal(refusal) : undefined}>
          {(control) => (
            <Choice
              {...control}
              value={source}
              placeholder={t('set.template-choose')}
              options={[
                ...(templates ?? []).map(({ id, name, tasks }) => ({
                  value: id,
                  label: `${name} (${plural('template.tasks', tasks)})`,
                })),
                ...phases.map((phase) => ({
                  value: `library:${phase}`,
                  label: t('set.library', { phase: t(`library.phase.${phase}`) }),
                })),
              ]}
              onChange={(wanted) => void load(wanted, engagement)}
            />
          )}
        </Field>
      </Pair>
      {own && (
        <TemplateActs
          key={own.id}
          template={own}
          onChanged={async (isRemoved) => {
            if (isRemoved) setSource('');
            await reload();
          }}
        />
      )}
      {set.rows.length > 0 && (
        <>
          <IssuePicker
            label={t('set.issue')}
            help={t('set.issue-help')}
            error={isTried && needsIssue ? texts.refusal({ code: 'field-missing' }) : undefined}
            projectKey={project.key}
            chosen={set.issue}
            onChosen={(issue) => setSet((now) => ({ ...now, issue }))}
          />
          <Pair>
            <OwnerField
              label={t('give.owner')}
              engagement={engagement}
              personOf={personOf}
              error={undefined}
              value={set.owner}
              onChange={(owner) => setSet((now) => ({ ...now, owner }))}
            />
            <DayField
              label={t('set.from')}
              error={undefined}
              engagement={engagement}
              value={set.from}
              onChange={(from) => setSet((now) => ({ ...now, from }))}
            />
          </Pair>
          <SetTable
            set={set}
            engagement={engagement}
            personOf={personOf}
            isJudged={isTried}
            onEdit={setEdited}
            onRemove={removeRow}
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
            <NameForm
              title={t('template.save')}
              label={t('template.save')}
              name=""
              save={saveAs}
              onCancel={() => setIsNaming(false)}
            />
          )}
        </>
      )}
      <div className={styles.actions}>
        {set.rows.length > 0 && (
          <>
            <Button appearance="primary" isDisabled={left.length === 0} onClick={give}>
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

async function loadOwn(templateId: string): Promise<Answer<readonly TemplateTask[]>> {
  const answer = await callPlan('show-template', { templateId });
  return answer.ok ? { ok: true, value: answer.value.tasks } : answer;
}
