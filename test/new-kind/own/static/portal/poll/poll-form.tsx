import Button from '@atlaskit/button/new';
import { useCallback } from 'react';
import type { PortalPoll } from '../../../src/contract/poll';
import { useLoaded } from '../../bridge/use-loaded';
import { useTexts } from '../../i18n/use-texts';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { withAsk } from '../ask/asks';
import { useScreen } from '../ask/screen';
import { callPortal } from '../call/call-portal';

/** The question, with a button for each answer. */
export function PollForm({ ask }: { ask: PortalPoll }) {
  const { t } = useTexts();
  const { change, tell } = useScreen();
  const { loaded, reload } = useLoaded(useCallback(() => callPortal('show-poll', { pollId: ask.id }), [ask.id]));
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;
  const answer = async (option: number) => {
    const result = await callPortal('answer-poll', { pollId: ask.id, option });
    if (!result.ok) return tell(<Problem error={result.error} onRetry={reload} />);
    const done: PortalPoll = { ...ask, isDone: true, turn: 'nobody' };
    change((now) => withAsk(now, done, (each) => each.kind === 'poll' && each.id === ask.id));
    tell(<p>{t('poll.thanks')}</p>);
  };
  return (
    <>
      <p>{loaded.value.question}</p>
      <p>{t('poll.confidential')}</p>
      {loaded.value.options.map((option, index) => (
        <Button key={option} onClick={() => answer(index)}>
          {option}
        </Button>
      ))}
    </>
  );
}
