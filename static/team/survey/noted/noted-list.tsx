import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { IsoDate } from '../../../../src/contract/common';
import type { Result } from '../../../../src/contract/result';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useReturnFocus } from '../../../focus/use-return-focus';
import type { TextKey } from '../../../i18n/keys';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from '../style/survey.module.css';
import { type NewNoted, NotedForm } from './noted-form';

type NotedRow = { readonly id: string; readonly day: IsoDate; readonly text: string };

/** The words of a list: `submit` is on the form that `add` opens. */
export type NotedWords = Readonly<Record<'list' | 'help' | 'none' | 'stale' | 'add' | 'text' | 'submit', TextKey>>;

type NotedListProps<Row extends NotedRow, Changed> = {
  level: 3 | 4;
  words: NotedWords;
  rows: readonly Row[];
  /** The words below a row. */
  below: (row: Row) => string;
  /** Characters of a row's words. */
  limit: number;
  mayAct: boolean;
  onAdd: (noted: NewNoted) => Promise<Result<Changed>>;
  onRemove: (id: string) => Promise<Result<Changed>>;
  onChanged: (changed: Changed) => void;
  /** Somebody else has changed them meanwhile. */
  onStale: () => Promise<void>;
};

/** The list of what the team has noted for itself, each with its day and a few words: it adds and removes. */
export function NotedList<Row extends NotedRow, Changed>({
  level,
  words,
  rows,
  below,
  limit,
  mayAct,
  onAdd,
  onRemove,
  onChanged,
  onStale,
}: NotedListProps<Row, Changed>) {
  const texts = useTexts();
  const { t, day } = texts;
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [acts, setActs] = useState(0);
  const opener = useReturnFocus(isAdding);
  // What had the focus is gone once a row is removed.
  const head = useFocusOnNews(acts);
  const Heading = `h${level}` as const;

  const take = async (result: Result<Changed>) => {
    setProblem(null);
    if (result.ok) {
      onChanged(result.value);
      setIsAdding(false);
      return;
    }
    const isStale = result.error.code === 'changed-meanwhile' || result.error.code === 'not-found';
    setProblem(isStale ? t(words.stale) : texts.refusal(result.error));
    if (isStale) await onStale();
  };
  const remove = async (id: string) => {
    await take(await onRemove(id));
    setActs((count) => count + 1);
  };

  return (
    <section className={styles.section} aria-label={t(words.list)}>
      <div ref={head} tabIndex={-1}>
        <Heading>{t(words.list)}</Heading>
      </div>
      <p className={styles.subtle}>{t(words.help)}</p>
      {rows.length === 0 ? (
        <p>{t(words.none)}</p>
      ) : (
        <ul className={styles.history}>
          {rows.map((row) => (
            <li key={row.id}>
              <div className={styles.head}>
                <span>
                  {day(row.day)}: <span dir="auto">{row.text}</span>
                </span>
                {mayAct && (
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    aria-label={t('survey-trend.markers.remove', { text: row.text })}
                    onClick={() => remove(row.id)}
                  >
                    {t('survey-trend.markers.remove-short')}
                  </Button>
                )}
              </div>
              <span className={styles.own}>{below(row)}</span>
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <Notice tone="warning" isLive>
          {problem}
        </Notice>
      )}
      {mayAct &&
        (isAdding ? (
          <NotedForm
            words={{ title: words.add, text: words.text, submit: words.submit }}
            limit={limit}
            onAdd={async (noted) => take(await onAdd(noted))}
            onCancel={() => setIsAdding(false)}
          />
        ) : (
          <div>
            <Button ref={opener} onClick={() => setIsAdding(true)}>
              {t(words.add)}
            </Button>
          </div>
        ))}
    </section>
  );
}
