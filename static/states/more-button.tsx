import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Answer, Refusal } from '../../src/contract/answer';
import { useTexts } from '../i18n/use-texts';
import { Notice } from '../notice/notice';
import styles from './states.module.css';

type MoreButtonProps = {
  label: string;
  /** Loads the next page and puts it where it belongs. */
  load: () => Promise<Answer<unknown>>;
};

export function MoreButton({ label, load }: MoreButtonProps) {
  const texts = useTexts();
  const [isLoading, setIsLoading] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const more = async () => {
    setIsLoading(true);
    setError(null);
    const answer = await load();
    setIsLoading(false);
    if (!answer.ok) setError(answer.error);
  };
  return (
    <div className={styles.more}>
      <Button appearance="subtle" isLoading={isLoading} onClick={more}>
        {label}
      </Button>
      {error && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
    </div>
  );
}
