import type { Engagement } from '../../core/engagement/engagement';
import type { RaidEntry } from '../../core/raid/entry';
import { fillGaps } from '../../core/text/gaps';
import { i18n } from '../platform/texts';

/** A node of Jira's document format (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */
type Node = { readonly type: string; readonly text?: string; readonly content?: readonly Node[] };

/**
 * The description of the issue that an entry becomes, in the engagement's language. What people wrote stands in text
 * nodes only, where Jira reads no markup. @param askTitle the title of the task or gate with
 * which the entry came up
 */
export async function entryDocument(entry: RaidEntry, engagement: Engagement, askTitle: string | undefined) {
  const { kind, what, risk, due, origin } = entry;
  const isOfGate = origin !== null && 'gateId' in origin;
  const translate = await i18n.createTranslationFunction(engagement.language);
  const line = (key: string, facts: Readonly<Record<string, string>> = {}) =>
    paragraph(fillGaps(translate(`entry.${key}`), facts));
  const grade = (value: number) => translate(`entry.grade.${value}`);
  return {
    type: 'doc',
    version: 1,
    content: [
      line(isOfGate ? 'intro-sign-off' : `intro-${kind}`, { engagement: engagement.name }),
      { type: 'blockquote', content: what.split(/\n+/).map(paragraph) },
      ...(risk ? [line('likelihood', { grade: grade(risk.likelihood) })] : []),
      ...(risk ? [line('impact', { grade: grade(risk.impact) })] : []),
      ...(risk?.noticedBy ? [line('noticed-by', { who: risk.noticedBy })] : []),
      ...(due ? [line('due', { due })] : []),
      ...(askTitle === undefined ? [] : [line(isOfGate ? 'gate' : 'task', { task: askTitle })]),
    ] satisfies Node[],
  };
}

const paragraph = (text: string): Node =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };
