import Button from '@atlaskit/button/new';
import { type Ref, useState } from 'react';
import type { AskKind } from '../../../src/contract/calls/ask';
import type { AccountId } from '../../../src/contract/common';
import type { Refusal, Result } from '../../../src/contract/result';
import type { SilenceView, SilentPerson } from '../../../src/contract/silence';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { PlainText } from '../../plain-text/plain-text';
import type { Narrowing } from '../ask/kind';
import { useOpenAction } from '../ask/use-open-action';
import { flagSuccess } from '../flag/flag';
import { formatNames } from '../people/format-list';
import { nameOf } from '../people/format-name';
import { usePeople } from '../people/names';
import { PersonName } from '../people/person';
import { RulesForm } from './rules-form';
import { formatRules } from './rules-words';
import { formatSign } from './sign-words';
import styles from './silence.module.css';
import { SpokenForm } from './spoken-form';

type SilenceListProps = {
  view: SilenceView;
  onShow: (kind: AskKind, wanted: Narrowing) => void;
  onChanged: (view: SilenceView) => void;
  /** Somebody else has changed it meanwhile. */
  onStale: () => Promise<void>;
};

/** The customers who are silent, each with the reasons and the days since when, what to do about it, and what the team has noted. */
export function SilenceList({ view, onShow, onChanged, onStale }: SilenceListProps) {
  const texts = useTexts();
  const { t } = texts;
  const { engagementId, silent, notJudged, resting, spoken } = view;
  const personOf = usePeople([
    ...silent.map(({ accountId }) => accountId),
    ...notJudged.map(({ accountId }) => accountId),
    ...spoken.flatMap(({ accountId, by }) => [accountId, by]),
  ]);
  const { action: opened, open, leave, close, buttonOf } = useOpenAction<AccountId | 'rules'>();
  const [isStale, setIsStale] = useState(false);
  const [acts, setActs] = useState(0);
  // What had the focus is gone once a note has cleared a reason.
  const head = useFocusOnNews(acts);
  const take =
    (done: string) =>
    async (result: Result<SilenceView>): Promise<Refusal | null> => {
      setIsStale(false);
      if (!result.ok && result.error.code !== 'changed-meanwhile') return result.error;
      if (result.ok) {
        onChanged(result.value);
        flagSuccess(done, t('silence.title'));
      } else {
        await onStale();
        setIsStale(true);
      }
      leave();
      setActs((count) => count + 1);
      return null;
    };
  const notJudgedFor = (why: 'absent' | 'deputy') =>
    notJudged.filter((each) => each.why === why).map(({ accountId }) => accountId);
  const whys = (['absent', 'deputy'] as const).filter((why) => notJudgedFor(why).length > 0);
  const said = (person: SilentPerson) => (
    <li key={person.accountId} className={styles.part}>
      <strong>
        <PersonName id={person.accountId} personOf={personOf} />
      </strong>
      <Signs person={person} />
      {opened === person.accountId ? (
        <SpokenForm
          view={view}
          accountId={person.accountId}
          name={nameOf(person.accountId, personOf, texts)}
          onResult={take(t('silence.spoken.done'))}
          onCancel={close}
        />
      ) : (
        <Acts
          person={person}
          name={nameOf(person.accountId, personOf, texts)}
          engagementId={engagementId}
          onShow={onShow}
          onSpoken={() => open(person.accountId)}
          spokenButton={buttonOf(person.accountId)}
        />
      )}
    </li>
  );
  return (
    <>
      <div ref={head} tabIndex={-1}>
        <p className={styles.subtle}>{t('silence.meaning')}</p>
      </div>
      {isStale && (
        <Notice tone="warning" isLive>
          {t('silence.stale')}
        </Notice>
      )}
      {resting !== null && <p>{t(restingWords[resting])}</p>}
      {resting === null && silent.length === 0 && (
        <div>
          <strong>{t('silence.none.title')}</strong>
          <p>{t('silence.none')}</p>
        </div>
      )}
      {silent.length > 0 && <ul className={styles.people}>{silent.map(said)}</ul>}
      {whys.map((why) => (
        <p key={why} className={styles.subtle}>
          {t(notJudgedWords[why], { names: formatNames(notJudgedFor(why), personOf, texts) })}
        </p>
      ))}
      {spoken.length > 0 && (
        <section aria-label={t('silence.notes')} className={styles.part}>
          <strong>{t('silence.notes')}</strong>
          <ul className={styles.people}>
            {spoken.map(({ accountId, by, on, words }) => (
              <li key={accountId}>
                {t('silence.notes.line', {
                  by: nameOf(by, personOf, texts),
                  name: nameOf(accountId, personOf, texts),
                  on: texts.day(on),
                })}
                <PlainText>{words}</PlainText>
              </li>
            ))}
          </ul>
        </section>
      )}
      {opened === 'rules' ? (
        <RulesForm view={view} onResult={take(t('silence.rules.done'))} onCancel={close} />
      ) : (
        <section aria-label={t('silence.rules.now')} className={styles.part}>
          <strong>{t('silence.rules.now')}</strong>
          <ul className={styles.rules}>
            {formatRules(view.rules, texts).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div>
            <Button ref={buttonOf('rules')} spacing="compact" onClick={() => open('rules')}>
              {t('silence.rules')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

const restingWords = {
  'not-open': 'silence.resting.not-open',
  'request-gone': 'silence.resting.request-gone',
  critical: 'silence.resting.critical',
} as const;

const notJudgedWords = {
  absent: 'silence.not-judged.absent',
  deputy: 'silence.not-judged.deputy',
} as const;

function Signs({ person: { signs } }: { person: SilentPerson }) {
  const texts = useTexts();
  return (
    <ul className={styles.signs}>
      {signs.map((sign) => (
        <li key={sign.reason}>
          {formatSign(sign, texts)}
          {sign.titles.length > 0 && (
            <div className={styles.subtle}>
              {sign.titles.map((title, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same title
                <div key={index} dir="auto">
                  {title}
                </div>
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

type ActsProps = {
  person: SilentPerson;
  name: string;
  engagementId: string;
  onShow: SilenceListProps['onShow'];
  onSpoken: () => void;
  spokenButton: Ref<HTMLButtonElement>;
};

/** The next sensible acts: what waits is one click away, and a talk can be noted. */
function Acts({ person: { accountId, signs }, name, engagementId, onShow, onSpoken, spokenButton }: ActsProps) {
  const { t } = useTexts();
  const has = (reason: 'tasks' | 'gates') => signs.some((sign) => sign.reason === reason);
  return (
    <div className={styles.actions}>
      <Button ref={spokenButton} spacing="compact" aria-label={t('silence.spoken.of', { name })} onClick={onSpoken}>
        {t('silence.spoken')}
      </Button>
      {has('tasks') && (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('silence.to-tasks.of', { name })}
          onClick={() => onShow('task', { owner: accountId, engagement: engagementId })}
        >
          {t('silence.to-tasks')}
        </Button>
      )}
      {has('gates') && (
        <Button
          appearance="subtle"
          spacing="compact"
          aria-label={t('silence.to-gates.of', { name })}
          onClick={() => onShow('gate', { person: accountId, engagement: engagementId })}
        >
          {t('silence.to-gates')}
        </Button>
      )}
    </div>
  );
}
