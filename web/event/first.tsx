import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showMoment } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { ToldBy } from '../show/told-by.tsx';
import { chainOf, findFirst } from './first-told.ts';

/** When it was told first, by whom and through whom, with the way to the words. */
export function FirstTold({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const first = findFirst(event.mentions, event.copies);
  if (first === null) return null;
  const { document, passage } = first;
  const outlet = document.outlet === null ? t('documents.noOutlet') : (nameIn(language, document.outlet, names) ?? '');
  return (
    <p className="first-told">
      <span className="quiet">{t('event.first')}</span>{' '}
      <Link to="/documents/$id" params={{ id: document.id }} hash={`${passage.start}-${passage.end}`}>
        <ToldBy parts={[showMoment(language, document.published)]} />
      </Link>{' '}
      <ChainWords chain={chainOf(first)} carrier={outlet} />
    </p>
  );
}
