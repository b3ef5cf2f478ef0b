import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { FlatMap } from '../map/flat.tsx';
import type { Position } from '../map/geo.ts';
import type { Place } from '../map/places.ts';
import { type Country, loadWorld } from '../map/world.ts';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';

/** A small map of every known spot that is named, with a list that says the same; nothing where no spot is known. */
export function EventWhere({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const navigate = useNavigate();
  const places = useMemo(() => spotsOf(event), [event]);
  const picture = useMemo(() => places.map(({ lon, lat }): Position => [lon, lat]), [places]);
  const [countries, setCountries] = useState<readonly Country[] | null>(null);
  useEffect(() => {
    // without the countries the list still says where
    loadWorld().then(setCountries, () => {});
  }, []);
  if (places.length === 0) return null;
  return (
    <section className="event-where" aria-labelledby="where-title">
      <h2 id="where-title">{t('event.where')}</h2>
      <div className="small-map">
        {countries !== null && (
          <FlatMap
            countries={countries}
            places={places}
            picture={picture}
            selected={[]}
            least={around}
            choose={([place]) => {
              if (place !== undefined) void navigate({ to: '/map', search: { place } });
            }}
          />
        )}
      </div>
      <p className="facts">
        {places.map((place) => (
          <span key={place.id}>
            <Link to="/map" search={{ place: place.id }}>
              <Run text={nameIn(language, place, names) ?? place.id} />
            </Link>{' '}
            <span className="quiet">({t(`map.${place.precision}`)})</span>
          </span>
        ))}
      </p>
    </section>
  );
}

/** Degrees around: enough for a name or two of countries. */
const around = 7;

function spotsOf(event: EventDetail): Place[] {
  const spots = new Map<string, Place>();
  for (const { id, name, lat, lon, precision } of event.places) {
    if (lat === null || lon === null) continue;
    spots.set(id, { id, name, lat, lon, precision: precision ?? 'country', events: [event] });
  }
  return [...spots.values()];
}
