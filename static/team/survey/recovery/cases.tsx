import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { AccountId } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { CaseInFull, ListedCase } from '../../../../src/contract/survey/recovery';
import type { CaseOfAnswers } from '../../../../src/contract/survey/team-survey';
import { ButtonLine } from '../../../button/button-line';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import { LoadingLines } from '../../../states/loading';
import { MoreButton } from '../../../states/more-button';
import { Problem } from '../../../states/problem';
import { StateLozenge } from '../../ask/state-lozenge';
import { type PersonOf, usePeople } from '../../people/names';
import { nameOf, PersonName } from '../../people/person';
import styles from '../style/survey.module.css';
import { CaseView } from './case-view';
import { caseShownState, clockText } from './case-words';
import { type Cases, useCases } from './use-cases';

type RecoveryCasesProps = {
  /** Null for those of the whole project. */
  checkpointId: string | null;
  engagements: ReadonlyMap<string, EngagementSummary>;
  mayAct: boolean;
  /** Changes when they are to be loaded anew. */
  asOf?: string;
  /** The one that is to be shown first, wherever it stands in the lists: another object each time that it is wanted. */
  wanted?: CaseOfAnswers | null;
  /** Shows what somebody wrote among the results of the survey, where the screen has them. */
  onWords?: (by: AccountId) => void;
};

/**
 * The cases that wait for the team or for the customer's word, worst first, and on demand those that are over. Nothing for a survey that has
 * neither.
 */
export function RecoveryCases({ asOf = '', wanted = null, ...props }: RecoveryCasesProps) {
  const { t } = useTexts();
  const [isOverShown, setIsOverShown] = useState(false);
  const [acts, setActs] = useState(0);
  const open = useCases(props.checkpointId, false, `${asOf} ${acts}`);
  // While they are loaded again, the section stays as it was.
  const isShown = useRef(props.checkpointId === null);
  if (props.checkpointId !== null && open.loaded.status !== 'loading') isShown.current = hasAny(open.loaded);
  if (!isShown.current && wanted === null) return null;
  return (
    <section className={styles.section} aria-label={t('survey-case.title')}>
      <h3>{t('survey-case.title')}</h3>
      {wanted && <WantedCase {...props} of={wanted} onChanged={() => setActs((count) => count + 1)} />}
      <CaseList {...props} cases={open} isOver={false} />
      <ButtonLine>
        <Button appearance="subtle" aria-expanded={isOverShown} onClick={() => setIsOverShown(!isOverShown)}>
          {t(isOverShown ? 'survey-case.over.hide' : 'survey-case.over.show')}
        </Button>
      </ButtonLine>
      {isOverShown && <CasesThatAreOver {...props} asOf={`${asOf} ${acts}`} />}
    </section>
  );
}

type WantedCaseProps = Omit<RecoveryCasesProps, 'checkpointId' | 'asOf' | 'wanted'> & {
  of: CaseOfAnswers;
  onChanged: () => void;
};

/** The case that somebody's words have opened, by itself: it gets the focus each time that it is wanted. */
function WantedCase({ of, engagements, mayAct, onWords, onChanged }: WantedCaseProps) {
  const texts = useTexts();
  const frame = useRef<HTMLElement>(null);
  const personOf = usePeople([of.accountId]);
  const title = texts.t('survey-case.of', { name: nameOf(of.accountId, personOf, texts) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object is another wish
  useEffect(() => frame.current?.focus(), [of]);
  return (
    <section ref={frame} tabIndex={-1} className={styles.preview} aria-label={title}>
      <h4>{title}</h4>
      <CaseView
        key={of.caseId}
        caseId={of.caseId}
        engagement={engagements.get(of.engagementId)}
        mayAct={mayAct}
        onWords={onWords}
        onChanged={onChanged}
      />
    </section>
  );
}

/** Whether a survey has a case of either kind, or may have one. */
export function hasAny(loaded: Cases['loaded']): boolean {
  if (loaded.status !== 'ready') return loaded.status === 'refused';
  const { cases, next, hasOthers } = loaded.value;
  return cases.length > 0 || hasOthers || next !== null;
}

function CasesThatAreOver({ asOf, ...props }: RecoveryCasesProps & { asOf: string }) {
  return <CaseList {...props} isOver cases={useCases(props.checkpointId, true, asOf)} />;
}

type CaseListProps = Omit<RecoveryCasesProps, 'asOf' | 'wanted'> & { isOver: boolean; cases: Cases };

export function CaseList({ cases: { loaded, reload, more, put }, isOver, checkpointId, ...rest }: CaseListProps) {
  const { t } = useTexts();
  const { cases, next } = loaded.status === 'ready' ? loaded.value : { cases: [], next: null };
  const personOf = usePeople(cases.flatMap(({ accountId, owner }) => [accountId, owner]));
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return (
    <>
      {cases.length === 0 && next === null && (
        <p className={styles.subtle}>{t(isOver ? 'survey-case.none-over' : 'survey-case.none')}</p>
      )}
      {cases.length > 0 && (
        <ul className={styles.history} aria-label={t(isOver ? 'survey-case.over' : 'survey-case.open')}>
          {cases.map((each) => (
            <CaseRow key={each.id} {...rest} of={each} isTitled={checkpointId === null} {...{ personOf, put }} />
          ))}
        </ul>
      )}
      {next !== null && <MoreButton label={t('survey-case.more')} load={more} />}
    </>
  );
}

type CaseRowProps = Pick<RecoveryCasesProps, 'engagements' | 'mayAct' | 'onWords'> & {
  of: ListedCase;
  /** It says to which survey it belongs. */
  isTitled: boolean;
  personOf: PersonOf;
  put: (changed: CaseInFull) => void;
};

/** A case in a list, which opens to the whole of it. */
function CaseRow({ of, isTitled, personOf, engagements, mayAct, onWords, put }: CaseRowProps) {
  const texts = useTexts();
  const { t, moment } = texts;
  const [isOpen, setIsOpen] = useState(false);
  const engagement = engagements.get(of.engagementId);
  const name = nameOf(of.accountId, personOf, texts);
  // A reply that came late is no reason to hurry any more.
  const isOverdue = of.firstResponse.isLate && of.firstResponse.status !== 'delivered';
  return (
    <li className={styles.preview}>
      <div className={styles.head}>
        <PersonName id={of.accountId} personOf={personOf} />
        <StateLozenge state={caseShownState(of)} />
        <Button
          spacing="compact"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'survey-case.close-of' : 'survey-case.open-of', { name })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(isOpen ? 'survey-case.close-it' : 'survey-case.open-it')}
        </Button>
      </div>
      <div>
        <div className={styles.subtle}>
          {isTitled && (
            <>
              <bdi>{of.title}</bdi>
              {engagement && (
                <>
                  {' · '}
                  <bdi>{engagement.name}</bdi>
                </>
              )}
              {' · '}
            </>
          )}
          {t(`survey-case.cause.${of.cause}`)} · {moment(of.openedAt)}
        </div>
        <div>
          {t('survey-case.owner-is', { name: nameOf(of.owner, personOf, texts) })} ·{' '}
          <span className={isOverdue ? line.overdue : undefined}>{clockText(of.firstResponse, texts)}</span>
        </div>
      </div>
      {isOpen && <CaseView caseId={of.id} {...{ engagement, mayAct, onWords }} onChanged={put} />}
    </li>
  );
}
