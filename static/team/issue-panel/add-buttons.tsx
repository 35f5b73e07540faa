import Button from '@atlaskit/button/new';
import type { AskKind } from '../../../src/contract/calls/ask';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import { issueKind, issueKindNames } from '../kinds/ask-kinds';
import styles from './issue-panel.module.css';

/** The kind that is being added: from scratch, or as a copy of another. */
export type Adding = { readonly kind: AskKind; readonly copyOf: string | null };

type AddButtonsProps = {
  /** Not while a form is open, and not for who may only read. */
  isShown: boolean;
  adding: Adding | null;
  /** Nothing is on the issue yet: the first button stands out. */
  hasNone: boolean;
  onAdd: (adding: Adding) => void;
};

/** A button for each kind that can be added to an issue. */
export function AddButtons({ isShown, adding, hasNone, onAdd }: AddButtonsProps) {
  return (
    <div className={isShown ? styles.buttons : undefined}>
      {issueKindNames.map((kind, index) => (
        <AddButton
          key={kind}
          kind={kind}
          isShown={isShown}
          isOpen={adding?.kind === kind}
          isPrimary={hasNone && index === 0}
          onAdd={onAdd}
        />
      ))}
    </div>
  );
}

type AddButtonProps = Pick<AddButtonsProps, 'isShown' | 'onAdd'> & {
  kind: AskKind;
  isOpen: boolean;
  isPrimary: boolean;
};

/** It stays while its form is open, unseen, to have the focus back afterwards. */
function AddButton({ kind, isShown, isOpen, isPrimary, onAdd }: AddButtonProps) {
  const { t } = useTexts();
  const button = useReturnFocus(isOpen);
  if (!isShown) return null;
  return (
    <Button ref={button} appearance={isPrimary ? 'primary' : 'default'} onClick={() => onAdd({ kind, copyOf: null })}>
      {t(issueKind(kind).add)}
    </Button>
  );
}
