import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../src/ledger/index.ts';
import { ask, useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';

const shown = 12;

/** In which other articles the same is said, each a way to its words. */
export function SameWords({ gathered, document }: { gathered: string; document: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const { data } = useQuery({
    queryKey: ['/statements', gathered],
    queryFn: ({ signal }) => ask<StatementDetail>(`/statements/${encodeURIComponent(gathered)}`, signal),
  });
  if (data === undefined) return null;
  const others = data.members.filter((member) => member.document !== document);
  if (others.length === 0) return <p className="quiet">{t('same.none')}</p>;
  return (
    <p className="same-words">
      {t('same.title')}{' '}
      {others.slice(0, shown).map(({ in: item, statement }) => {
        const [span] = statement.content;
        return (
          <Link
            key={`${item.id} ${statement.id}`}
            to="/documents/$id"
            params={{ id: item.id }}
            {...(span === undefined ? {} : { hash: `${span.start}-${span.end}` })}
            className="copy"
          >
            <Run text={(item.outlet === null ? item.title : nameIn(language, item.outlet, names)) ?? item.id} />
          </Link>
        );
      })}
      {others.length > shown && <span className="quiet"> +{others.length - shown}</span>}
    </p>
  );
}
