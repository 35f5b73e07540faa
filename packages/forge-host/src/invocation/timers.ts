/** `setTimeout` and its kin for code inside an invocation: they wait in the invocation's own time. */
import { currentFrame, type Frame, runIn } from './frame';

export class VirtualTimer {
  cancel: () => void = () => {};
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  hasRef(): boolean {
    return true;
  }
  [Symbol.dispose](): void {
    this.cancel();
  }
}

type Callback = (...args: unknown[]) => void;

export function setVirtualTimeout(run: Callback, ms = 0, ...args: unknown[]): VirtualTimer {
  const timer = new VirtualTimer();
  const frame = theFrame();
  timer.cancel = frame.invocation.later(Math.max(1, Number(ms) || 1), () => callBack(frame, run, args));
  return timer;
}

export function setVirtualInterval(run: Callback, ms = 0, ...args: unknown[]): VirtualTimer {
  const timer = new VirtualTimer();
  const frame = theFrame();
  const period = Math.max(1, Number(ms) || 1);
  const again = () => {
    timer.cancel = frame.invocation.later(period, () => {
      again();
      callBack(frame, run, args);
    });
  };
  again();
  return timer;
}

/** @returns false when it is not one of ours */
export function clearVirtualTimer(timer: unknown): boolean {
  if (!(timer instanceof VirtualTimer)) return false;
  timer.cancel();
  return true;
}

/** An error in a timer's callback ends its invocation, as it ends the process that the invocation has on Forge. */
function callBack(frame: Frame, run: Callback, args: readonly unknown[]): void {
  try {
    runIn(frame, () => run(...args));
  } catch (error) {
    frame.invocation.end({ kind: 'threw', error });
  }
}

function theFrame(): Frame {
  const frame = currentFrame();
  if (!frame) throw new Error('A virtual timer outside an invocation');
  return frame;
}
