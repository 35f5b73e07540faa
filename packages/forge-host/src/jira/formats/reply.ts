/** Replies of operations, and the two shapes in which Atlassian refuses. */
export type Outcome = {
  readonly status: number;
  readonly body?: unknown;
  /** Core objects and user or permission objects in the reply: they are what the points quota counts. */
  readonly objects?: number;
  readonly users?: number;
};

export const ok = (body: unknown, counted: { objects?: number; users?: number } = {}): Outcome => ({
  status: 200,
  body,
  ...counted,
});
export const created = (body: unknown): Outcome => ({ status: 201, body });
export const noContent: Outcome = { status: 204 };

/** A refusal on its way out: the router turns it into the reply. */
export class Fault extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly errors: Readonly<Record<string, string>> = {},
    readonly key = 'sd.error',
  ) {
    super(messages.join(' ') || Object.values(errors).join(' '));
  }

  /** Jira's body, or that of Jira Service Management. */
  body(product: 'jira' | 'desk'): unknown {
    if (product === 'jira') return { errorMessages: this.messages, errors: this.errors };
    return { errorMessage: this.message, i18nErrorMessage: { i18nKey: this.key, parameters: [] } };
  }
}

export const badRequest = (message: string) => new Fault(400, [message], {}, 'sd.error.invalid.input');
export const badField = (field: string, message: string) => new Fault(400, [], { [field]: message });
export const forbidden = (message: string) => new Fault(403, [message], {}, 'sd.error.forbidden');
export const notFound = (message: string) => new Fault(404, [message], {}, 'sd.error.not.found');

/** Something that Atlassian has and this stand-in has not: never a reply, always loud. */
export function notImplemented(what: string): Error {
  return new Error(`The local Jira does not implement ${what}`);
}
