import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import type { AskedPerson, CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { FormFrame } from '../../../form/form-frame';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import { useOpenAction } from '../../ask/use-open-action';
import { callPlan } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { ExtendForm } from '../form/extend-form';
import { OverrideForm } from '../reading/override-form';
import { commandsIn, isSurveyStale, type SurveyCommand } from '../state/commands';
import type { SurveyListener } from '../state/listener';
import styles from '../style/survey.module.css';

const PlanForm = lazy(() => import('../form/plan-form'));

type SurveyCommandsProps = SurveyListener & {
  engagements: ReadonlyMap<string, EngagementSummary>;
  projectKey: string;
};

/** The commands that a survey allows. Each says what customers will see before it is carried out. */
export function SurveyCommands({ survey, onDone, onStale, engagements, projectKey }: SurveyCommandsProps) {
  const { t } = useTexts();
  const available = commandsIn(survey.state);
  const { action, open, leave, close, buttonOf } = useOpenAction<SurveyCommand>();
  if (available.length === 0) return null;
  if (action !== null && available.includes(action)) {
    const form = {
      survey,
      onDone: (after: CheckpointInFull) => {
        leave();
        onDone(after);
      },
      onStale: async () => {
        leave();
        await onStale();
      },
      onCancel: close,
    };
    if (action === 'change') {
      const { onDone: onPlanned, ...rest } = form;
      const all = [...engagements.values()];
      return (
        <Later>
          <PlanForm {...rest} engagements={all} projectKey={projectKey} isFirst={false} onPlanned={onPlanned} />
        </Later>
      );
    }
    if (action === 'override') return <OverrideForm {...form} />;
    return action === 'extend' ? <ExtendForm {...form} /> : <ConfirmForm {...form} command={action} />;
  }
  return (
    <div className={styles.actions}>
      {available.map((command) => (
        <Button
          key={command}
          ref={buttonOf(command)}
          appearance={command === 'open' ? 'primary' : command === 'cancel' ? 'subtle' : 'default'}
          onClick={() => open(command)}
        >
          {t(command === 'override' ? 'survey-asking.override.open' : `survey-team.action.${command}.open`)}
        </Button>
      ))}
    </div>
  );
}

type ConfirmedCommand = Exclude<SurveyCommand, 'change' | 'override' | 'extend'>;
type ConfirmFormProps = SurveyListener & { command: ConfirmedCommand; onCancel: () => void };

export function ConfirmForm({ command, survey, onDone, onStale, onCancel }: ConfirmFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    setRefusal(null);
    const result = await callPlan(`${command}-checkpoint`, { checkpointId: survey.id, revision: survey.revision });
    if (result.ok) {
      flagSuccess(
        t(`survey-team.action.${command}.done`, { title: survey.title }),
        t(`survey-team.action.${command}.done-text`),
      );
      onDone(result.value);
    } else if (isSurveyStale(result.error.code)) await onStale();
    else setRefusal(result.error);
  };
  return (
    <FormFrame
      title={t(`survey-team.action.${command}.open`)}
      isCompact
      refusal={refusal}
      submit={{
        label: t(`survey-team.action.${command}.do`),
        appearance: command === 'cancel' ? 'danger' : 'primary',
      }}
      onSubmit={submit}
      onCancel={onCancel}
      closesOnEscape
    >
      {effectsOf(command, survey, texts).map((effect) => (
        <p key={effect}>{effect}</p>
      ))}
    </FormFrame>
  );
}

/** The effects of a command, and what customers see of them. */
export function effectsOf(
  command: ConfirmedCommand,
  { mode, rosters, windowDays, recurrence, thresholds }: CheckpointInFull,
  { t, plural }: Texts,
): string[] {
  if (command === 'open') {
    return [
      t('survey-team.action.open.effect'),
      plural('survey-team.action.open.days', windowDays),
      ...(mode === 'confidential'
        ? [t('survey-team.action.open.confidential', { threshold: thresholds.answers })]
        : []),
    ];
  }
  if (command === 'cancel') {
    return [
      t('survey-team.action.cancel.effect'),
      ...(recurrence === null ? [] : [t('survey-team.action.cancel.series')]),
    ];
  }
  const isDone = ({ standing }: AskedPerson) => standing === 'complete' || standing === 'declined';
  const unfinished = rosters.flatMap(({ asked }) => asked).filter((each) => !isDone(each)).length;
  return [
    t('survey-team.action.close.effect'),
    mode === 'named'
      ? plural('survey-team.action.close.unfinished', unfinished)
      : t('survey-team.action.close.confidential', { threshold: thresholds.answers }),
  ];
}
