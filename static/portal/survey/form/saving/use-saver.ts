import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useDraft } from '../../../../draft/drafts';
import { useOnReturn } from '../../../../focus/use-on-return';
import { callPortal } from '../../../call/call-portal';
import { surveyKey } from '../../draft/begun';
import { nothingAnswered } from './answering';
import type { KeptAnswers } from './kept-answers';
import { makeSaver } from './saver';
import { saverFor } from './savers';

/** The answers by name of the reader, saved as they are given. What has not arrived is in the tab's drafts. */
export function useSaver({ id: surveyId, questionnaire, answers, revision }: SurveyForm) {
  const { draft, setDraft, forget } = useDraft<KeptAnswers | null>(surveyKey(surveyId), () => null);
  const [saver] = useState(() =>
    saverFor(surveyId, () =>
      makeSaver({
        asked: questionnaire,
        saved: answers ?? nothingAnswered,
        revision,
        // What is there already is not sent again; what collides is asked about before this form is shown.
        kept: draft?.sent === null && draft.revision < revision ? null : draft,
        send: (sent, seen) => callPortal('save-answers', { surveyId, ...sent, revision: seen }),
        keep: (unsent) => (unsent ? setDraft(unsent) : forget()),
        later: (ms, act) => {
          const timer = setTimeout(act, ms);
          return () => clearTimeout(timer);
        },
      }),
    ),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  const { flush } = saver;

  useEffect(() => {
    // What was kept from before, once the form is there; and the words of the last second, where it closes or the page goes.
    flush();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onHidden);
      flush();
    };
  }, [flush]);
  useOnReturn(useCallback(() => flush(), [flush]));

  return { saver, state };
}
