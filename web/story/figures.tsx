import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showMoment, showQuantity } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { FirstOf } from '../show/rest.tsx';
import { Run } from '../show/text.tsx';
import { FigureChart } from './figure-chart.tsx';
import { type Figure, findFigures, statementOf } from './tellings.ts';

/** Each event's numbers of people over time: a picture where there are several, and always the table with who says so. */
export function Figures({ events }: { events: EventDetail[] }) {
  const { t } = useTranslation();
  const groups = useMemo(() => groupFigures(findFigures(events)), [events]);
  if (groups.length === 0) return <p className="quiet">{t('story.figuresNone')}</p>;
  return (
    <FirstOf
      items={groups}
      atOnce={groupsAtOnce}
      draw={({ key, figures }) => <FigureGroup key={key} figures={figures} />}
    />
  );
}

const groupsAtOnce = { wide: 4, narrow: 2 };

/** By event and by what is counted; those with the most figures first. */
function groupFigures(figures: readonly Figure[]): { key: string; figures: Figure[] }[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = `${figure.event.id} ${figure.what}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups]
    .map(([key, own]) => ({ key, figures: own }))
    .toSorted((a, b) => b.figures.length - a.figures.length);
}

function FigureGroup({ figures }: { figures: Figure[] }) {
  const { t } = useTranslation();
  const [first] = figures;
  if (first === undefined) return null;
  const timed = figures.filter(({ at, min, max }) => at !== null && (min ?? max) !== null);
  // a line along nothing shows nothing
  const isPicture = timed.length > 1 && timed.some(({ min, max }) => (max ?? min ?? 0) > 0);
  return (
    <div className="figure-group">
      <h3>
        <Link to="/events/$id" params={{ id: first.event.id }}>
          <Run text={first.event.title} />
        </Link>{' '}
        <span className="quiet">· {t(`field.${first.what}`)}</span>
      </h3>
      {isPicture && <FigureChart figures={timed} label={t(`field.${first.what}`)} />}
      <table className="strip-table wide-table">
        <thead>
          <tr>
            <th scope="col">{t('story.figuresWhen')}</th>
            <th scope="col">{t('story.figuresWhat')}</th>
            <th scope="col">{t('story.figuresWho')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <FigureRow key={`${figure.mention.document.id} ${figure.casualty.start}`} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureRow({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const { document } = figure.mention;
  const outlet = document.outlet === null ? t('documents.noOutlet') : (nameIn(language, document.outlet, names) ?? '');
  const who = figure.casualty.who === null ? '' : ` (${t(`victims.${figure.casualty.who}`)})`;
  return (
    <tr>
      <td>{showMoment(language, document.published) ?? t('date.unknown')}</td>
      <th scope="row">
        <Link
          to="/documents/$id"
          params={{ id: document.id }}
          hash={`${figure.casualty.start}-${figure.casualty.end}`}
          title={figure.casualty.surface}
        >
          {showQuantity(t, language, figure)}
          {who}
        </Link>
      </th>
      <td>
        <ChainWords chain={statementOf(figure)?.statement.chain ?? []} carrier={outlet} />
      </td>
    </tr>
  );
}
