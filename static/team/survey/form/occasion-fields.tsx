import Textfield from '@atlaskit/textfield';
import { occasionLimits } from '../../../../src/contract/survey/occasion';
import { useLoaded } from '../../../bridge/use-loaded';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { callPlan } from '../../call/calls';
import { useVersions } from '../../subject/subjects';
import { IssuePicker } from '../../task/set/issue-picker';
import { type AwaitDraft, awaitedHere, awaitedKinds, shareKinds, withKind } from './awaits';
import type { PlanFieldsProps } from './fields-props';
import { JiraAsksToo } from './jira-asks';
import { type Named, sprintsAhead, statusesOf } from './jira-choices';
import { RequestField } from './request/request-field';
import { isElsewhere } from './request/requests';
import { useChosenIssue } from './request/use-chosen-issue';
import { useChoices } from './use-choices';

/** The gates that are asked to be signed, and not decided yet. */
const openGates = () => callPlan('list-gates', { state: 'open' });

type OccasionFieldsProps = Pick<PlanFieldsProps, 'draft' | 'errors' | 'change' | 'engagements' | 'projectKey' | 'here'>;
type PartProps = { awaits: AwaitDraft; error: string | undefined; put: (changes: Partial<AwaitDraft>) => void };

/** The thing in Jira at which a survey opens, other than a release. */
export function OccasionFields({ draft, errors, change, engagements, projectKey, here }: OccasionFieldsProps) {
  const { awaits } = draft;
  const texts = useTexts();
  const { t } = texts;
  const error = errors.awaits && texts.refusal(errors.awaits);
  const put = (changes: Partial<AwaitDraft>) => change({ awaits: { ...awaits, ...changes } });
  const part = { awaits, error, put };
  const chosen = useChosenIssue(awaits.issueId);
  // What is kept says that an issue is resolved: one of another project was chosen as a request.
  const isRequest = awaits.kind === 'issue-resolved' && chosen !== null && isElsewhere(chosen.key, projectKey);
  const kind = isRequest ? 'request-resolved' : awaits.kind;
  const isResolution = kind === 'issue-resolved' || kind === 'request-resolved';
  const issueId = here ? here.issueId : awaits.issueId;
  const offered = here
    ? awaitedHere
        .filter((each) => each !== 'gate-decided' || here.gates.length > 0)
        .map((value) => ({ value, label: t(`survey-plan.here.${value}`) }))
    : awaitedKinds.map((value) => ({ value, label: t(`survey-plan.occasion.${value}`) }));
  return (
    <>
      <Field label={t('survey-plan.occasion')} help={t('survey-plan.occasion-help')}>
        {(control) => (
          <Choice
            {...control}
            value={kind}
            options={offered}
            onChange={(value) =>
              put(withKind({ ...awaits, kind }, awaitedKinds.find((each) => each === value) ?? kind))
            }
          />
        )}
      </Field>
      {kind === 'sprint-closed' && <SprintField {...part} projectKey={projectKey} />}
      {!here && kind === 'request-resolved' && (
        <RequestField
          issueId={awaits.issueId}
          error={error}
          engagements={engagements.filter(({ id }) => draft.engagementIds.includes(id))}
          people={draft.people}
          onChosen={(issueId, people) =>
            change({ people, awaits: { ...awaits, kind: 'request-resolved', issueId, status: '' } })
          }
        />
      )}
      {!here && (kind === 'issue-resolved' || kind === 'issue-status') && (
        <IssueField {...part} label={t('survey-plan.issue')} projectKey={projectKey} />
      )}
      {isResolution && issueId !== '' && <JiraAsksToo key={issueId} issueId={issueId} />}
      {kind === 'issue-status' && awaits.issueId !== '' && <StatusField {...part} />}
      {kind === 'gate-decided' && (here ? <GateChoice {...part} gates={here.gates} /> : <GateField {...part} />)}
      {kind === 'share-done' &&
        (here ? <PercentField awaits={awaits} put={put} /> : <ShareFields {...part} projectKey={projectKey} />)}
    </>
  );
}

type ChooseProps = {
  label: string;
  none: string;
  error: string | undefined;
  value: string;
  options: readonly Named[];
  onChange: (value: string) => void;
};

/** One of some things by name. What a survey has already is offered, though it is not among them any more. */
function Choose({ label, none, error, value, options, onChange }: ChooseProps) {
  const { t } = useTexts();
  const isKept = value !== '' && !options.some(({ id }) => id === value);
  const all = isKept ? [{ id: value, name: t('survey-plan.as-planned') }, ...options] : options;
  return (
    <Field label={label} {...(all.length === 0 && { help: none })} error={error}>
      {(control) => (
        <Choice
          {...control}
          value={value}
          placeholder={t('survey-plan.choose')}
          options={all.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}

function SprintField({ awaits, error, put, projectKey }: PartProps & { projectKey: string }) {
  const { t } = useTexts();
  const { loaded, reload } = useChoices(projectKey, sprintsAhead);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return (
    <Choose
      label={t('survey-plan.sprint')}
      none={t('survey-plan.sprint-none')}
      error={error}
      value={awaits.sprintId}
      options={loaded.value}
      onChange={(sprintId) => put({ sprintId })}
    />
  );
}

function IssueField({ awaits, error, put, label, projectKey }: PartProps & { label: string; projectKey: string }) {
  const { issueId } = awaits;
  const chosen = useChosenIssue(issueId);
  return (
    <IssuePicker
      label={label}
      error={awaits.issueId === '' ? error : undefined}
      projectKey={projectKey}
      chosen={chosen}
      onChosen={(issue) => put({ issueId: issue?.id ?? '', status: '' })}
    />
  );
}

function StatusField({ awaits, error, put }: PartProps) {
  const { t } = useTexts();
  const { loaded, reload } = useChoices(awaits.issueId, statusesOf);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return (
    <Choose
      label={t('survey-plan.status')}
      none={t('survey-plan.status-none')}
      error={error}
      value={awaits.status}
      options={loaded.value}
      onChange={(status) => put({ status })}
    />
  );
}

function GateField(part: PartProps) {
  const { loaded, reload } = useLoaded(openGates);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <GateChoice {...part} gates={loaded.value.gates.map(({ id, title }) => ({ id, name: title }))} />;
}

function GateChoice({ awaits, error, put, gates }: PartProps & { gates: readonly Named[] }) {
  const { t } = useTexts();
  return (
    <Choose
      label={t('survey-plan.gate')}
      none={t('survey-plan.gate-none')}
      error={error}
      value={awaits.gateId}
      options={gates}
      onChange={(gateId) => put({ gateId })}
    />
  );
}

function ShareFields(props: PartProps & { projectKey: string }) {
  const { awaits, error, put } = props;
  const { t } = useTexts();
  const { loaded, reload } = useVersions(awaits.shareOf === 'version');
  return (
    <>
      <Field label={t('survey-plan.share-of')}>
        {(control) => (
          <Choice
            {...control}
            value={awaits.shareOf}
            options={shareKinds.map((value) => ({ value, label: t(`survey-plan.share-of.${value}`) }))}
            onChange={(value) => put({ shareOf: shareKinds.find((each) => each === value) ?? awaits.shareOf })}
          />
        )}
      </Field>
      {awaits.shareOf === 'version' && loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {awaits.shareOf === 'version' && loaded.status === 'loading' && <LoadingLines lines={1} />}
      {awaits.shareOf === 'version' && loaded.status === 'ready' && (
        <Choose
          label={t('survey-plan.version')}
          none={t('survey-plan.version-none')}
          error={awaits.versionId === '' ? error : undefined}
          value={awaits.versionId}
          options={loaded.value}
          onChange={(versionId) => put({ versionId })}
        />
      )}
      {awaits.shareOf === 'epic' && <IssueField {...props} label={t('survey-plan.epic')} />}
      {awaits.shareOf === 'jql' && (
        <Field label={t('survey-plan.jql')} help={t('survey-plan.jql-help')} error={error}>
          {(control) => (
            <Textfield
              {...control}
              autoComplete="off"
              maxLength={occasionLimits.jql}
              value={awaits.jql}
              isInvalid={error !== undefined}
              onChange={(event) => put({ jql: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <PercentField awaits={awaits} put={put} />
    </>
  );
}

function PercentField({ awaits, put }: Pick<PartProps, 'awaits' | 'put'>) {
  const { t } = useTexts();
  const { least, most } = occasionLimits.percent;
  return (
    <Field label={t('survey-plan.percent')} help={t('survey-plan.percent-help', { least, most })}>
      {(control) => (
        <Textfield
          {...control}
          type="number"
          width="small"
          min={least}
          max={most}
          value={awaits.percent}
          onChange={(event) => put({ percent: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
