import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { Refusal } from '../../src/contract/result';
import { useTexts } from '../i18n/use-texts';
import styles from './states.module.css';

/** Refusals that trying again can't change. */
const final: readonly Refusal['code'][] = ['not-found', 'not-allowed', 'not-a-customer'];

/** The message that a screen shows instead of its data: what is wrong, and what to do about it. */
export function Problem({ error, onRetry }: { error: Refusal; onRetry: () => void }) {
  const texts = useTexts();
  const isFinal = final.includes(error.code);
  return (
    <section className={styles.state} role="alert">
      <Heading size="small" as="h2">
        {texts.t(isFinal ? 'state.no-permission.title' : 'state.problem.title')}
      </Heading>
      <p>{texts.refusal(error)}</p>
      {!isFinal && (
        <div>
          <Button onClick={onRetry}>{texts.t('action.try-again')}</Button>
        </div>
      )}
    </section>
  );
}
