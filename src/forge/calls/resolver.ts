import { makeResolver, type Request } from '@forge/resolver';
import type { Caller } from '../../app/caller';
import { Unavailable, UnknownFormat } from '../../app/ports/failure';
import type { Ports } from '../../app/ports/ports';
import { retrying } from '../../app/retry';
import type { AccountId } from '../../contract/common';
import type { Result, Timed } from '../../contract/result';
import { refuse } from '../../core/result';
import { reportFault } from '../log';
import { NeedsAuthenticationError } from '../platform/errors';
import { getAppContext } from '../platform/invocation';
import { type Extension, extensionOf } from './extension';
import type { Shape } from './shape';

/** The people who may call a resolver, and the modules: each of its functions can be called by all of them. */
export type Audience = {
  readonly name: 'portal' | 'team' | 'plan' | 'admin';
  readonly accountTypes: readonly AccountType[];
  readonly modules: readonly string[];
};

/** As Forge names them (developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users). */
type AccountType = 'licensed' | 'unlicensed' | 'customer' | 'anonymous';

type Calls<Shape> = { [Name in keyof Shape]: { payload: object; reply: Result<unknown> } };

/** A call that a resolver has let in. `extension` is where on the site it came from. */
export type Invocation<Payload> = {
  readonly ports: Ports;
  readonly caller: Caller;
  readonly extension: Extension;
  readonly payload: Payload;
};

type Handler<Reply> = (invocation: Invocation<unknown>) => Promise<Reply>;

/** A handler for each call of a contract. */
export type Handlers<Shape extends Calls<Shape>> = { readonly [Name in keyof Shape]: Handler<Shape[Name]['reply']> };

/** One call of a resolver: the shape of its payload, and what it does. */
export const handler =
  <Payload, Reply extends Result<unknown>>(
    shape: Shape<Payload>,
    handle: (invocation: Invocation<Payload>) => Promise<Reply>,
  ): Handler<Reply | Result<never>> =>
  async (invocation) => {
    const payload = shape(invocation.payload);
    return payload.ok ? handle({ ...invocation, payload: payload.value }) : payload;
  };

type PortsFor = (accountId: AccountId) => Ports;

type ForgeFunction = (invocation: { call: { functionKey: string } }, runtime?: unknown) => Promise<unknown>;

/** The function that Forge runs, and the names of the calls that it takes. */
type Resolver = ForgeFunction & { readonly calls: readonly string[] };

/**
 * Makes the resolver of one audience: who calls is read from Forge's context, the payload is checked, and what goes
 * wrong becomes a refusal. What a caller may do is decided inside, against Jira or JSM as that caller.
 */
export function createResolver<Shape extends Calls<Shape>>(
  audience: Audience,
  portsFor: PortsFor,
  handlers: Handlers<Shape>,
): Resolver {
  const functions = Object.fromEntries(
    Object.entries<Handler<Result<unknown>>>(handlers).map(([name, handle]) => [
      name,
      async (request: Request) => timed(await receive(audience, portsFor, name, handle, request)),
    ]),
  );
  const resolve = makeResolver(functions) as ForgeFunction;
  const receiveCall: ForgeFunction = (invocation, runtime) =>
    // The resolver looks names up with `in`, which finds `constructor` and `toString` too.
    Object.hasOwn(functions, invocation.call.functionKey)
      ? resolve(invocation, runtime)
      : Promise.resolve(timed(refuse('not-found')));
  return Object.assign(receiveCall, { calls: Object.keys(functions) });
}

const timed = (reply: Result<unknown>): Timed<Result<unknown>> => ({ ...reply, at: Date.now() });

async function receive(
  audience: Audience,
  portsFor: PortsFor,
  name: string,
  handle: Handler<Result<unknown>>,
  request: Request<unknown>,
): Promise<Result<unknown>> {
  const { accountId, accountType, moduleKey, extension } = request.context;
  const isExpected = audience.accountTypes.includes(accountType) && audience.modules.includes(moduleKey);
  if (!isExpected || typeof accountId !== 'string' || accountId === '') return refuse('not-found');
  const caller = { accountId, isLicensed: accountType === 'licensed' };
  const invocation = { caller, extension: extensionOf(extension), payload: request.payload };
  try {
    // Each call bears being made twice, so what passes by itself is tried again here, for all of them. Each try proves the
    // caller anew: of the one before, a question may still be on its way.
    return await retrying(portsFor(accountId), () => handle({ ...invocation, ports: portsFor(accountId) }));
  } catch (error) {
    if (error instanceof Unavailable) return refuse('try-again');
    // For Forge, which asks the person for their consent and calls again.
    if (error instanceof NeedsAuthenticationError) throw error;
    const reference = getAppContext().invocationId;
    reportFault(`${audience.name} ${name}`, error);
    if (error instanceof UnknownFormat) return refuse('other-version');
    return refuse('internal', { facts: { reference } });
  }
}
