import { useTranslation } from 'react-i18next';
import { useDisputes } from '../app/api.ts';
import { Failed, Loading } from '../app/states.tsx';
import { DisputeSides } from './sides.tsx';

export function DisputesPage() {
  const { t } = useTranslation();
  const disputes = useDisputes();
  const items = disputes.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="sheet-page" aria-labelledby="disputes-title">
      <h1 id="disputes-title">{t('dispute.title')}</h1>
      {disputes.isPending && <Loading />}
      {disputes.isError && <Failed error={disputes.error} retry={() => void disputes.refetch()} />}
      {disputes.isSuccess && items.length === 0 && (
        <div className="state">
          <p>{t('dispute.none')}</p>
          <p>{t('dispute.noneHint')}</p>
        </div>
      )}
      {items.map((item) => (
        <DisputeSides key={item.id} dispute={item} />
      ))}
      {disputes.hasNextPage && (
        <button type="button" className="more" onClick={() => void disputes.fetchNextPage()}>
          {t('events.more')}
        </button>
      )}
    </section>
  );
}
