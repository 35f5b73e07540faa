import type { Language } from '../../../../src/contract/engagement';
import { useTextsIn } from '../../../i18n/use-texts-in';
import type { SayStatement } from './gate-fields';

/** The statement that signers usually agree to, in the language of the engagement; empty while that loads. */
export function useStatement(language: Language): SayStatement {
  const texts = useTextsIn(language);
  return (meaning) => texts?.t(`gate-team.statement.${meaning}`) ?? '';
}
