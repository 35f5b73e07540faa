import { linkLimits } from '../../../../src/contract/common';

export const at = '2026-11-28T22:00:00.000Z';
export const day = '2026-11-28';
export const hash = 'f'.repeat(64);
export const id = 'f'.repeat(24);
export const issueId = '9'.repeat(18);
/** As long as the resolvers take them; Atlassian's have 24 to 80 letters. */
export const account = 'a'.repeat(128);
/** Of every event that has its number in a history. */
export const numbered = `${id}.1000000`;
export const history = { length: 1_000_000, hash };
/** The number of characters that are kept of a refusal by Jira. */
const reasonOfJira = 500;

export const many = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row);

/** As many of the same as fit into so many bytes of JSON. */
export function filling<Row>(bytes: number, row: Row): Row[] {
  const each = new TextEncoder().encode(JSON.stringify(row)).length + 1;
  return many(Math.floor(bytes / each), row);
}

/** Texts of one letter. @param letter of what people may write; may be more than one character @param ofJira what other apps may have put in */
export function wordsOf(letter: string, ofJira: string) {
  const text = (length: number) => letter.repeat(Math.floor(length / letter.length));
  const jiraText = (length: number) => ofJira.repeat(Math.floor(length / ofJira.length));
  const url = `https://a/${text(linkLimits.url - 10)}`;
  return { text, jiraText, url, link: { url, label: text(linkLimits.label) }, refused: jiraText(reasonOfJira) };
}

export type Words = ReturnType<typeof wordsOf>;
