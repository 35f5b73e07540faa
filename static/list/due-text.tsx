import type { IsoDate } from '../../src/contract/common';
import { dueFact } from '../i18n/due';
import type { Texts } from '../i18n/texts';
import line from './line.module.css';

type DueTextProps = {
  ask: Parameters<typeof dueFact>[0];
  today: IsoDate;
  texts: Texts;
};

/** The day of something in a list, which stands out where they are late with it. */
export function DueText({ ask, today, texts }: DueTextProps) {
  const { text, isAlarming } = dueFact(ask, today, texts);
  return <span className={isAlarming ? line.overdue : undefined}>{text}</span>;
}
