import Heading from '@atlaskit/heading';
import { lazy } from 'react';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import type { IssueListProps } from '../../ask/issue-kind';
import styles from './gate-section.module.css';

/** Loaded when there is something to list. */
const GateRows = lazy(() => import('./gate-rows'));

/** The part of an issue's panel that is about sign-off. Without gates it says when to ask for one. */
export function GateSection({ canAdd, more, ...list }: IssueListProps<TeamGate>) {
  const { t } = useTexts();
  const isEmpty = list.asks.length === 0;
  if (isEmpty && !canAdd) return null;
  return (
    <section className={styles.section} aria-labelledby="gate-list">
      <Heading size="xsmall" as="h2" id="gate-list">
        {t('gate-team.list')}
      </Heading>
      {isEmpty ? (
        <p className={styles.quiet}>{t('gate-team.empty')}</p>
      ) : (
        <Later>
          <GateRows {...list} />
        </Later>
      )}
      {more}
    </section>
  );
}
