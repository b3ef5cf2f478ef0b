import { useTranslation } from 'react-i18next';

/** The ways to the parts of a long page, those that it has: `[id of the part's heading, what it is called]`. */
export function PageParts({ parts }: { parts: readonly (readonly [id: string, name: string] | null)[] }) {
  const { t } = useTranslation();
  return (
    <nav className="parts" aria-label={t('parts')}>
      {parts.map(
        (part) =>
          part !== null && (
            <a key={part[0]} href={`#${part[0]}`}>
              {part[1]}
            </a>
          ),
      )}
    </nav>
  );
}
