import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { CaseInFull, ListedCase } from '../../../../src/contract/survey/recovery';
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
};

/** The cases that wait for the team or for the customer's word, worst first, and on demand those that are over. */
export function RecoveryCases({ asOf = '', ...props }: RecoveryCasesProps) {
  const { t } = useTexts();
  const [isOverShown, setIsOverShown] = useState(false);
  return (
    <section className={styles.section} aria-label={t('survey-case.title')}>
      <h3>{t('survey-case.title')}</h3>
      <LoadedCases {...props} asOf={asOf} isOver={false} />
      <div>
        <Button appearance="subtle" aria-expanded={isOverShown} onClick={() => setIsOverShown(!isOverShown)}>
          {t(isOverShown ? 'survey-case.over.hide' : 'survey-case.over.show')}
        </Button>
      </div>
      {isOverShown && <LoadedCases {...props} asOf={asOf} isOver />}
    </section>
  );
}

function LoadedCases({ isOver, asOf, ...props }: RecoveryCasesProps & { isOver: boolean; asOf: string }) {
  return <CaseList {...props} isOver={isOver} cases={useCases(props.checkpointId, isOver, asOf)} />;
}

type CaseListProps = Omit<RecoveryCasesProps, 'asOf'> & { isOver: boolean; cases: Cases };

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

type CaseRowProps = Pick<RecoveryCasesProps, 'engagements' | 'mayAct'> & {
  of: ListedCase;
  /** It says to which survey it belongs. */
  isTitled: boolean;
  personOf: PersonOf;
  put: (changed: CaseInFull) => void;
};

/** A case in a list, which opens to the whole of it. */
function CaseRow({ of, isTitled, personOf, engagements, mayAct, put }: CaseRowProps) {
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
      {isOpen && <CaseView caseId={of.id} engagement={engagement} mayAct={mayAct} onChanged={put} />}
    </li>
  );
}
