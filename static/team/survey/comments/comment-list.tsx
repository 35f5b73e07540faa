import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import type { AnswerNotes } from '../../../../src/contract/survey/notes';
import type { ResultsFilter } from '../../../../src/contract/survey/results';
import type {
  CaseOfAnswers,
  CheckpointInFull,
  CommentPage,
  SurveyComment,
} from '../../../../src/contract/survey/team-survey';
import { ButtonLine } from '../../../button/button-line';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import { fittingIn, isEverybody } from '../filter/filter-words';
import { NotesOn } from '../notes/notes';
import styles from '../style/survey.module.css';
import { type Comments, commentKey } from './use-comments';

type CommentListProps = {
  survey: CheckpointInFull;
  comments: Comments;
  filter: ResultsFilter;
  mayAct: boolean;
  /** Shows the case that somebody's words have opened. */
  onCase: (wanted: CaseOfAnswers) => void;
  /** The key of a question with its own words; `branch` for what would make a low score right, `declined` for why nothing is answered. */
  of: string;
};

/** The words of customers in answer to one question, from those whom the results are of. */
export function CommentList({ survey, comments, filter, mayAct, onCase, of }: CommentListProps) {
  const { t } = useTexts();
  const { loaded, reload, more } = comments;
  const { questionnaire, mode, rosters } = survey;
  const question = questionnaire.questions.find(({ key }) => key === of);
  const shown = loaded.status === 'ready' ? commentsOf(loaded.value.comments, { rosters, filter, of }) : [];
  const isAsked = question?.form.kind === 'text';
  // One place has the way to the next page, where no question is answered in words.
  const hasMoreHere = isAsked || (of === 'branch' && questionnaire.questions.every(({ form }) => form.kind !== 'text'));
  if (question && !isAsked) return null;
  if (loaded.status === 'loading') return null;
  // What goes wrong is told once, under the first question that is answered in words or at the end.
  if (loaded.status === 'refused') {
    return of === 'branch' ? <Problem error={loaded.error} onRetry={reload} /> : null;
  }
  const { isSuppressed, next } = loaded.value;
  if (isSuppressed) {
    const words = t('survey-results.comments.suppressed', { words: survey.thresholds.words });
    return isAsked ? <p className={styles.subtle}>{words}</p> : null;
  }
  if (mode === 'confidential' && !isEverybody(filter)) {
    return isAsked ? <p className={styles.subtle}>{t('survey-results.comments.unfiltered')}</p> : null;
  }
  if (shown.length === 0 && (next === null || !hasMoreHere)) {
    return isAsked ? <p className={styles.subtle}>{t('survey-results.comments.none')}</p> : null;
  }
  return (
    <div className={question ? styles.section : styles.preview}>
      {of === 'branch' && <h3>{t('survey-results.comments.branch')}</h3>}
      {of === 'declined' && <h3>{t('survey-results.comments.declined')}</h3>}
      <Quotes {...{ survey, comments, mayAct, onCase, shown }} />
      {next !== null && hasMoreHere && <MoreButton label={t('survey-results.comments.more')} load={more} />}
    </div>
  );
}

type Choice = Pick<CheckpointInFull, 'rosters'> & Pick<CommentListProps, 'filter' | 'of'>;

/** The texts with a key from those whom the results are of. In confidence nobody wrote them whom a filter could fit. */
export function commentsOf(
  comments: readonly SurveyComment[],
  { rosters, filter, of }: Choice,
): readonly SurveyComment[] {
  const those = comments.filter(({ key }) => key === of);
  if (isEverybody(filter)) return those;
  const fitting = fittingIn(rosters, filter);
  return those.filter(({ by }) => by !== null && fitting.has(by));
}

/** The team's notes on the answers of those whom the results are of. */
export function notesOf(
  { notes }: Pick<CommentPage, 'notes'>,
  rosters: CheckpointInFull['rosters'],
  filter: ResultsFilter,
): readonly AnswerNotes[] {
  if (isEverybody(filter)) return notes;
  const fitting = fittingIn(rosters, filter);
  return notes.filter(({ accountId }) => fitting.has(accountId));
}

type QuotesProps = Pick<CommentListProps, 'survey' | 'comments' | 'mayAct' | 'onCase'> & {
  shown: readonly SurveyComment[];
};

function Quotes({ survey, comments: { loaded, refresh, put }, mayAct, onCase, shown }: QuotesProps) {
  const texts = useTexts();
  const personOf = usePeople(shown.flatMap(({ by }) => by ?? []));
  const notes = loaded.status === 'ready' ? loaded.value.notes : [];
  const notesOf = (by: string | null) => notes.find(({ accountId }) => accountId === by);
  const cases = loaded.status === 'ready' ? loaded.value.cases : [];
  const caseOf = (by: string | null) => cases.find(({ accountId }) => accountId === by);
  return (
    <ul className={styles.history}>
      {shown.map((comment) => (
        <li key={commentKey(comment)} tabIndex={-1} data-said-by={comment.by ?? undefined}>
          <blockquote className={styles.quote}>
            <PlainText>{comment.text}</PlainText>
          </blockquote>
          {comment.mayQuote && (
            <div>
              <Lozenge maxWidth="100%">{texts.t('survey-results.comments.quotable')}</Lozenge>
            </div>
          )}
          {comment.by !== null && (
            <span className={styles.subtle}>
              {nameOf(comment.by, personOf, texts)}
              {comment.at !== null && ` · ${texts.moment(comment.at)}`}
            </span>
          )}
          <CaseLink of={caseOf(comment.by)} by={nameOf(comment.by ?? '', personOf, texts)} onCase={onCase} />
          <NotesOn of={notesOf(comment.by)} surveyId={survey.id} mayAct={mayAct} onDone={put} onStale={refresh} />
        </li>
      ))}
    </ul>
  );
}

type CaseLinkProps = { of: CaseOfAnswers | undefined; by: string; onCase: (wanted: CaseOfAnswers) => void };

/** The way from somebody's words to the case that they have opened. Nothing where there is none. */
function CaseLink({ of, by, onCase }: CaseLinkProps) {
  const { t } = useTexts();
  if (!of) return null;
  return (
    <ButtonLine>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={t('survey-case.to-case-of', { name: by })}
        onClick={() => onCase(of)}
      >
        {t('survey-case.to-case')}
      </Button>
    </ButtonLine>
  );
}
