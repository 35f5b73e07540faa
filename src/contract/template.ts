/** The limits of templates of whatever kind: what is kept to be asked again. */
export const templateLimits = {
  name: 80,
  /** As JSON: of one template of tasks, or of all of a project's gate templates together. */
  bytes: 200_000,
  /** Working days after the chosen day. */
  days: 500,
} as const;
