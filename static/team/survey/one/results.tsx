import { lazy, useCallback, useRef, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import {
  type CustomerKind,
  type CustomerRole,
  customerKinds,
  customerRoles,
} from '../../../../src/contract/engagement';
import type { ResultsFilter, SurveyResults } from '../../../../src/contract/survey/results';
import type { CaseOfAnswers, CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { Choice } from '../../../field/choice';
import { Field } from '../../../field/field';
import { Pair } from '../../../field/pair';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { languageOfReader } from '../../../survey/language';
import { callPlan } from '../../call/calls';
import { CommentList } from '../comments/comment-list';
import { type Comments, useComments } from '../comments/use-comments';
import { useWantedWords, type WantedWords } from '../comments/use-wanted-words';
import { ExportButtons } from '../export/export-buttons';
import { everybody, isEverybody } from '../filter/filter-words';
import { formatFairness } from '../results/fairness';
import { QuestionFigure } from '../results/question-figure';
import { ResponseFigure } from '../results/response-figure';
import { Suppressed } from '../results/suppressed';
import styles from '../style/survey.module.css';

const Divergence = lazy(() => import('../trend/divergence'));

type ResultsProps = {
  survey: CheckpointInFull;
  engagements: ReadonlyMap<string, EngagementSummary>;
  /** Changes when results are to be loaded anew. */
  asOf: string;
  projectKey: string;
  /** They may write notes on answers. */
  mayAct: boolean;
  onCase: (wanted: CaseOfAnswers) => void;
  /** The comment whose words are to be shown, once and each time that it is another object. */
  wanted: WantedWords | null;
};

/** The results of a survey for those who fit a filter: each number with the people that it is of. */
export function Results({ survey, engagements, asOf, projectKey, mayAct, onCase, wanted }: ResultsProps) {
  const { t } = useTexts();
  const [filter, setFilter] = useState<ResultsFilter>(everybody);
  const { id: checkpointId } = survey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment means another call
  const load = useCallback(() => callPlan('show-results', { checkpointId, ...filter }), [checkpointId, filter, asOf]);
  const { loaded, reload } = useLoaded(load);
  const comments = useComments(survey, asOf);
  const frame = useRef<HTMLElement>(null);
  useWantedWords(wanted, { frame, comments, isShown: loaded.status === 'ready', showAll: () => setFilter(everybody) });
  return (
    <section ref={frame} className={styles.section} aria-label={t('survey-results.title')}>
      <h3>{t('survey-results.title')}</h3>
      <FilterFields filter={filter} customers={customersIn(survey, engagements)} onChange={setFilter} />
      {survey.state === 'closed' && isEverybody(filter) && (
        <Later>
          <Divergence surveyId={checkpointId} today={engagements.get(survey.engagementIds[0] ?? '')?.today ?? ''} />
        </Later>
      )}
      {loaded.status === 'loading' && <LoadingLines lines={4} />}
      {loaded.status === 'refused' && <Problem error={loaded.error} onRetry={reload} />}
      {loaded.status === 'ready' && (
        <ResultsView
          survey={survey}
          results={loaded.value}
          comments={comments}
          projectKey={projectKey}
          mayAct={mayAct}
          onCase={onCase}
        />
      )}
    </section>
  );
}

type ResultsViewProps = {
  survey: CheckpointInFull;
  results: SurveyResults;
  comments: Comments;
  projectKey: string;
  mayAct: boolean;
  onCase: (wanted: CaseOfAnswers) => void;
};

export function ResultsView({ survey, results, comments, projectKey, mayAct, onCase }: ResultsViewProps) {
  const texts = useTexts();
  const { t } = texts;
  const { questionnaire } = survey;
  const said = { survey, comments, mayAct, onCase, filter: results.filter };
  const language = languageOfReader(questionnaire, texts);
  const fairness = formatFairness(questionnaire.questions, results, texts);
  return (
    <>
      {survey.state !== 'closed' && <p className={styles.subtle}>{t('survey-results.so-far')}</p>}
      <ResponseFigure results={results} />
      <Suppressed results={results} />
      {!results.isSuppressed &&
        questionnaire.questions.map((question) => {
          const result = results.questions.find(({ key }) => key === question.key);
          return (
            result && (
              <QuestionFigure
                key={question.key}
                question={question}
                result={result}
                results={results}
                language={language}
              >
                <CommentList {...said} of={question.key} />
              </QuestionFigure>
            )
          );
        })}
      {fairness !== null && <p>{fairness}</p>}
      {!results.isSuppressed && (
        <>
          <CommentList {...said} of="branch" />
          <CommentList {...said} of="declined" />
        </>
      )}
      <ExportButtons survey={survey} results={results} projectKey={projectKey} />
    </>
  );
}

/** The customers whose results can be looked at alone: by name, once they are counted, where there are several. */
function customersIn(
  { mode, state, engagementIds }: CheckpointInFull,
  engagements: ReadonlyMap<string, EngagementSummary>,
): readonly EngagementSummary[] {
  if (mode === 'confidential' || state !== 'closed' || engagementIds.length < 2) return [];
  return engagementIds.flatMap((id) => engagements.get(id) ?? []);
}

type FilterFieldsProps = {
  filter: ResultsFilter;
  customers: readonly EngagementSummary[];
  onChange: (filter: ResultsFilter) => void;
};

/** Either a role and a kind, or a customer: of one customer's no part is told by itself. */
function FilterFields({ filter: { role, kind, engagementId }, customers, onChange }: FilterFieldsProps) {
  const { t } = useTexts();
  const roles: readonly (CustomerRole | 'none')[] = [...customerRoles, 'none'];
  const roleIn = (value: string) => roles.find((role) => role === value) ?? null;
  const kindIn = (value: string): CustomerKind | null => customerKinds.find((kind) => kind === value) ?? null;
  return (
    <>
      <Pair>
        <Field label={t('survey-team.rosters.role')}>
          {(control) => (
            <Choice
              {...control}
              value={role ?? ''}
              options={[
                { value: '', label: t('list.any') },
                ...roles.map((value) => ({
                  value,
                  label: value === 'none' ? t('survey-team.role-none') : t(`role.${value}`),
                })),
              ]}
              onChange={(value) => onChange({ role: roleIn(value), kind })}
            />
          )}
        </Field>
        <Field label={t('survey-team.rosters.kind')}>
          {(control) => (
            <Choice
              {...control}
              value={kind ?? ''}
              options={[
                { value: '', label: t('list.any') },
                ...customerKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
              ]}
              onChange={(value) => onChange({ role, kind: kindIn(value) })}
            />
          )}
        </Field>
      </Pair>
      {customers.length > 0 && (
        <Field label={t('survey-trend.customers')}>
          {(control) => (
            <Choice
              {...control}
              value={engagementId ?? ''}
              options={[
                { value: '', label: t('survey-trend.customers.all') },
                ...customers.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(value) => onChange({ role: null, kind: null, ...(value !== '' && { engagementId: value }) })}
            />
          )}
        </Field>
      )}
    </>
  );
}
