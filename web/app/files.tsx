import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Filters, filterQuery } from './filters.ts';

/** Links to the whole list under this filter, as files. */
export function Files({ list, filters = {}, map = false }: { list: string; filters?: Filters; map?: boolean }) {
  const { t } = useTranslation();
  const query = filterQuery(filters);
  const href = (form: string) => `/api/v1/${list}.${form}${query.size === 0 ? '' : `?${query}`}`;
  return (
    <p className="files quiet">
      {t('files.label')}: <a href={href('csv')}>{t('files.csv')}</a> · <a href={href('json')}>{t('files.json')}</a>
      {map && (
        <>
          {' · '}
          <a href={href('geojson')}>{t('files.geojson')}</a>
        </>
      )}
    </p>
  );
}

type Form = 'csv' | 'json' | 'geojson';

/** Links to one thing as files: `of` is its address below the API's. */
export function TakeAlong({ of, files }: { of: string; files: readonly `${string}.${Form}`[] }) {
  const { t } = useTranslation();
  return (
    <p className="files quiet">
      {t('files.label')}:{' '}
      {files.map((file, n) => (
        <Fragment key={file}>
          {n > 0 && ' · '}
          <a href={`/api/v1/${of}/${file}`}>{t(`files.${file.slice(file.lastIndexOf('.') + 1) as Form}`)}</a>
        </Fragment>
      ))}
    </p>
  );
}
