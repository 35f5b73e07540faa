/** Things that an import could not take: each gap, and all of them in a few lines. */

export type LeftOut = {
  /** The key of the issue, or its place in the file where it has none. */
  readonly issue: string;
  /** `issue` where nothing of it was taken; otherwise the part: `comment`, `duedate` and so on. */
  readonly what: string;
  /** The place in the issue and what was expected there, the same for the same gap in any issue. */
  readonly why: string;
};

type Gap = { readonly what: string; readonly why: string; readonly count: number; readonly issues: readonly string[] };

/** The same gaps together, most of them first. */
function gapsOf(leftOut: readonly LeftOut[]): Gap[] {
  const gaps = new Map<string, { what: string; why: string; count: number; issues: Set<string> }>();
  for (const { issue, what, why } of leftOut) {
    const name = JSON.stringify([what, why]);
    const gap = gaps.get(name) ?? { what, why, count: 0, issues: new Set() };
    gaps.set(name, gap);
    gap.count++;
    gap.issues.add(issue);
  }
  return [...gaps.values()]
    .map(({ issues, ...gap }) => ({ ...gap, issues: [...issues] }))
    .sort((a, b) => b.count - a.count);
}

/** The number of issues that the summary names of a gap. */
const named = 8;

/** A few lines for any number of gaps; undefined where there are none. */
export function summarize(leftOut: readonly LeftOut[]): string | undefined {
  if (leftOut.length === 0) return undefined;
  const lines = gapsOf(leftOut).flatMap(({ what, why, count, issues }) => {
    const more = issues.length - named;
    const names = issues.slice(0, named).join(', ') + (more > 0 ? ` and ${number(more)} more` : '');
    return [`  ${number(count)} × ${what}: ${why}`, `      ${names}`];
  });
  return ['Left out:', ...lines].join('\n');
}

/** Whether the summary is silent about some of the issues. */
export const isShortened = (leftOut: readonly LeftOut[]) => gapsOf(leftOut).some(({ issues }) => issues.length > named);

/** One gap a line, with the name of its issue first. */
export const inFull = (leftOut: readonly LeftOut[]) =>
  leftOut.map(({ issue, what, why }) => `${issue}\t${what}\t${why}\n`).join('');

const number = (value: number) => value.toLocaleString('en-US');
