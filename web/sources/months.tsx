import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceDetail } from '../../src/ledger/index.ts';
import { useLanguage } from '../app/language.tsx';
import { showDate, showNumber } from '../show/figures.ts';
import { barsOf, fillMonths, lengthOf } from './month-bars.ts';

const width = 720;
const height = 96;
const series = ['published', 'said', 'events'] as const;
const wordOf = { published: 'publishedIn', said: 'said', events: 'did' } as const;

/** Month by month what it published, said and did, a row of bars each; from right to left in Arabic. The table says the same. */
export function Months({ months }: { months: SourceDetail['months'] }) {
  const { t } = useTranslation();
  const { language, dir } = useLanguage();
  const title = useId();
  const all = fillMonths(months);
  const shown = series.filter((one) => all.some((month) => month[one] > 0));
  const name = (month: string) =>
    showDate(t, language, {
      from: `${month}-01`,
      to: `${month}-28`,
      precision: 'month',
      how: 'stated',
      surface: null,
      start: null,
      end: null,
    });
  return (
    <section className="months" aria-labelledby={title}>
      <h2 id={title}>{t('sources.months')}</h2>
      {shown.map((one) => (
        <figure key={one}>
          <figcaption className="quiet">
            {t(`sources.${wordOf[one]}`)} ·{' '}
            {t('sources.upTo', { n: showNumber(language, Math.max(...all.map((month) => month[one]))) })}
          </figcaption>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: named by the heading above */}
          <svg
            viewBox={`0 0 ${width} ${height}`}
            preserveAspectRatio="none"
            className={`bars ${one}`}
            role="img"
            aria-labelledby={title}
          >
            {barsOf(
              all.map((month) => month[one]),
              { width, height, dir },
            ).map((bar, at) => (
              <rect key={all[at]?.month} x={bar.x} y={bar.y} width={bar.width} height={bar.height}>
                <title>{`${name(all[at]?.month ?? '')}: ${showNumber(language, all[at]?.[one] ?? 0)}`}</title>
              </rect>
            ))}
          </svg>
        </figure>
      ))}
      <p className="months-ends quiet" style={{ inlineSize: `${(100 * lengthOf(all.length, width)) / width}%` }}>
        <span>{name(all[0]?.month ?? '')}</span>
        {all.length > 1 && <span>{name(all.at(-1)?.month ?? '')}</span>}
      </p>
      <details>
        <summary>{t('desk.stripTable')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('sources.month')}</th>
              {series.map((one) => (
                <th key={one} scope="col" className="figure">
                  {t(`sources.${wordOf[one]}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{name(month.month)}</th>
                {series.map((one) => (
                  <td key={one} className="figure">
                    {showNumber(language, month[one])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
