import { type ReactElement, useState } from 'react';
import type { PortalRecovery } from '../../../../src/contract/survey/recovery';
import { useDraft } from '../../../draft/drafts';
import { useTexts } from '../../../i18n/use-texts';
import { AnswersInWords } from '../../../survey/answers-in-words';
import { surveyKey, useIsBegun } from '../draft/begun';
import { FollowUp } from '../follow-up/follow-up';
import { AnsweredNotice } from '../recovery/answered-notice';
import { Recovery } from '../recovery/recovery';
import { ConfidentialForm } from './confidential-form';
import type { FormProps } from './form-props';
import { NamedForm } from './named-form';
import { withStanding } from './outcome-teller';
import { nothingAnswered } from './saving/answering';
import { collidingIn, type KeptAnswers } from './saving/kept-answers';
import { stopSaver } from './saving/savers';
import { ChangedElsewhere } from './standing/changed-elsewhere';
import { Given } from './standing/given';
import { Over } from './standing/over';
import { Said } from './standing/said';

/** @property isChanged the reader's answers were changed elsewhere since they opened it */
type SurveyViewProps = FormProps & { isChanged?: boolean };

/** A survey as it stands for its reader, and above it whatever they gave here that collides with what they have said elsewhere. */
export function SurveyView({ isChanged = false, ...props }: SurveyViewProps) {
  const { form } = props;
  const { id, mode, state, revision } = form;
  const isAnswered = mode === 'named' && state === 'open';
  const { draft, setDraft, forget } = useDraft<KeptAnswers | null>(surveyKey(id), () => null);
  const [choice, setChoice] = useState<'saved' | 'discarded' | null>(null);
  const unsaved = isAnswered && choice === null ? collidingIn(draft, form) : null;

  const save = () => {
    if (!unsaved) return;
    stopSaver(id);
    setDraft({ revision, sent: null, given: unsaved });
    setChoice('saved');
  };
  const discard = () => {
    stopSaver(id);
    setDraft(null);
    forget();
    setChoice('discarded');
  };

  return (
    <>
      {isAnswered && (unsaved || (isChanged && choice === null)) && (
        <ChangedElsewhere form={form} unsaved={unsaved} onSave={save} onDiscard={discard} />
      )}
      {/* Drawn anew once it is chosen, with what is then to be sent. */}
      <Standing
        key={choice}
        {...props}
        isWanted={choice === 'saved'}
        isWaiting={unsaved !== null}
        takesFocus={choice !== null}
      />
    </>
  );
}

/** The answers that are saved, which can't be changed before it is chosen what becomes of the others: the form would send these, too. */
function SavedNow({ form: { questionnaire, answers } }: Pick<FormProps, 'form'>) {
  const { t } = useTexts();
  const words = { questionnaire, answers: answers ?? nothingAnswered, callback: t('survey.portal.callback.asked') };
  return <AnswersInWords {...words} />;
}

/**
 * @property isWanted the reader wants to answer @property isWaiting they have to choose first what becomes of what they gave here
 */
type StandingProps = FormProps & { isWanted: boolean; isWaiting: boolean; takesFocus: boolean };

/** A survey to be answered, answered, refused, or over. */
function Standing({ isWanted, isWaiting, takesFocus, ...props }: StandingProps) {
  const { survey, form } = props;
  const isOpen = form.state === 'open';
  const isKept = useIsBegun(survey) && !isWaiting;
  const [isChosen, setIsChosen] = useState(isWanted);
  switch (form.standing) {
    case 'asked':
    case 'begun':
      if (form.mode === 'confidential') return <ConfidentialForm {...props} />;
      return isWaiting ? <SavedNow form={form} /> : <NamedForm {...props} takesFocus={takesFocus} />;
    case 'complete':
    case 'declined':
      if (isOpen && (isChosen || isKept)) return <NamedForm {...props} takesFocus={isChosen} />;
      return withWords(
        props,
        <Said form={form} onAgain={isOpen && !isWaiting ? () => setIsChosen(true) : null} takesFocus={takesFocus} />,
      );
    case 'given':
      return withWords(props, <Given form={form} />);
    case 'over':
      return withWords(props, <Over form={form} />);
  }
}

/** The words of the team come first: their reader has come for them. */
function withWords({ survey, form, onClose, onSaid }: FormProps, standing: ReactElement) {
  const { id, title, followUp, questionnaire, recovery } = form;
  const answered = (after: PortalRecovery) => {
    onClose();
    onSaid(withStanding(survey, form), <AnsweredNotice title={title} state={after.state} />);
  };
  return (
    <>
      <Recovery surveyId={id} recovery={recovery} onAnswered={answered} />
      <FollowUp followUp={followUp} questionnaire={questionnaire} />
      {standing}
    </>
  );
}
