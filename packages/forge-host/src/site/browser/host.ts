/** Asking the host, as the person that the page was made for. */
export type AskHost = (path: string, body: unknown) => Promise<unknown>;

/** @param onSwitched hears once, as soon as the host says that this browser acts as somebody else by now */
export function createAskHost(person: string, onSwitched: (name: string) => void): AskHost {
  let isSwitched = false;
  return async (path, body) => {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-person': person },
      body: JSON.stringify(body ?? {}),
    });
    const reply = (await response.json()) as { value?: unknown; error?: string; actingAs?: string };
    if (reply.actingAs !== undefined && !isSwitched) {
      isSwitched = true;
      onSwitched(reply.actingAs);
    }
    if (!response.ok) throw new Error(reply.error ?? `The host responded with ${response.status}`);
    return reply.value;
  };
}
