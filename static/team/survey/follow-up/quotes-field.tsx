import { type FollowUpQuote, type QuoteRef, quoteLimits } from '../../../../src/contract/survey/quotes';
import type { CheckpointInFull, CommentPage, SurveyComment } from '../../../../src/contract/survey/team-survey';
import { CheckBox } from '../../../field/check-box';
import { FieldSet } from '../../../field/field-set';
import { useTexts } from '../../../i18n/use-texts';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { languageOfReader } from '../../../survey/language';
import { nameOf } from '../../people/format-name';
import { usePeople } from '../../people/names';
import { type Comments, commentKey, useComments } from '../comments/use-comments';

type QuotesFieldProps = {
  survey: CheckpointInFull;
  chosen: readonly QuoteRef[];
  onChange: (chosen: readonly QuoteRef[]) => void;
};

/** The texts whose authors agreed to be quoted, loaded when the form opens. */
export function QuotesField(props: QuotesFieldProps) {
  const { loaded, reload, more } = useComments(props.survey, '');
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <QuoteBoxes {...props} page={loaded.value} more={more} />;
}

type QuoteBoxesProps = QuotesFieldProps & { page: CommentPage; more: Comments['more'] };

/** These texts, each with a box for whether everybody who was asked is to read it. Of what is shown to nobody, nothing can be quoted: the results say so. */
export function QuoteBoxes({ survey, chosen, onChange, page, more }: QuoteBoxesProps) {
  const texts = useTexts();
  const { t } = texts;
  const { comments, next, isSuppressed } = page;
  const offered = quotableIn(comments, survey.followUp?.quotes ?? []);
  const personOf = usePeople(offered.flatMap(({ by }) => by ?? []));
  if (isSuppressed) return null;
  const { questionnaire } = survey;
  const language = languageOfReader(questionnaire, texts);
  const questionOf = (key: string) =>
    questionnaire.questions.find((each) => each.key === key)?.texts[language]?.text ??
    t('survey-results.comments.branch');
  const isChosen = (quote: QuoteRef) => chosen.some((each) => commentKey(each) === commentKey(quote));
  const isFull = chosen.length >= quoteLimits.followUp;
  const most = { most: quoteLimits.followUp };
  return (
    <FieldSet legend={t('survey-follow-up.quotes')} help={t('survey-follow-up.quotes-help', most)}>
      {offered.length === 0 && next === null && <p>{t('survey-follow-up.quotes-none')}</p>}
      {offered.map(({ id, key, text, by }) => (
        <CheckBox
          key={commentKey({ id, key })}
          label={<bdi>{text}</bdi>}
          meaning={[...(by === null ? [] : [nameOf(by, personOf, texts)]), questionOf(key)].join(' · ')}
          isChecked={isChosen({ id, key })}
          isDisabled={isFull && !isChosen({ id, key })}
          onChange={(isWanted) => {
            const others = chosen.filter((each) => commentKey(each) !== commentKey({ id, key }));
            onChange(isWanted ? [...others, { id, key }] : others);
          }}
        />
      ))}
      <div role="status">{isFull && <p>{t('survey-follow-up.quotes-full', most)}</p>}</div>
      {next !== null && <MoreButton label={t('survey-results.comments.more')} load={more} />}
    </FieldSet>
  );
}

type Offered = QuoteRef & Pick<SurveyComment, 'text' | 'by'>;

/** The comments that may be quoted, and before them what is quoted already and is on a page that is not loaded yet. */
function quotableIn(comments: readonly SurveyComment[], quoted: readonly FollowUpQuote[]): readonly Offered[] {
  const those = comments.filter(({ mayQuote }) => mayQuote);
  const known = new Set(those.map(commentKey));
  const others = quoted.flatMap(({ ref, text }) =>
    ref === null || known.has(commentKey(ref)) ? [] : [{ ...ref, text, by: null }],
  );
  return [...others, ...those];
}
