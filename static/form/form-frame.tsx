import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Refusal } from '../../src/contract/result';
import card from '../card/card.module.css';
import { keyOf } from '../field/key-of';
import { useFocusOnError } from '../focus/use-focus-on-error';
import { useTexts } from '../i18n/use-texts';
import { Notice } from '../notice/notice';
import styles from './form-frame.module.css';

type FormFrameProps = {
  /** The purpose of the form: written above it, or only for screen readers where something nearby says it. */
  title: string;
  headingSize?: 'small' | 'medium';
  isCompact?: boolean;
  /** The refusal of the whole; a fault of one field stands beside that field. */
  refusal: Refusal | null;
  /** `isDisabled`: it can't be sent, and the form says why and what can be done instead. */
  submit: { readonly label: string; readonly appearance?: 'primary' | 'danger'; readonly isDisabled?: boolean };
  onSubmit: () => Promise<void>;
  onCancel: () => void;
  /** While Escape would lose nothing that was typed. */
  closesOnEscape?: boolean;
  children: ReactNode;
};

/**
 * The frame of every form of the team around its fields: it takes the focus when it opens, is sent once at a time, and
 * leads back to the first field at fault.
 */
export function FormFrame({ title, headingSize, isCompact = false, closesOnEscape = false, ...props }: FormFrameProps) {
  const { refusal, submit, onSubmit, onCancel, children } = props;
  const texts = useTexts();
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isSending, setIsSending] = useState(false);
  const focusOnError = useFocusOnError(form);

  useEffect(() => {
    (form.current?.querySelector<HTMLElement>('input, select, textarea') ?? form.current)?.focus();
  }, []);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    setIsSending(true);
    await onSubmit();
    setIsSending(false);
    focusOnError();
  };
  const leave = (event: KeyboardEvent) => {
    if (keyOf(event) === 'Escape' && closesOnEscape && !isSending) onCancel();
  };

  return (
    <form
      ref={form}
      className={isCompact ? styles.compact : `${card.card} ${styles.form}`}
      {...(headingSize ? { 'aria-labelledby': heading } : { 'aria-label': title })}
      tabIndex={-1}
      noValidate
      onSubmit={send}
      onKeyDown={leave}
    >
      {headingSize && (
        <Heading size={headingSize} as="h2" id={heading}>
          {title}
        </Heading>
      )}
      {children}
      {refusal && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance={submit.appearance ?? 'primary'}
          isDisabled={submit.isDisabled ?? false}
          isLoading={isSending}
        >
          {submit.label}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {texts.t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
