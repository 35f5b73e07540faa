import { Component, type ReactNode } from 'react';
import { TextsContext } from '../i18n/use-texts';
import { Problem } from '../states/problem';

/** Keeps a fault in one screen, or a chunk that would not load, from leaving an empty frame. */
export class CrashBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  static override contextType = TextsContext;

  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    // A module that failed to load stays failed until the document is new.
    return (
      <Problem error={{ code: 'internal', facts: { reference: 'screen' } }} onRetry={() => window.location.reload()} />
    );
  }
}
