/** A host on which every act of a person is written down with what the app answered. */
import type { Host } from 'forge-host/host';
import type { InvokeCall } from 'forge-host/invoke';
import { untimed } from '../forge/site/site';
import { slotMs } from './names';

export type Command = {
  readonly at: string;
  readonly person: string | null;
  readonly call: string;
  readonly payload: unknown;
  readonly reply: unknown;
};

const isReading = (call: string) => /^(show|list|find)-/.test(call);

export function recordCommands(host: Host): { readonly host: Host; readonly commands: readonly Command[] } {
  const commands: Command[] = [];
  const invoke = async (call: InvokeCall) => {
    if (isReading(call.functionKey)) return host.invoke(call);
    // With a slot of its own for each, no order is left to chance.
    await host.advance(slotMs - (host.clock.now() % slotMs));
    const at = new Date(host.clock.now()).toISOString();
    const { person, functionKey, payload } = call;
    const reply = await host.invoke(call);
    commands.push({ at, person, call: functionKey, payload, reply: untimed(reply) });
    return reply;
  };
  return { host: { ...host, invoke }, commands };
}
