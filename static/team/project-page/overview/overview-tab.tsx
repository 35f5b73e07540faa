import { lazy } from 'react';
import type { AskKind } from '../../../../src/contract/calls/ask';
import type { IsoDate } from '../../../../src/contract/common';
import { useTexts } from '../../../i18n/use-texts';
import { Later } from '../../../states/later';
import { LoadingLines } from '../../../states/loading';
import type { Narrowing } from '../../ask/kind';
import { useIssueTitles } from '../../issue/issue-titles';
import { kindNames, type ProjectKinds } from '../../kinds/ask-kinds';
import { RefreshButton } from '../../list/refresh-button';
import { useRefreshing } from '../../list/refreshing';
import { usePeople } from '../../people/names';
import { useVersions, versionNames } from '../../subject/subjects';
import type { Project } from '../refresh/load-project';
import { BalancePicture } from './balance-picture';
import { notYetIn } from './counts';
import { CoverageStrip } from './coverage-strip';
import { canBeFilled, hasVersions, issuesIn, peopleInOverview } from './overview';
import styles from './overview.module.css';
import { OverviewCard } from './overview-card';
import { usePictured } from './use-pictured';

const Divergence = lazy(() => import('../../survey/trend/divergence'));
const OverviewHeadline = lazy(() => import('../../survey/measures/overview-headline'));
const Silence = lazy(() => import('../../silence/silence'));

/** The engagements whose headline is open at first: each takes calls of its own. */
const headlinesOpen = 2;

type OverviewTabProps = {
  project: Project;
  kinds: ProjectKinds;
  /** Goes to the list of one kind. */
  onShow: (kind: AskKind, wanted?: Narrowing) => void;
};

/** The overview: who waits for whom, for each engagement and over all of them. */
export default function OverviewTab({ project: { overview, issues }, kinds, onShow }: OverviewTabProps) {
  const { t } = useTexts();
  const personOf = usePeople(peopleInOverview(overview));
  const titles = useIssueTitles(issuesIn(overview));
  const versionOf = versionNames(useVersions(hasVersions(overview)));
  const { asks, isFirstLoad, areAll } = usePictured(kinds);
  const { isRefreshing, error } = useRefreshing();
  // What was refused is not on its way: the page says so, and asks for it once more.
  const isToCome = isRefreshing || error === null;
  const fillGap = (engagementId: string) => (from: IsoDate) =>
    kindNames.map((kind) => {
      const { FillGap } = kinds[kind];
      return FillGap && <FillGap key={kind} engagementId={engagementId} from={from} onShow={() => onShow(kind)} />;
    });
  return (
    <div className={styles.overview}>
      <div className={styles.refresh}>
        <RefreshButton />
      </div>
      {isFirstLoad ? (
        isToCome && <LoadingLines lines={4} />
      ) : (
        <>
          <Later>
            <Divergence surveyId={null} today={overview.engagements[0]?.engagement.today ?? ''} />
          </Later>
          <BalancePicture engagements={overview.engagements} issues={issues} asks={asks} areAll={areAll} />
        </>
      )}
      {overview.engagements.map((one, index) => (
        <OverviewCard
          key={one.engagement.id}
          overview={one}
          personOf={personOf}
          titles={titles}
          versionOf={versionOf}
          projectKey={overview.project.key}
          notYet={isFirstLoad ? 0 : notYetIn(asks, one)}
        >
          {isFirstLoad ? (
            isToCome && <LoadingLines />
          ) : (
            <>
              {one.mayAct && (
                <Later>
                  <OverviewHeadline engagement={one.engagement} isOpenAtFirst={index < headlinesOpen} />
                </Later>
              )}
              {kindNames.map((kind) => {
                const { OpenParts } = kinds[kind];
                return (
                  OpenParts && (
                    <OpenParts key={kind} engagementId={one.engagement.id} onShow={(wanted) => onShow(kind, wanted)} />
                  )
                );
              })}
              {one.mayAct && (
                <Later>
                  <Silence
                    engagementId={one.engagement.id}
                    isOpenAtFirst={overview.engagements.length === 1}
                    onShow={onShow}
                  />
                </Later>
              )}
              {!areAll && <p className={styles.subtle}>{t('picture.not-all')}</p>}
              <CoverageStrip
                engagement={one.engagement}
                asks={asks.filter(({ engagementId }) => engagementId === one.engagement.id)}
                fillGap={canBeFilled(one) ? fillGap(one.engagement.id) : null}
              />
            </>
          )}
        </OverviewCard>
      ))}
    </div>
  );
}
