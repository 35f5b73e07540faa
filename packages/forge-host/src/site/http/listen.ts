/** Taking a port of this computer, for itself alone. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveStarting } from './starting';

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

export type Reservation = {
  readonly port: number;
  /** From now on requests go there, without a moment in which nobody listens. */
  serve(listener: Listener): void;
  release(): Promise<void>;
};

/**
 * Makes sure that nobody else listens there, and keeps it so until it is released.
 * @param port 0 takes any that is free
 * @param appName whom the page that is shown until then names
 * @throws PortInUse
 */
export async function reservePort(port: number, appName = 'The app'): Promise<Reservation> {
  let respond: Listener = (incoming, outgoing) => serveStarting(incoming, outgoing, appName);
  const { servers, port: bound } = await listen((incoming, outgoing) => respond(incoming, outgoing), port);
  return {
    port: bound,
    serve: (listener) => {
      respond = listener;
    },
    release: async () => void (await Promise.all(servers.map(stop))),
  };
}

/** Both families of this computer's own address: browsers take `localhost` for either. */
async function listen(listener: Listener, port: number): Promise<{ servers: Server[]; port: number }> {
  const first = await listenAt(listener, port, '127.0.0.1');
  const { port: bound } = first.address() as AddressInfo;
  try {
    return { servers: [first, await listenAt(listener, bound, '::1')], port: bound };
  } catch (failure) {
    // No second family on this computer; a port that is taken there only would be another server under our name.
    if (!(failure instanceof PortInUse)) return { servers: [first], port: bound };
    await stop(first);
    if (port === 0) return listen(listener, 0);
    throw failure;
  }
}

function listenAt(listener: Listener, port: number, address: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (failure: NodeJS.ErrnoException) =>
      reject(failure.code === 'EADDRINUSE' ? new PortInUse(port) : failure),
    );
    server.listen(port, address, () => resolve(server));
  });
}

export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use`);
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
