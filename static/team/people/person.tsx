import Avatar from '@atlaskit/avatar';
import type { AccountId, AskOwner } from '../../../src/contract/common';
import { useTexts } from '../../i18n/use-texts';
import { nameOf } from './format-name';
import type { PersonOf } from './names';
import styles from './person.module.css';

export { nameOf };

export function PersonName({ id, personOf }: { id: AccountId; personOf: PersonOf }) {
  const texts = useTexts();
  const avatar = personOf(id)?.avatar;
  return (
    <span className={styles.person}>
      <span aria-hidden="true" className={styles.avatar}>
        <Avatar size="xsmall" {...(avatar === undefined ? {} : { src: avatar })} />
      </span>
      <span>{nameOf(id, personOf, texts)}</span>
    </span>
  );
}

export function OwnerName({ owner, personOf }: { owner: AskOwner; personOf: PersonOf }) {
  const { t } = useTexts();
  return owner.kind === 'side' ? (
    <span>{t('owner.side')}</span>
  ) : (
    <PersonName id={owner.accountId} personOf={personOf} />
  );
}
