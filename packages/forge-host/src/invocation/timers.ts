/** `setTimeout` and its kin for code inside an invocation: they wait in the invocation's own time. */
import { currentFrame } from './frame';

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
  timer.cancel = theInvocation().later(Math.max(1, Number(ms) || 1), () => run(...args));
  return timer;
}

export function setVirtualInterval(run: Callback, ms = 0, ...args: unknown[]): VirtualTimer {
  const timer = new VirtualTimer();
  const invocation = theInvocation();
  const period = Math.max(1, Number(ms) || 1);
  const again = () => {
    timer.cancel = invocation.later(period, () => {
      again();
      run(...args);
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

function theInvocation() {
  const frame = currentFrame();
  if (!frame) throw new Error('A virtual timer outside an invocation');
  return frame.invocation;
}
