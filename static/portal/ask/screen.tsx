import { createContext, type ReactElement, useContext } from 'react';
import type { PortalEngagement } from '../../../src/contract/calls/portal';

export type ChangeEngagement = (change: (now: PortalEngagement) => PortalEngagement) => void;

/** The screen that an ask is on, for what comes of a command. Both keep their identity. */
export type Screen = {
  /** Changes what the screen shows of the engagement. */
  readonly change: ChangeEngagement;
  /** Says what came of the last command, in place of what was said before. It may be loaded lazily. */
  readonly tell: (notice: ReactElement) => void;
};

const ScreenContext = createContext<Screen | null>(null);

export const ScreenProvider = ScreenContext.Provider;

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('useScreen outside of a screen');
  return screen;
}
