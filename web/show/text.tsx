import { Fragment } from 'react';
import { useLanguage } from '../app/language.tsx';
import { forced, foreignTo, splitUnseen, unseen } from './runs.ts';

const codeOf = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text from outside as text: unseen characters are dropped, those that force an order are shown by their code. */
export function Outside({ text }: { text: string }) {
  if (!unseen.test(text)) return text;
  return splitUnseen(text).map((piece, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    if (!unseen.test(piece)) return <Fragment key={at}>{piece}</Fragment>;
    if (!forced.test(piece) && piece !== '\u0000') return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <code key={at} className="unseen" dir="ltr">
        {codeOf(piece)}
      </code>
    );
  });
}

/** A foreign run: isolated, in the direction of its own first strong letter. */
export function Run({ text, className }: { text: string; className?: string }) {
  const { language } = useLanguage();
  return (
    <bdi dir="auto" lang={foreignTo(language, text)} className={className}>
      <Outside text={text} />
    </bdi>
  );
}
