import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNames } from '../app/api.ts';
import type { Filters } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';

interface NarrowedProps {
  filters: Filters;
  to: '/events' | '/disputes' | '/documents' | '/stories' | '/map';
}

/** What narrows a list by way of its address and stands in no field of the page, each with a way to take it off. */
export function Narrowed({ filters, to }: NarrowedProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const said = (['q', 'actor', 'place'] as const).flatMap((key) =>
    [filters[key] ?? []].flat().map((value) => ({ key, value })),
  );
  if (said.length === 0) return null;
  const without = (key: keyof Filters, value: string): Filters => {
    const { [key]: before, ...others } = filters;
    const left = [before ?? []].flat().filter((one) => one !== value);
    return left.length === 0 ? others : { ...others, [key]: left };
  };
  return (
    <ul className="narrowed" aria-label={t('events.narrowed')}>
      {said.map(({ key, value }) => {
        // what knowledge does not know goes by its name
        const plain = value.replace(/^name:/, '');
        const name = key === 'q' ? `«${value}»` : (nameIn(language, { id: value, name: plain }, names) ?? plain);
        return (
          <li key={`${key} ${value}`}>
            <span className="quiet">{t(`events.only.${key}`)}</span> <Run text={name} />{' '}
            <Link to={to} search={without(key, value)} aria-label={`${t('events.takeOff')}: ${name}`}>
              {t('events.takeOff')}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
