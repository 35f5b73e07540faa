import Button from '@atlaskit/button/new';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import type { PersonOf } from '../../people/names';
import { SetForm } from './set-form';
import { engagementFor, givenIn, type Suggestion } from './suggestion';

type GiveSetProps = {
  project: { readonly id: string; readonly key: string };
  engagements: readonly EngagementSummary[];
  personOf: PersonOf;
  /** For whom it is suggested, and from when; null for a set that begins empty. */
  suggestion: Suggestion | null;
  tasks: readonly ListedTask[];
  /** Whether more of the tasks are on their way. */
  isLoading: boolean;
  onGiven: (tasks: readonly TeamTask[]) => void;
  onClose: () => void;
};

/** Gives a set of tasks, once there is somebody to give it to. */
export default function GiveSet({
  project,
  engagements,
  suggestion,
  tasks,
  isLoading,
  onClose,
  ...rest
}: GiveSetProps) {
  const { t } = useTexts();
  const active = engagements.filter(({ status }) => status === 'active');
  const first = engagementFor(active, suggestion);
  if (first) {
    const suggested = suggestion && { from: suggestion.from, given: isLoading ? null : givenIn(tasks, first.id) };
    return (
      <SetForm
        projectKey={project.key}
        active={active}
        first={first}
        suggested={suggested}
        onClose={onClose}
        {...rest}
      />
    );
  }
  return (
    <Notice tone="information" title={t('set.nobody.title')}>
      <p>{t('engagement.opening.text')}</p>
      <div>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </Notice>
  );
}
