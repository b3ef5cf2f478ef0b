import { useTranslation } from 'react-i18next';

/** Whether a person confirmed it, or the machine proposes it: in words, beside the outline. */
export function Judged({ confirmed }: { confirmed: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={confirmed ? 'judged firm' : 'judged open'}>
      {t(confirmed ? 'correct.confirmed' : 'correct.proposed')}
    </span>
  );
}
