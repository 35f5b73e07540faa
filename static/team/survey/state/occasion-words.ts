import type { ListedCheckpoint } from '../../../../src/contract/survey/checkpoint';
import type { Occasion, Recurrence } from '../../../../src/contract/survey/occasion';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import type { Texts } from '../../../i18n/texts';
import type { Known } from '../../list/definition/known';

type VersionOf = Known['versionOf'];

/** Whether its words have the name of a version. */
export const waitsForVersion = ({ occasion }: Pick<ListedCheckpoint, 'occasion'>): boolean =>
  occasion?.kind === 'version-released' || (occasion?.kind === 'share-done' && occasion.of.kind === 'version');

/** An occasion in words: a version by its name, where it is known, and all others by what they are. */
export function formatOccasion(occasion: Occasion, versionOf: VersionOf, { t }: Texts): string {
  switch (occasion.kind) {
    case 'version-released': {
      const name = versionOf(occasion.versionId);
      return name === undefined ? t('survey-team.occasion.version') : t('survey-team.occasion.version-name', { name });
    }
    case 'share-done': {
      const { of, percent } = occasion;
      const name = of.kind === 'version' ? versionOf(of.versionId) : undefined;
      return name === undefined
        ? t(`survey-team.occasion.share.${of.kind}`, { percent })
        : t('survey-team.occasion.share.version-name', { percent, name });
    }
    default:
      return t(`survey-team.occasion.${occasion.kind}`);
  }
}

/** The words that an occasion was undone after it had opened a survey; empty where it was not. */
export function formatUndone(
  { occasion, occasionUndoneAt }: Pick<ListedCheckpoint, 'occasion' | 'occasionUndoneAt'>,
  { t, dayOf }: Texts,
): string {
  if (occasionUndoneAt === null) return '';
  const date = dayOf(occasionUndoneAt);
  return occasion?.kind === 'version-released'
    ? t('survey-team.undone.version', { date })
    : t('survey-team.undone.issue', { date });
}

export const formatRecurrence = (every: Recurrence, { plural }: Texts): string =>
  'everyWeeks' in every
    ? plural('survey-team.recurs.weeks', every.everyWeeks)
    : plural('survey-team.recurs.months', every.everyMonths);

/** The interval of a series and its place in it; null for a survey that comes once. */
export function formatPlace(
  { recurrence, number }: Pick<ListedCheckpoint, 'recurrence' | 'number'>,
  texts: Texts,
): string | null {
  if (recurrence === null) return null;
  return texts.t('survey-team.recurs.place', { every: formatRecurrence(recurrence, texts), number });
}

/** The next of a series as a sentence: planned, or to be planned when this one opens; null for a survey that comes once. */
export function formatNext(
  { recurrence, next, state }: Pick<CheckpointInFull, 'recurrence' | 'next' | 'state'>,
  { t, day }: Texts,
): string | null {
  if (next === null) {
    // Until it is open, it is not settled whether another one follows.
    return recurrence === null || state === 'opening' ? null : t('survey-team.next.none');
  }
  const date = day(next.opensOn);
  return next.checkpointId === null ? t('survey-team.next.to-plan', { date }) : t('survey-team.next.planned', { date });
}
