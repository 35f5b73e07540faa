/** The button below a workflow rule's screen: it asks the app for the configuration, and the host to keep it. */
import type { AskHost } from './host';

export type RuleEditor = {
  /** The app says how to get at its configuration; the last one counts. */
  onConfigure(callback: () => unknown): void;
};

type Options = {
  readonly ask: AskHost;
  /** Leads back to the workflow. */
  leave(): void;
  say(words: string): void;
};

/** @returns what the button does, and what the bridge's command does */
export function createRuleEditor({ ask, leave, say }: Options): RuleEditor & { save(place: object): Promise<void> } {
  let configure: (() => unknown) | undefined;
  return {
    onConfigure: (callback) => {
      configure = callback;
    },
    save: async (place) => {
      if (!configure) return say('The app has not loaded its form yet.');
      try {
        const configuration = await configure();
        if (configuration === undefined || configuration === null) return say('Complete the form first.');
        if (typeof configuration !== 'string') return say('The app gave a configuration that is not text.');
        await ask('/host/workflow-rule', { ...place, configuration });
        leave();
      } catch (failure) {
        say(failure instanceof Error ? failure.message : String(failure));
      }
    },
  };
}
