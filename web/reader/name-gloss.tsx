import { useTranslation } from 'react-i18next';
import type { Reading } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';
import type { GlossProps } from './gloss-props.ts';

/** Who or what is named, or which day is meant. */
export function NameGloss({ detail, name }: GlossProps & { name: Reading['mentions'][number] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const surface = detail.version.text.slice(name.start, name.end);
  const id = name.id ?? undefined;
  const shown = nameIn(language, { ...(id === undefined ? {} : { id }), name: name.name, surface }, names) ?? surface;
  return (
    <p className="gloss-head event-facts">
      <span className="type">{t(`mention.${name.kind}`)}</span>
      <span>
        <Run text={shown} />
      </span>
    </p>
  );
}
