import { useEffect, useState } from 'react';
import type { Language } from '../../src/contract/engagement';
import { getTranslations } from '../bridge/forge';
import { makeTexts, type Sentences, type Texts } from './texts';
import { useTexts } from './use-texts';

/** The sentences of a language that need not be the reader's, for what is written to others. Null while they load. */
export function useTextsIn(language: Language): Texts | null {
  const own = useTexts();
  const [other, setOther] = useState<Texts | null>(null);
  const isOwn = own.language === language;

  useEffect(() => {
    if (isOwn) return;
    let isGone = false;
    getTranslations(language)
      .then(({ translations, locale }) => {
        const texts = makeTexts((translations ?? {}) as Sentences, {
          language: locale,
          locale: language,
          timeZone: '',
        });
        if (!isGone) setOther(texts);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [isOwn, language]);

  if (isOwn) return own;
  return other?.language === language ? other : null;
}
