import { useTranslation } from 'react-i18next';
import type { EventItem } from '../../src/ledger/index.ts';
import type { Standing } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { nameIn } from './names.ts';
import { Run } from './text.tsx';

const grave = new Set<Standing>(['disputed', 'denied', 'disowned']);
const firm = new Set<Standing>(['corroborated']);
/** What the interval of origins says already is not said twice. */
const saidByOrigins = new Set<Standing>(['single-origin', 'unattributed']);

/** The interval of origins in words: never a bare number. */
export function useOriginsWords(): (origins: { min: number; max: number }) => string {
  const { t } = useTranslation();
  return ({ min, max }) => {
    if (max === 0) return t('origins.none');
    if (min === max) return t('origins.exact', { count: min });
    return `${t('origins.atLeast', { count: min })}${t('listComma')}${t('origins.atMost', { count: max })}`;
  };
}

/** The same in a margin's width: "origins 1–3". */
export function useOriginsShort(): (origins: { min: number; max: number }) => string {
  const { t } = useTranslation();
  return ({ min, max }) => {
    if (max === 0) return t('standing.unattributed');
    return min === max ? t('origins.shortExact', { count: min }) : t('origins.short', { min, max });
  };
}

export function StandingWord({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  const tone = grave.has(standing) ? 'grave' : firm.has(standing) ? 'firm' : 'open';
  return <span className={`standing ${tone}`}>{t(`standing.${standing}`)}</span>;
}

type Shown = Pick<EventItem, 'origins' | 'carriers' | 'standing' | 'disputes' | 'disputedBy'>;

/** "at least 2, at most 4 independent origins · 31 carriers · denied by …" */
export function StandingLine({ item }: { item: Shown }) {
  const { t } = useTranslation();
  const words = useOriginsWords();
  const by = useDisputers(item);
  // Who is denied is disputed as well: the graver word stands alone.
  const said = item.standing.filter(
    (one) =>
      !saidByOrigins.has(one) &&
      !(one === 'disputed' && item.standing.some((other) => other === 'denied' || other === 'disowned')),
  );
  return (
    <p className="standing-line">
      <span>{words(item.origins)}</span>
      <span>{t('carriers', { count: item.carriers })}</span>
      {said
        .filter((one) => by.length === 0 || !grave.has(one))
        .map((one) => (
          <StandingWord key={one} standing={one} />
        ))}
      {by.map(({ line, name }) => (
        <span key={line} className="standing grave">
          <Naming text={line} name={name} />
        </span>
      ))}
      {said.some((one) => grave.has(one)) || item.disputes > 0 ? null : (
        <span className="quiet">{t('standing.undisputed')}</span>
      )}
    </p>
  );
}

const mostDisputers = 3;

/** Who disputes it and how, a line each: "denied by the Plain Operations Command". */
function useDisputers(item: Pick<EventItem, 'disputedBy'>): { line: string; name: string | null }[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const named = item.disputedBy.map(({ kind, by }) => ({
    kind,
    name: by === null ? null : nameIn(language, by, names),
  }));
  // that it is denied goes without saying where it is said who denies it
  const isSaid = (kind: string) => named.some((other) => other.kind === kind && other.name !== null);
  const lines = named.flatMap(({ kind, name }): { line: string; name: string | null }[] => {
    if (name === null) return isSaid(kind) ? [] : [{ line: t(`disputed.${kind}`), name }];
    return [{ line: t(`disputedBy.${kind}`, { name }), name }];
  });
  return [...new Map(lines.map((one) => [one.line, one])).values()].slice(0, mostDisputers);
}

/** A line of the page that names somebody, whose name may be of another language. */
function Naming({ text, name }: { text: string; name: string | null }) {
  const { dir } = useLanguage();
  const at = name === null ? -1 : text.indexOf(name);
  if (name === null || at === -1) return text;
  return (
    <bdi dir={dir}>
      {text.slice(0, at)}
      <Run text={name} />
      {text.slice(at + name.length)}
    </bdi>
  );
}
