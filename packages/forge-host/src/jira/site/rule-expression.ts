/** A module of the manifest. */
export type RuleExpression = {
  readonly moduleKey: string;
  readonly kind: 'condition' | 'validator';
  readonly expression: string;
  /** Of a validator: its words in a language, or the expression that gives them. */
  readonly errorMessage?: ((locale: string) => string | undefined) | { readonly expression: string };
};
