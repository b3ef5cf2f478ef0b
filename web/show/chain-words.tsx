import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainLink } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { belongsIn, nameIn } from './names.ts';
import { Run } from './text.tsx';
import { saysUnnamed } from './unnamed.ts';

/** The arrow between two links: solid where told directly, dashed where relayed, dotted for hearsay and what is inferred. */
export function Arrow({ mode }: { mode: ChainLink['mode'] }) {
  const { t } = useTranslation();
  return (
    <span className={`arrow ${mode}`} title={t(`mode.${mode}`)}>
      <span className="unheard"> {t('event.through')} </span>
    </span>
  );
}

/** A full circle for who is named, an open one for who is not. */
export function Dot({ anonymous }: { anonymous: boolean }) {
  return <span className={anonymous ? 'dot open' : 'dot'} aria-hidden="true" />;
}

/** One link by its name. Its circle is drawn where the chain begins, and wherever somebody is not named. */
export function LinkWords({ link, begins }: { link: ChainLink; begins: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const name = nameIn(language, link, names);
  const unnamed = link.anonymous || link.kind === 'gap';
  const belongs = belongsIn(language, name, link.affiliation, names);
  return (
    <span className={`link ${link.disowned ? 'disowned' : ''}`}>
      {(begins || unnamed) && <Dot anonymous={unnamed} />}
      {name === null ? <span>{t('someone')}</span> : <Run text={name} />}
      {belongs !== null && <span className="quiet"> ({belongs})</span>}
      {unnamed && name !== null && !saysUnnamed(name) && <span className="quiet"> ({t('unnamed')})</span>}
      {link.disowned && <span className="grave"> ({t('standing.disowned')})</span>}
    </span>
  );
}

/** A chain in one line, from the origin outward; the carrier closes it. */
export function ChainWords({ chain, carrier }: { chain: readonly ChainLink[]; carrier?: string | null }) {
  const { t } = useTranslation();
  const last = chain.at(-1);
  return (
    <span className="chain-words">
      {chain.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain's links stand in a fixed order and may repeat
        <Fragment key={at}>
          {at > 0 && (link.coSpeaker ? <span> {t('and')} </span> : <Arrow mode={chain[at - 1]?.mode ?? 'relayed'} />)}
          <LinkWords link={link} begins={at === 0} />
        </Fragment>
      ))}
      {carrier !== undefined && carrier !== null && (
        <>
          {last !== undefined && <Arrow mode={last.mode} />}
          <span className="link carrier">
            <Run text={carrier} />
            {last === undefined && <span className="quiet"> ({t('ownVoice')})</span>}
          </span>
        </>
      )}
    </span>
  );
}
