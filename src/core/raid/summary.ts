import { cutTo } from '../text/plain';

/** The most characters that the summary of a Jira issue can have. */
const summaryAtMost = 255;

const showsNothing = /^[\p{Cf}\s]*$/u;

/** The first line of what somebody wrote, as the summary of a Jira issue: one line, and no character cut in half. */
export function firstLineOf(words: string): string {
  const lines = words.split(/[\n\r\u2028\u2029]/).map((line) => line.replace(/\t/g, ' ').trim());
  const first = lines.find((line) => !showsNothing.test(line)) ?? '';
  if (first.length <= summaryAtMost) return first;
  return `${cutTo(first, summaryAtMost - 1).trimEnd()}…`;
}
