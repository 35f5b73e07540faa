import { useCallback, useId, useState } from 'react';
import type { AskKind } from '../../../src/contract/calls/ask';
import { useLoaded } from '../../bridge/use-loaded';
import { useTexts } from '../../i18n/use-texts';
import { TitleToggle } from '../../list/title-toggle';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import type { Narrowing } from '../ask/kind';
import { callPlan } from '../call/calls';
import styles from './silence.module.css';
import { SilenceList } from './silence-list';

type SilenceProps = {
  engagementId: string;
  isOpenAtFirst: boolean;
  /** Goes to the list of one kind. */
  onShow: (kind: AskKind, wanted: Narrowing) => void;
};

/** The customers of an engagement who are silent, behind a line that opens. */
export default function Silence({ isOpenAtFirst, ...rest }: SilenceProps) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const body = useId();
  return (
    <section aria-label={t('silence.title')}>
      <TitleToggle
        isHeading
        title={t('silence.title')}
        isOpen={isOpen}
        controls={body}
        onToggle={() => setIsOpen(!isOpen)}
      />
      <div id={body} hidden={!isOpen} className={styles.body}>
        {isOpen && <Loaded {...rest} />}
      </div>
    </section>
  );
}

function Loaded({ engagementId, ...rest }: Omit<SilenceProps, 'isOpenAtFirst'>) {
  const load = useCallback(() => callPlan('show-silence', { engagementId }), [engagementId]);
  const { loaded, reload, refresh, setValue } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  return <SilenceList view={loaded.value} onChanged={(view) => setValue(() => view)} onStale={refresh} {...rest} />;
}
