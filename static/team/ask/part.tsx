import type { ReactNode } from 'react';

/** A term and what there is to say of it, in the list of an ask's parts. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
