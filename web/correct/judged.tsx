import { useTranslation } from 'react-i18next';

/** Whether a person confirmed or corrected it, or the machine proposes it: in words, beside the outline. */
export function Judged({ confirmed, corrected = false }: { confirmed: boolean; corrected?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={confirmed || corrected ? 'judged firm' : 'judged open'}>
      {t(confirmed ? 'correct.confirmed' : corrected ? 'correct.corrected' : 'correct.proposed')}
    </span>
  );
}
