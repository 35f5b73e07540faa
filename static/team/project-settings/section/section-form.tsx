import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import { useFocusOnError } from '../../../focus/use-focus-on-error';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from './section-form.module.css';

type SectionFormProps = {
  label: string;
  /** The effect of the change that the customer will notice. */
  effect: string;
  isDirty: boolean;
  /** The refusal of the whole; a fault of one field stands beside that field. */
  refusal: Refusal | null;
  onSave: () => Promise<void>;
  onDiscard: () => void;
  children: ReactNode;
};

/** A section of settings: it is always open, and is saved as a whole. */
export function SectionForm({ label, effect, isDirty, refusal, onSave, onDiscard, children }: SectionFormProps) {
  const texts = useTexts();
  const { t } = texts;
  const form = useRef<HTMLFormElement>(null);
  const [isSaving, setIsSaving] = useState(false);
  const focusOnError = useFocusOnError(form);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving || !isDirty) return;
    setIsSaving(true);
    await onSave();
    setIsSaving(false);
    focusOnError();
  };

  return (
    <form ref={form} className={styles.form} aria-label={label} noValidate onSubmit={save}>
      {children}
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
      {isDirty && (
        <Notice tone="information" title={t('section.effect')}>
          {effect}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={isSaving} isDisabled={!isDirty}>
          {t('section.save')}
        </Button>
        {isDirty && (
          <Button appearance="subtle" onClick={onDiscard}>
            {t('section.discard')}
          </Button>
        )}
        <span className={styles.unsaved} role="status">
          {isDirty ? t('section.unsaved') : ''}
        </span>
      </div>
    </form>
  );
}
