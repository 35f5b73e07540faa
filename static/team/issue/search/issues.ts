export type FoundIssue = { readonly id: string; readonly key: string; readonly summary: string };

/** As many suggestions as a list still helps with. */
const most = 10;

/** A reply of Jira's picker. */
export type Picked = { sections?: { issues?: { id: number | string; key: string; summaryText?: string }[] }[] };

/**
 * The address of Jira's issue picker for what was typed: the reader's own history, and the issues of the same project.
 * @param beside the key of the issue that the ask is on, which can't be waited for
 */
export function pickerAddress(text: string, beside: string): string {
  const project = beside.replace(/-\d+$/, '');
  const query = new URLSearchParams({
    query: text,
    currentIssueKey: beside,
    currentJQL: `project = "${project.replace(/["\\]/g, '')}"`,
    showSubTasks: 'true',
    showSubTaskParent: 'true',
  });
  return `/rest/api/3/issue/picker?${query}`;
}

/** The issues of a reply of Jira's picker, each once and none that is chosen already. */
export function suggestionsIn({ sections = [] }: Picked, chosen: readonly FoundIssue[]): FoundIssue[] {
  const known = new Set(chosen.map(({ id }) => id));
  const found: FoundIssue[] = [];
  for (const { id: number, key, summaryText = '' } of sections.flatMap(({ issues = [] }) => issues)) {
    const id = String(number);
    if (known.has(id)) continue;
    known.add(id);
    found.push({ id, key, summary: summaryText });
  }
  return found.slice(0, most);
}
