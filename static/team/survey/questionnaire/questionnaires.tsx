import { useCallback, useState } from 'react';
import { type Language, languages } from '../../../../src/contract/engagement';
import type { OfferedQuestionnaire, ToPlanWith } from '../../../../src/contract/survey/own-questionnaires';
import type { QuestionnaireDraft } from '../../../../src/contract/survey/questionnaire';
import { draftOf } from '../../../../src/core/survey/questionnaire/draft';
import { useLoaded } from '../../../bridge/use-loaded';
import { useReturnFocus } from '../../../focus/use-return-focus';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { questionnaireName } from '../../../survey/questionnaire-name';
import { callPlan } from '../../call/calls';
import { emptyDraft } from './draft/edit';
import { Editor } from './editor/editor';
import { QuestionnaireList } from './list/questionnaire-list';

type QuestionnairesProps = {
  projectKey: string;
  /** The project keeps others than before: what offers them is to be loaded again. */
  onChanged?: () => void;
};

/** The one that is being written: a new questionnaire, which may begin as a copy, or one that is kept. */
type Edited = { readonly kept: OfferedQuestionnaire | null; readonly draft: QuestionnaireDraft; readonly from: string };

/** The questionnaires that a project can ask with, and the editor of its own. */
export default function Questionnaires({ projectKey, onChanged }: QuestionnairesProps) {
  const { t, language } = useTexts();
  const load = useCallback(() => callPlan('list-questionnaires', {}), []);
  const { loaded, setValue, reload } = useLoaded(load);
  const [edited, setEdited] = useState<Edited | null>(null);
  // What was opened may stand elsewhere by now, or be gone: the focus goes to where the list begins.
  const begin = useReturnFocus(edited !== null);
  const own: Language = languages.find((each) => each === language) ?? languages[0];

  if (loaded.status === 'loading') return <LoadingLines lines={4} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;

  const changed = (saved: OfferedQuestionnaire) => {
    setValue((before) => withSaved(before, saved));
    setEdited(null);
    onChanged?.();
  };
  const again = () => {
    setEdited(null);
    void reload();
    onChanged?.();
  };
  if (edited) {
    return (
      <Editor
        key={edited.from}
        kept={edited.kept}
        start={edited.draft}
        draftKey={`questionnaire ${projectKey} ${edited.from}`}
        language={own}
        thresholds={loaded.value.thresholds}
        onSaved={changed}
        onStale={again}
        onClose={() => setEdited(null)}
      />
    );
  }
  return (
    <QuestionnaireList
      questionnaires={loaded.value.questionnaires}
      thresholds={loaded.value.thresholds}
      projectKey={projectKey}
      language={own}
      beginRef={begin}
      onNew={() => setEdited({ kept: null, draft: emptyDraft(own), from: 'new' })}
      onCopy={(shipped) => {
        const draft = draftOf(shipped);
        const name = t('survey-questionnaire.copy.name', { name: questionnaireName(shipped, t) });
        setEdited({ kept: null, draft: { ...draft, name }, from: shipped.questionnaireId });
      }}
      onEdit={(kept) => setEdited({ kept, draft: draftOf(kept), from: `${kept.questionnaireId} ${kept.version}` })}
      onRemoved={({ questionnaireId }) => {
        setValue(({ questionnaires, ...rest }) => ({
          ...rest,
          questionnaires: questionnaires.filter((each) => each.questionnaireId !== questionnaireId),
        }));
        begin.current?.focus();
        onChanged?.();
      }}
      onStale={again}
    />
  );
}

/** The list with a questionnaire in its place; a new one stands last until the list is loaded again. */
function withSaved({ questionnaires, ...rest }: ToPlanWith, saved: OfferedQuestionnaire): ToPlanWith {
  const isSaved = ({ questionnaireId }: OfferedQuestionnaire) => questionnaireId === saved.questionnaireId;
  return {
    ...rest,
    questionnaires: questionnaires.some(isSaved)
      ? questionnaires.map((each) => (isSaved(each) ? saved : each))
      : [...questionnaires, saved],
  };
}
