import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Refusal, Result } from '../../src/contract/result';
import { ButtonLine } from '../button/button-line';
import { useTexts } from '../i18n/use-texts';
import { Notice } from '../notice/notice';
import styles from './states.module.css';

type MoreButtonProps = {
  label: string;
  /** Loads the next page and puts it where it belongs. */
  load: () => Promise<Result<unknown>>;
};

export function MoreButton({ label, load }: MoreButtonProps) {
  const texts = useTexts();
  const [isLoading, setIsLoading] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const more = async () => {
    setIsLoading(true);
    setError(null);
    const result = await load();
    setIsLoading(false);
    if (!result.ok) setError(result.error);
  };
  return (
    <div className={styles.more}>
      <ButtonLine>
        <Button appearance="subtle" isLoading={isLoading} onClick={more}>
          {label}
        </Button>
      </ButtonLine>
      {error && (
        <Notice tone="error" isLive>
          {texts.refusal(error)}
        </Notice>
      )}
    </div>
  );
}
