import { useState, useSyncExternalStore } from 'react';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useDraft } from '../../../../draft/drafts';
import { callPortal } from '../../../call/call-portal';
import { surveyKey } from '../../draft/begun';
import { nothingAnswered } from './answering';
import type { KeptAnswers } from './kept-answers';
import { makeSaver } from './saver';
import { saverFor } from './savers';
import { laterHere, useFlushed } from './use-flushed';

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
        later: laterHere,
      }),
    ),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  const { flush } = saver;

  useFlushed(flush);

  return { saver, state };
}
