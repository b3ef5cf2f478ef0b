import { Fragment } from 'react';
import { useLanguage } from '../app/language.tsx';
import { Run } from './text.tsx';

/**
 * Short facts of different languages in one line: an Arabic outlet, an English date. Each is isolated and the line runs as the page does, so that
 * none pulls the numbers of the next to its own side.
 */
export function ToldBy({ parts }: { parts: readonly (string | null)[] }) {
  const { dir } = useLanguage();
  const shown = parts.filter((part) => part !== null && part !== '');
  return (
    <bdi dir={dir} className="quiet told-by">
      {shown.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one line never change places
        <Fragment key={at}>
          {at > 0 && ' · '}
          <Run text={part as string} />
        </Fragment>
      ))}
    </bdi>
  );
}

const between = /([,،:؛;.] |[.]$)/u;

/** A sentence in the language of the page that lists names of another: each stands isolated in the order of the list. */
export function Listing({ text }: { text: string }) {
  const { dir } = useLanguage();
  return (
    <bdi dir={dir}>
      {text.split(between).map((part, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
        at % 2 === 1 ? <Fragment key={at}>{part}</Fragment> : <Run key={at} text={part} />,
      )}
    </bdi>
  );
}
