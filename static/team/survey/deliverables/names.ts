import type { Texts } from '../../../i18n/texts';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';

/** Some people by name, in one line. */
export const formatNames = (people: readonly string[], personOf: PersonOf, texts: Texts): string =>
  people.map((each) => nameOf(each, personOf, texts)).join(', ');
