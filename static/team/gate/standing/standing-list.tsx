import type { Outcome, SignOff, Standing } from '../../../../src/contract/gate/sign-off';
import { countingStates } from '../../../../src/contract/gate/state';
import type { TeamGateDetails } from '../../../../src/contract/gate/team-gate';
import { concededIn } from '../../../../src/core/gate/results/conceded';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import styles from '../style/gate.module.css';

type StandingListProps = { details: TeamGateDetails; personOf: PersonOf };

/** The position of each signatory: their outcome, who gave it and when, or that they are waited for. */
export function StandingList({ details, personOf }: StandingListProps) {
  const texts = useTexts();
  const { t } = texts;
  const counts = countingStates.includes(details.state);
  return (
    <ul className={styles.plain}>
      {details.standing.map((standing) => {
        const { accountId, decided } = standing;
        const signOff = details.signOffs.find(({ id }) => id === decided?.signOffId);
        const facts = [
          ...(details.order === 'sequence' ? [t('gate-team.step-number', { step: standing.step })] : []),
          ...(details.rule.kind === 'named' && standing.isRequired ? [t('gate-team.required')] : []),
        ];
        return (
          <li key={accountId}>
            <strong>{nameOf(accountId, personOf, texts)}</strong>
            {facts.length > 0 && <span className={styles.quiet}> ({facts.join(', ')})</span>}
            {': '}
            <span className={decided && counts ? appearanceOf(decided.outcome) : undefined}>
              {formatStanding(standing, details, texts)}
            </span>
            {decided && !counts && <span className={styles.warning}>{t('gate-team.no-longer-counts')}</span>}
            {decided && <span className={styles.reason}>{formatDecided(decided, accountId, personOf, texts)}</span>}
            <Told standing={standing} details={details} />
            {signOff && <Conceded signOff={signOff} details={details} />}
            {signOff?.nameDiffers && (
              <span className={styles.warning}>{t('gate-team.name-differs', { name: signOff.printedName })}</span>
            )}
            {signOff?.isAfterDecision && <span className={styles.reason}>{t('gate-team.after-decision')}</span>}
            {signOff && signOff.reason !== '' && <PlainText>{signOff.reason}</PlainText>}
          </li>
        );
      })}
    </ul>
  );
}

/** The criteria that a signature in force accepts although they must be met and are not. */
function Conceded({ signOff, details: { asked } }: { signOff: SignOff; details: TeamGateDetails }) {
  const { t } = useTexts();
  const conceded = concededIn(signOff, asked?.content.criteria ?? []);
  if (conceded.length === 0) return null;
  return (
    <>
      <span className={styles.problem}>{t('gate-team.conceded')}</span>
      <ul className={styles.plain}>
        {conceded.map(({ text }) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The days on which somebody who has not decided was told that silence counts, or why no message reaches them. */
function Told({
  standing: { accountId, decided, notices = [], unreachable },
  details,
}: {
  standing: Standing;
  details: TeamGateDetails;
}) {
  const { t, day } = useTexts();
  const { mayEdit } = details;
  if (decided || details.state !== 'open') return null;
  if (unreachable) {
    return (
      <span className={styles.warning}>
        {details.lapse === 'deem' && unreachable !== 'on-team'
          ? t(`gate-team.silence-halted.${unreachable}`)
          : t(`gate-team.unreachable.${unreachable}`)}
        {mayEdit && `. ${t(`gate-team.mend.${unreachable}`)}`}
      </span>
    );
  }
  if (mayEdit && details.gone.includes(accountId)) {
    return <span className={styles.warning}>{t('gate-team.mend.gone')}</span>;
  }
  if (details.lapse !== 'deem') return null;
  const days = notices.map(({ on }) => day(on)).join(', ');
  return <span className={styles.reason}>{days === '' ? t('gate-team.not-told') : t('gate-team.told', { days })}</span>;
}

/** @param whose the signatory, where another may have signed for them */
const formatDecided = (
  { at, by, round }: NonNullable<Standing['decided']>,
  whose: string,
  personOf: PersonOf,
  texts: Texts,
): string =>
  [
    ...formatSigned({ at, by }, whose, personOf, texts),
    ...(round === undefined ? [] : [texts.t('gate-team.of-round', { round })]),
  ].join(' · ');

/** The moment of a signature, and who gave it where that is not the person whose it is. */
const formatSigned = (
  { at, by }: Pick<SignOff, 'at' | 'by'>,
  whose: string,
  personOf: PersonOf,
  texts: Texts,
): string[] => [
  texts.moment(at),
  ...(by === whose ? [] : [texts.t('gate-team.signed-by', { name: nameOf(by, personOf, texts) })]),
];

const appearanceOf = (outcome: Outcome): string | undefined =>
  outcome === 'rejected' ? styles.bad : outcome === 'abstained' ? undefined : styles.good;

function formatStanding(
  { accountId, decided }: Standing,
  { state, turn, waitingFor }: TeamGateDetails,
  { t }: Texts,
): string {
  if (decided) return t(`gate-team.outcome.${decided.outcome}`);
  // Where the team has to act first, nobody of the customer's side is what it waits for.
  if (state !== 'open' || (turn === 'team' && waitingFor.includes(accountId))) return t('gate-team.undecided');
  return t(waitingFor.includes(accountId) ? 'gate-team.waited-for' : 'gate-team.waits-for-others');
}

/** Signatures that are not in force any more: of earlier rounds, and those that were taken back. */
export function EarlierList({
  signOffs,
  withdrawn,
  personOf,
}: {
  signOffs: readonly SignOff[];
  withdrawn: readonly string[];
  personOf: PersonOf;
}) {
  const texts = useTexts();
  const { t } = texts;
  return (
    <ul className={styles.plain}>
      {signOffs.map((signOff) => (
        <li key={signOff.id}>
          <strong>{nameOf(signOff.onBehalfOf ?? signOff.by, personOf, texts)}</strong>
          {': '}
          <span className={appearanceOf(signOff.outcome)}>{t(`gate-team.outcome.${signOff.outcome}`)}</span>
          <span className={styles.reason}>
            {[
              t('gate-team.round', { round: signOff.round }),
              ...formatSigned(signOff, signOff.onBehalfOf ?? signOff.by, personOf, texts),
              ...(withdrawn.includes(signOff.id) ? [t('gate-team.taken-back')] : []),
            ].join(' · ')}
          </span>
          {signOff.reason !== '' && <PlainText>{signOff.reason}</PlainText>}
        </li>
      ))}
    </ul>
  );
}
