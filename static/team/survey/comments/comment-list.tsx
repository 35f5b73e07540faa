import type { ResultsFilter } from '../../../../src/contract/survey/results';
import type { CheckpointInFull, SurveyComment } from '../../../../src/contract/survey/team-survey';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { type PersonOf, usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import { fittingIn, isEverybody } from '../filter/filter-words';
import styles from '../style/survey.module.css';
import { type Comments, commentKey } from './use-comments';

type CommentListProps = {
  survey: CheckpointInFull;
  comments: Comments;
  filter: ResultsFilter;
  /** The key of a question with its own words; `branch` for what would make a low score right, `declined` for why nothing is answered. */
  of: string;
};

/** The words of customers in answer to one question, from those whom the results are of. */
export function CommentList({ survey, comments, filter, of }: CommentListProps) {
  const { t } = useTexts();
  const { loaded, reload, more } = comments;
  const { questionnaire, mode, rosters } = survey;
  const question = questionnaire.questions.find(({ key }) => key === of);
  const shown = loaded.status === 'ready' ? commentsOf(loaded.value.comments, { rosters, filter, of }) : [];
  const personOf = usePeople(shown.flatMap(({ by }) => by ?? []));
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
  if (isSuppressed) return isAsked ? <p className={styles.subtle}>{t('survey-results.comments.suppressed')}</p> : null;
  if (mode === 'confidential' && !isEverybody(filter)) {
    return isAsked ? <p className={styles.subtle}>{t('survey-results.comments.unfiltered')}</p> : null;
  }
  if (shown.length === 0 && (next === null || !hasMoreHere)) {
    return isAsked ? <p className={styles.subtle}>{t('survey-results.comments.none')}</p> : null;
  }
  return (
    <div className={styles.section}>
      {of === 'branch' && <h3>{t('survey-results.comments.branch')}</h3>}
      {of === 'declined' && <h3>{t('survey-results.comments.declined')}</h3>}
      <Quotes comments={shown} personOf={personOf} />
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

function Quotes({ comments, personOf }: { comments: readonly SurveyComment[]; personOf: PersonOf }) {
  const texts = useTexts();
  return (
    <ul className={styles.history}>
      {comments.map((comment) => (
        <li key={commentKey(comment)}>
          <blockquote className={styles.quote}>
            <PlainText>{comment.text}</PlainText>
          </blockquote>
          {comment.by !== null && (
            <span className={styles.subtle}>
              {nameOf(comment.by, personOf, texts)}
              {comment.at !== null && ` · ${texts.moment(comment.at)}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
