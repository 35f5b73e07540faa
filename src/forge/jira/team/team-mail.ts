import type english from '../../../../locales/en-US.json';
import type { Language } from '../../../contract/engagement';
import type { ScoreUnit } from '../../../core/survey/results/score-number';
import { type ShareWords, shareWordsOf } from '../../../core/survey/results/share-words';
import { writtenEnds, writtenMean, writtenScore } from '../../../core/survey/results/written';
import type { TeamDigest, TeamDigestLine } from '../../../core/survey/told/team-digest';
import { fillGaps } from '../../../core/text/gaps';
import { textsOf } from '../../platform/texts';

type TextKey = keyof typeof english;
type Facts = Readonly<Record<string, string | number>>;
type Text = (key: TextKey, facts?: Facts) => string;

/** The mail about a survey that has closed, for people of the team. @param link the address of its project */
export async function resultsMail(digest: TeamDigest, link: string): Promise<{ subject: string; textBody: string }> {
  const translate = await textsOf(digest.language);
  const text: Text = (key, facts = {}) => fillGaps(translate(key), facts);
  return {
    subject: text('survey-mail.subject', { title: digest.title }),
    textBody: wordsOf(digest, link, text),
  };
}

/** The mail: plain text, in which nothing is markup. */
function wordsOf(digest: TeamDigest, link: string, text: Text): string {
  const { title, language, closedOn, asked, complete, isSuppressed, fewest, lines, quotes, isRead } = digest;
  const closed =
    closedOn === null
      ? text('survey-mail.closed', { title })
      : text('survey-mail.closed-on', { title, date: dayIn(closedOn, language) });
  const results = isSuppressed
    ? [text('survey-results.suppressed', { threshold: fewest })]
    : lines.map((line) => {
        const said = [lineWords(line, language, text), ...boundsWords(line, language, text)];
        return [`– ${line.text}`, ...said].join('\n  ');
      });
  return [
    closed,
    text('survey-results.response', { complete, asked }),
    ...(results.length > 0 ? [results.join('\n')] : []),
    ...(quotes.length > 0 ? [text('survey-mail.quotes'), ...quotes.map(quoted)] : []),
    ...(isRead ? [] : [text('survey-mail.unread')]),
    text('survey-mail.link', { link }),
  ].join('\n\n');
}

/** Somebody's words with a mark before each of their lines: none of them reads as one of ours. */
const quoted = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

function lineWords(line: TeamDigestLine, language: Language, text: Text): string {
  const { answered, asked } = line;
  const counted = plural(text, 'survey-results.answered', answered, { asked });
  switch (line.kind) {
    case 'nobody':
      return text('survey-mail.nobody', { asked });
    case 'counted':
      return counted;
    case 'untold':
      return answered === 0 ? text('survey-results.untold') : counted;
    case 'alike':
      return `${counted}. ${text('survey-results.alike')}`;
    case 'share':
      return satisfiedWords(line, String(line.satisfied), text);
    case 'promoters':
      return `${text('survey-results.score', { score: writtenScore(line.score, language) })}. ${counted}`;
    case 'mean':
      return `${text('survey-results.mean', { mean: writtenMean(line.mean, language) })}. ${counted}`;
    case 'bracket': {
      const { of, side, bound } = line;
      if (of === 'share') return satisfiedWords(line, text(`survey-results.number.${side}`, { number: bound }), text);
      const said =
        of === 'mean'
          ? text(`survey-results.mean.${side}`, { mean: writtenMean(bound, language) })
          : text(`survey-results.score.${side}`, { score: writtenScore(bound, language) });
      return `${said}. ${counted}`;
    }
  }
}

/** The ends between which the silent could still move a number. */
function boundsWords(line: TeamDigestLine, language: Language, text: Text): string[] {
  return line.bounds === null ? [] : [text('survey-results.bounds', writtenEnds(line.bounds, unitIn(line), language))];
}

function unitIn(line: TeamDigestLine): ScoreUnit {
  if (line.kind === 'bracket') return line.of;
  if (line.kind === 'promoters') return 'difference';
  return line.kind === 'mean' ? 'mean' : 'share';
}

type Plural = 'survey-results.answered' | `survey-results.share.${ShareWords}`;

const plural = (text: Text, key: Plural, count: number, facts: Facts): string =>
  text(count === 1 ? `${key}.one` : `${key}.other`, { count, ...facts });

function satisfiedWords({ measure, answered, asked }: TeamDigestLine, satisfied: string, text: Text): string {
  const of = shareWordsOf(measure);
  return plural(text, `survey-results.share.${of}`, answered, { satisfied, asked });
}

const dayIn = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
