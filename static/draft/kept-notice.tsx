import Button from '@atlaskit/button/new';
import { useTexts } from '../i18n/use-texts';
import { Notice } from '../notice/notice';

/** That a form begins with what was typed in it before, and a way to begin anew. */
export function KeptNotice({ isShown, onDiscard }: { isShown: boolean; onDiscard: () => void }) {
  const { t } = useTexts();
  if (!isShown) return null;
  return (
    <Notice tone="information">
      <span>{t('draft.kept')}</span>
      <div>
        <Button spacing="compact" onClick={onDiscard}>
          {t('draft.discard')}
        </Button>
      </div>
    </Notice>
  );
}
