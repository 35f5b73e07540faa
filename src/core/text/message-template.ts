/**
 * The messages of a kind by name, each with the facts that fill the gaps of its text: words as somebody wrote them, or a
 * day. The text of a message is `comment.<name>` in `locales/`, which can also say whom it is for, as `{for}`.
 */
export type MessageTemplates = Readonly<Record<string, Readonly<Record<string, 'words' | 'day'>>>>;

/** A message of some templates: its name, and a fact for each gap. A day is an ISO date. */
export type MessageOf<Templates extends MessageTemplates> = {
  [Name in keyof Templates & string]: {
    readonly name: Name;
    readonly facts: { readonly [Fact in keyof Templates[Name]]: string };
  };
}[keyof Templates & string];
