import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './tabs.module.css';

type TabsProps<Key extends string> = {
  label: string;
  tabs: readonly { readonly key: Key; readonly label: string }[];
  selected: Key;
  /** With `manual`, the arrow keys only move the focus: for tabs whose leaving may be asked about, or takes long. */
  activation?: 'automatic' | 'manual';
  onSelect: (key: Key) => void;
  children: ReactNode;
};

/**
 * Tabs of the ARIA Authoring Practices: one stop for the Tab key, the arrow keys go from one to the next.
 * https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs<Key extends string>(props: TabsProps<Key>) {
  const { label, tabs, selected, activation = 'automatic', onSelect, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const walk = (event: KeyboardEvent) => {
    const focused = document.activeElement?.getAttribute('data-tab');
    const index = tabs.findIndex(({ key }) => key === focused);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined || index < 0) return;
    event.preventDefault();
    const next = tabs[(step + tabs.length) % tabs.length];
    if (!next) return;
    if (activation === 'automatic') onSelect(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };

  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={walk}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            data-tab={tab.key}
            aria-selected={tab.key === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
