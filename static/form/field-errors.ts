import type { Refusal } from '../../src/contract/result';

export type DraftErrors<Draft extends object> = Partial<Record<keyof Draft & string, Refusal>>;

/** The errors of those fields that are still as they were when they were judged: what was changed since may be right. */
export function standingErrors<Draft extends object>(
  errors: DraftErrors<Draft>,
  judged: Draft,
  now: Draft,
): DraftErrors<Draft> {
  const fields = Object.keys(errors) as (keyof Draft & string)[];
  return Object.fromEntries(
    fields.filter((field) => judged[field] === now[field]).map((field) => [field, errors[field]]),
  ) as DraftErrors<Draft>;
}
