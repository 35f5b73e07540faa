import Button from '@atlaskit/button/new';
import { useCallback, useState } from 'react';
import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { AnswerNotes } from '../../../../src/contract/survey/notes';
import type { CaseInFull, CaseTurn } from '../../../../src/contract/survey/recovery';
import { textsIn } from '../../../../src/core/survey/said-texts';
import { useLoaded } from '../../../bridge/use-loaded';
import { ButtonLine } from '../../../button/button-line';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { AnswersInWords } from '../../../survey/answers-in-words';
import { ReplyText } from '../../../survey/recovery/reply-text';
import { useOpenAction } from '../../ask/use-open-action';
import { callPlan } from '../../call/calls';
import { type PersonOf, usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import { NotesOn } from '../notes/notes';
import styles from '../style/survey.module.css';
import { CaseHistory } from './case-history';
import { OwnerForm } from './owner-form';
import { ReplyForm } from './reply-form';

type CaseViewProps = {
  caseId: string;
  /** Undefined where the project page does not have it any more. */
  engagement: EngagementSummary | undefined;
  mayAct: boolean;
  /** Shows what they wrote among the results of the survey; undefined where the screen has none. */
  onWords?: ((by: AccountId) => void) | undefined;
  onChanged: (changed: CaseInFull) => void;
};

/** A case with what was answered, what both sides wrote since, and what can be done. */
export function CaseView({ caseId, onChanged, ...rest }: CaseViewProps) {
  const load = useCallback(() => callPlan('show-case', { caseId }), [caseId]);
  const { loaded, setValue, reload, refresh } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={4} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const done = (after: CaseInFull) => {
    setValue(() => after);
    onChanged(after);
  };
  const noted = (notes: AnswerNotes) => setValue((now) => ({ ...now, notes }));
  return <Case {...rest} of={loaded.value} onDone={done} onNoted={noted} onStale={refresh} />;
}

type CaseProps = Pick<CaseViewProps, 'engagement' | 'mayAct' | 'onWords'> & {
  of: CaseInFull;
  onDone: (after: CaseInFull) => void;
  onNoted: (after: AnswerNotes) => void;
  onStale: () => Promise<void>;
};

export function Case({ of, engagement, mayAct, onWords, onDone, onNoted, onStale }: CaseProps) {
  const { t } = useTexts();
  const { questionnaire, answers, turns, state, owners, owner, undelivered } = of;
  const personOf = usePeople([of.accountId, owner, ...owners, ...turns.map(({ who }) => who)]);
  const { action, open, leave, close, buttonOf } = useOpenAction<'reply' | 'own'>();
  const [isStale, setIsStale] = useState(false);
  const [isHistoryShown, setIsHistoryShown] = useState(false);
  const [acts, setActs] = useState(0);
  // What had the focus is gone after a command.
  const head = useFocusOnNews(acts);
  const isOver = state !== 'open' && state !== 'owned' && state !== 'answered';
  const form = {
    of,
    onDone: (after: CaseInFull) => {
      leave();
      setIsStale(false);
      setActs((count) => count + 1);
      onDone(after);
    },
    onStale: async () => {
      leave();
      await onStale();
      setIsStale(true);
    },
    onCancel: close,
  };
  return (
    <div ref={head} tabIndex={-1} className={styles.section}>
      {isStale && (
        <Notice tone="warning" isLive>
          {t('survey-case.stale')}
        </Notice>
      )}
      <p className={styles.subtle}>{t(`survey-case.meaning.${state}`)}</p>
      {answers ? (
        <AnswersInWords questionnaire={questionnaire} answers={answers} callback={t('survey-case.wants-callback')} />
      ) : (
        <p>{t('survey-case.no-answers')}</p>
      )}
      {onWords && hasWords(of) && (
        <ButtonLine>
          <Button appearance="subtle" spacing="compact" onClick={() => onWords(of.accountId)}>
            {t('survey-case.to-words')}
          </Button>
        </ButtonLine>
      )}
      <NotesOn of={of.notes} surveyId={of.checkpointId} mayAct={mayAct} onDone={onNoted} onStale={onStale} />
      {turns.length > 0 && (
        <ol className={styles.history} aria-label={t('survey-case.turns')}>
          {turns.map((turn) => (
            <Turn
              key={`${turn.side} ${turn.at}`}
              turn={turn}
              isRefused={undelivered !== null && turn === turns.at(-1)}
              personOf={personOf}
            />
          ))}
        </ol>
      )}
      {!isOver && undelivered !== null && (
        <Notice tone="warning" title={t('survey-case.undelivered')}>
          {undelivered !== '' && <p>{t('settings.trouble.reason', { reason: undelivered })}</p>}
          <p>{t('survey-case.undelivered.advice')}</p>
        </Notice>
      )}
      {mayAct && !isOver && action === null && (
        <div className={styles.actions}>
          <Button ref={buttonOf('reply')} appearance="primary" onClick={() => open('reply')}>
            {t('survey-case.reply')}
          </Button>
          <Button ref={buttonOf('own')} onClick={() => open('own')}>
            {t('survey-case.own')}
          </Button>
        </div>
      )}
      {action === 'reply' && <ReplyForm {...form} engagement={engagement} />}
      {action === 'own' && <OwnerForm {...form} personOf={personOf} />}
      <ButtonLine>
        <Button
          appearance="subtle"
          spacing="compact"
          aria-expanded={isHistoryShown}
          onClick={() => setIsHistoryShown(!isHistoryShown)}
        >
          {t(isHistoryShown ? 'survey-team.history.hide' : 'survey-team.history.show')}
        </Button>
      </ButtonLine>
      {isHistoryShown && <CaseHistory key={of.revision} caseId={of.id} />}
    </div>
  );
}

/** Whether what they answered by name has words of their own, which the results show: in confidence they show nobody's who is known. */
const hasWords = ({ mode, questionnaire, answers }: CaseInFull): boolean =>
  mode === 'named' && answers !== null && textsIn(questionnaire, { answers, declined: null }).length > 0;

type TurnProps = { turn: CaseTurn; isRefused: boolean; personOf: PersonOf };

function Turn({ turn, isRefused, personOf }: TurnProps) {
  const texts = useTexts();
  const { t, moment } = texts;
  return (
    <li className={styles.quote}>
      <p className={styles.subtle}>
        {nameOf(turn.who, personOf, texts)} · {moment(turn.at)}
        {turn.side === 'team' && ` · ${deliveredText(turn)}`}
      </p>
      <ReplyText {...turn} texts={texts} />
    </li>
  );

  function deliveredText({ deliveredAt }: CaseTurn): string {
    if (isRefused) return t('survey-case.refused');
    return deliveredAt === null
      ? t('survey-case.not-delivered')
      : t('survey-case.delivered', { date: moment(deliveredAt) });
  }
}
