import type { ScoredMeasure, Target, TargetVersion } from '../../../src/contract/survey/measures';
import type { Texts } from '../../i18n/texts';
import { useTexts } from '../../i18n/use-texts';
import { PlainText } from '../../plain-text/plain-text';
import { formatTarget } from './measure-words';
import styles from './measures.module.css';

type TargetTextProps<Who> = { measure: ScoredMeasure; target: Target<Who>; nameOf: (who: Who) => string };

/** A target in words: its number, who has agreed to it and when, and whose signature it lacks. */
export function TargetText<Who>({ measure, target, nameOf }: TargetTextProps<Who>) {
  const texts = useTexts();
  const { t } = texts;
  const { agreed, proposed, withdrawn } = target;
  return (
    <>
      {!agreed && !proposed && <p className={styles.subtle}>{t('measures.none')}</p>}
      {agreed && <Version words={agreedWords(measure, agreed, nameOf, texts)} note={agreed.note} />}
      {proposed && <Version words={proposedWords(measure, proposed, nameOf, texts)} note={proposed.note} />}
      {withdrawn && (
        <Version
          words={t('measures.withdrawn', {
            value: formatTarget(measure, withdrawn.value, texts),
            name: nameOf(withdrawn.by),
            date: texts.dayOf(withdrawn.at),
          })}
          note={withdrawn.reason}
        />
      )}
    </>
  );
}

function Version({ words, note }: { words: string; note: string }) {
  return (
    <div>
      <p>{words}</p>
      {note !== '' && <PlainText>{note}</PlainText>}
    </div>
  );
}

function agreedWords<Who>(
  measure: ScoredMeasure,
  { value, team, customer }: TargetVersion<Who>,
  nameOf: (who: Who) => string,
  texts: Texts,
): string {
  if (!team || !customer) throw new Error('Both sides have signed what is agreed');
  return texts.t('measures.agreed', {
    value: formatTarget(measure, value, texts),
    team: nameOf(team.by),
    teamDate: texts.dayOf(team.at),
    customer: nameOf(customer.by),
    customerDate: texts.dayOf(customer.at),
  });
}

function proposedWords<Who>(
  measure: ScoredMeasure,
  { value, side, by, at, team, customer }: TargetVersion<Who>,
  nameOf: (who: Who) => string,
  texts: Texts,
): string {
  const facts = { value: formatTarget(measure, value, texts), name: nameOf(by), date: texts.dayOf(at) };
  return [
    texts.t(side === 'team' ? 'measures.proposed.team' : 'measures.proposed.customer', facts),
    ...(team ? [] : [texts.t('measures.lacks.team')]),
    ...(customer ? [] : [texts.t('measures.lacks.customer')]),
  ].join(' · ');
}
