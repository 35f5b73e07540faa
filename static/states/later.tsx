import { Component, type ReactNode, Suspense } from 'react';
import { TextsContext } from '../i18n/use-texts';
import { Notice } from '../notice/notice';
import { LoadingLines } from './loading';

/** A part of a screen that is loaded when it is asked for. If it can't be, the rest of the screen stands as it is. */
export class Later extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  static override contextType = TextsContext;
  declare context: React.ContextType<typeof TextsContext>;

  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return <Suspense fallback={<LoadingLines lines={2} />}>{this.props.children}</Suspense>;
    return (
      <Notice tone="error" isLive>
        {this.context?.t('state.part-failed')}
      </Notice>
    );
  }
}
