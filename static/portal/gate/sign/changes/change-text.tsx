import { type ReactNode, useMemo } from 'react';
import type { ContentChange } from '../../../../../src/contract/gate/content';
import { formatField, formatFieldText } from '../../../../certificate/words/field';
import { useTexts } from '../../../../i18n/use-texts';
import { OutsideLink } from '../../../../plain-text/outside-link';
import { PlainText } from '../../../../plain-text/plain-text';
import unseen from '../../../../states/unseen.module.css';
import styles from '../style/sign.module.css';
import { Details, FoldedText } from '../words/fold';
import { formatSize } from '../words/format-gate';
import { type DifferencePiece, differenceOf } from './difference';

/** The name of the part that a change is of. */
export function useNameOfChange(): (change: ContentChange) => string {
  const texts = useTexts();
  const { t } = texts;
  return (change) => {
    if (change.part === 'field') return formatField(change, texts);
    if (change.part !== 'link' && change.part !== 'criterion' && change.part !== 'file') {
      return t(`sign.change.part.${change.part}`);
    }
    return t(change.after ? `sign.change.part.${change.part}-added` : `sign.change.part.${change.part}-removed`);
  };
}

/** The old text, and the new one in its place. */
export function ChangeText({ change }: { change: ContentChange }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  switch (change.part) {
    case 'link': {
      const link = change.after ?? change.before;
      return link && <OutsideLink address={link.url}>{link.label}</OutsideLink>;
    }
    case 'file': {
      const file = change.after ?? change.before;
      return (
        file && (
          <div>
            <bdi>{file.name}</bdi> <span className={styles.subtle}>({formatSize(file.size, texts)})</span>
          </div>
        )
      );
    }
    case 'criterion': {
      const criterion = change.after ?? change.before;
      return (
        criterion && (
          <div>
            <span className={styles.subtle}>{t(`sign.priority.${criterion.priority}`)}</span>
            <PlainText>{criterion.text}</PlainText>
          </div>
        )
      );
    }
    case 'meaning':
      return <BeforeAfter before={meaningOf(change.before, t)} after={meaningOf(change.after, t)} />;
    case 'concessions': {
      const format = (isAllowed: boolean) => t(isAllowed ? 'sign.concessions.allowed' : 'sign.concessions.none');
      return <BeforeAfter before={format(change.before)} after={format(change.after)} />;
    }
    case 'field': {
      const format = (text: string) => formatFieldText(change.field, text, texts);
      return <LongChange before={format(change.before)} after={format(change.after)} />;
    }
    case 'statement':
      return <LongChange before={change.before} after={change.after} />;
    case 'title':
    case 'deliverable':
    case 'version':
    case 'order':
    case 'field-name':
      return <BeforeAfter before={change.before} after={change.after} />;
  }
}

const meaningOf = (meaning: string, t: ReturnType<typeof useTexts>['t']): string => {
  switch (meaning) {
    case 'review':
    case 'approval':
    case 'acceptance':
      return t(`sign.meaning.${meaning}`);
    default:
      return meaning;
  }
};

function BeforeAfter({ before, after }: { before: string; after: string }) {
  const { t } = useTexts();
  return (
    <dl className={before === '' || after === '' ? styles.stack : styles.pair}>
      {(
        [
          ['before', before],
          ['after', after],
        ] as const
      ).map(([side, text]) => (
        <div key={side}>
          <dt>{t(`sign.change.${side}`)}</dt>
          <dd>
            {text === '' ? (
              <span className={styles.subtle}>{t('sign.change.nothing')}</span>
            ) : (
              <FoldedText>{text}</FoldedText>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As one text where that can be read, with both whole ones behind it. */
function LongChange({ before, after }: { before: string; after: string }) {
  const { t } = useTexts();
  const pieces = useMemo(() => differenceOf(before, after), [before, after]);
  const both = <BeforeAfter before={before} after={after} />;
  // A change of something other than text, or beyond what is kept of a long text: only the hashes tell of it.
  if (before === after) return <p>{t('sign.change.beyond')}</p>;
  if (!pieces) return both;
  return (
    <>
      <Marked pieces={pieces} />
      <Details name={t('sign.change.both')}>{both}</Details>
    </>
  );
}

function Marked({ pieces }: { pieces: readonly DifferencePiece[] }): ReactNode {
  const { t } = useTexts();
  return (
    <div className={styles.marked} dir="auto">
      {pieces.map(({ kind, text }, at) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their position
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={at}>
            <span className={unseen.unseen}>{t(`sign.change.${kind}`)} </span>
            {text}
          </Mark>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      })}
    </div>
  );
}
