import { useCallback } from 'react';
import type { AccountId } from '../../../../src/contract/common';
import type { LatestResult, MeasureForTeam } from '../../../../src/contract/survey/measures';
import type { SurveyComment } from '../../../../src/contract/survey/team-survey';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import styles from '../../../survey/measures/measures.module.css';
import { callPlan } from '../../call/calls';
import { nameOf } from '../../people/format-name';
import { usePeople } from '../../people/names';

/** The surveys of which customers' own words are shown beside a headline. */
const mostQuoted = 2;

type QuotedProps = {
  /** Those that count for the customers. */
  measures: readonly Pick<MeasureForTeam, 'latest'>[];
  /** The accounts of the engagement's customers: a survey may have asked others, too. */
  customers: readonly AccountId[];
};

/** The words of a customer in each of the newest surveys that the headline is from. Where the reader may see none, there are none. */
export function Quoted({ measures, customers }: QuotedProps) {
  return quotedIn(measures).map((latest) => (
    <QuoteFrom key={latest.checkpointId} latest={latest} customers={customers} />
  ));
}

/** The surveys to quote from, the newest first. */
export function quotedIn(measures: QuotedProps['measures']): readonly LatestResult[] {
  const all = measures.flatMap(({ latest }) => latest);
  const surveys = new Map(all.map((each) => [each.checkpointId, each]));
  return [...surveys.values()]
    .sort((one, other) => (one.closedOn > other.closedOn ? -1 : one.closedOn < other.closedOn ? 1 : 0))
    .slice(0, mostQuoted);
}

type QuoteFromProps = { latest: LatestResult; customers: readonly AccountId[] };

function QuoteFrom({ latest, customers }: QuoteFromProps) {
  const { checkpointId } = latest;
  const load = useCallback(() => callPlan('list-comments', { checkpointId }), [checkpointId]);
  const { loaded } = useLoaded(load);
  const comment = loaded.status === 'ready' ? newestWords(loaded.value.comments, latest, customers) : undefined;
  return comment ? <Quote comment={comment} latest={latest} /> : null;
}

export function Quote({ comment: { text, by, at }, latest }: { comment: SurveyComment; latest: LatestResult }) {
  const texts = useTexts();
  const { t } = texts;
  const personOf = usePeople(by === null ? [] : [by]);
  const who = by === null ? t('measures.team.quote.confidential') : nameOf(by, personOf, texts);
  return (
    <figure className={styles.quote}>
      <blockquote>
        <PlainText>{text}</PlainText>
      </blockquote>
      <figcaption className={styles.subtle}>
        {t('measures.team.quote', {
          name: who,
          title: latest.title,
          date: at === null ? texts.day(latest.closedOn) : texts.dayOf(at),
        })}
      </figcaption>
    </figure>
  );
}

/**
 * The words that were saved last, of a customer of the engagement, among those of the first page, which has the people who answered first; of those
 * in confidence, which nobody wrote at any time, the first, and only where no other engagement was asked. Why somebody does not answer says nothing of a measure.
 */
export function newestWords(
  comments: readonly SurveyComment[],
  { mode, engagements }: Pick<LatestResult, 'mode' | 'engagements'>,
  customers: readonly AccountId[],
): SurveyComment | undefined {
  const said = comments.filter(({ key, text }) => key !== 'declined' && text.trim() !== '');
  if (mode === 'confidential') return engagements === 1 ? said[0] : undefined;
  const theirs = said.filter(({ by }) => engagements === 1 || (by !== null && customers.includes(by)));
  return theirs.toSorted(({ at: one }, { at: other }) => ((one ?? '') > (other ?? '') ? -1 : 1))[0];
}
