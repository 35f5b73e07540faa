import Button from '@atlaskit/button/new';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import type { PersonOf } from '../../people/names';
import { SetForm } from './set-form';

type GiveSetProps = {
  project: { readonly id: string; readonly key: string };
  engagements: readonly EngagementSummary[];
  personOf: PersonOf;
  /** Begins with the first phase of the library. */
  isSuggested: boolean;
  onGiven: (tasks: readonly TeamTask[]) => void;
  onClose: () => void;
};

/** Gives a set of tasks, once there is somebody to give it to. */
export default function GiveSet({ project, engagements, onClose, ...rest }: GiveSetProps) {
  const { t } = useTexts();
  const active = engagements.filter(({ status }) => status === 'active');
  const [first] = active;
  if (first) return <SetForm projectKey={project.key} active={active} first={first} onClose={onClose} {...rest} />;
  return (
    <Notice tone="information" title={t('set.nobody.title')}>
      <p>{t('engagement.opening.text')}</p>
      <div>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </Notice>
  );
}
