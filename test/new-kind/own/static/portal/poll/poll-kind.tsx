import Heading from '@atlaskit/heading';
import type { PortalPoll } from '../../../src/contract/poll';
import card from '../../card/card.module.css';
import { useTexts } from '../../i18n/use-texts';
import line from '../../list/line.module.css';
import { formatDueToDo } from '../ask/due';
import { PollForm } from './poll-form';

/** Polls as the portal shows them. */
export const pollKind = {
  keyOf: ({ id }: PortalPoll) => id,
  Line: function Line({ ask }: { ask: PortalPoll }) {
    return (
      <li className={line.line}>
        <bdi>{ask.title}</bdi>
        <Standing ask={ask} />
      </li>
    );
  },
  Next: function Next({ ask, isGrouped }: { ask: PortalPoll; isGrouped: boolean }) {
    return (
      <section className={card.card}>
        <Heading size="small" as={isGrouped ? 'h3' : 'h2'}>
          <bdi>{ask.title}</bdi>
        </Heading>
        <Standing ask={ask} />
        <PollForm ask={ask} />
      </section>
    );
  },
  effortOf: ({ minutes }: PortalPoll) => [minutes],
  // Answers are confidential: nobody can be shown which were theirs.
  said: null,
};

function Standing({ ask }: { ask: PortalPoll }) {
  const texts = useTexts();
  if (ask.state === 'closed') return <p>{texts.t('poll.state.closed')}</p>;
  return <p>{ask.isDone ? texts.t('poll.answered') : formatDueToDo(ask, texts)}</p>;
}
