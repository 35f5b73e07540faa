import type { Fault } from '../app/ports/ports';
import { getAppContext } from './platform/invocation';

/** One line for the log: never a payload, never a message that could quote what people wrote. */
export const logFault = (fault: Fault): void => {
  console.error(JSON.stringify({ ...fault, invocationId: getAppContext().invocationId }));
};

/** Logs something thrown: its name, where it came from, and a platform's own code and status. */
export function reportFault(where: string, error: unknown): void {
  const { name, stack, code, status } = (error ?? {}) as Error & { code?: unknown; status?: unknown };
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const facts = [code, status, ...frames.slice(0, 6).map((line) => line.trim())].filter((fact) => fact !== undefined);
  logFault({ where, name: name ?? typeof error, message: facts.join(' | ') });
}
