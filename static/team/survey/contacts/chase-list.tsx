import { contactLimits, type EngagementContacts } from '../../../../src/contract/contact';
import { useTexts } from '../../../i18n/use-texts';
import { callPlan } from '../../call/calls';
import { usePeople } from '../../people/names';
import { nameOf } from '../../people/person';
import { NotedList, type NotedWords } from '../noted/noted-list';

const words: NotedWords = {
  list: 'chase.list',
  help: 'chase.list-help',
  none: 'chase.list-none',
  stale: 'chase.stale',
  add: 'chase.add',
  text: 'chase.text',
  submit: 'chase.do',
};

type ChaseListProps = {
  contacts: EngagementContacts;
  mayAct: boolean;
  onChanged: (changed: EngagementContacts) => void;
  onStale: () => Promise<void>;
};

/** The times that one customer had to ask where something is, by comment, mail or call, as the team has tagged them. */
export function ChaseList({ contacts, ...rest }: ChaseListProps) {
  const texts = useTexts();
  const { engagementId, revision, chases } = contacts;
  const personOf = usePeople(chases.map(({ by }) => by));
  return (
    <NotedList
      {...rest}
      level={4}
      words={words}
      rows={chases}
      below={({ by }) => texts.t('chase.by', { name: nameOf(by, personOf, texts) })}
      limit={contactLimits.text}
      onAdd={(noted) => callPlan('add-chase', { ...noted, engagementId, revision })}
      onRemove={(chaseId) => callPlan('remove-chase', { engagementId, chaseId, revision })}
    />
  );
}
