import { Fragment } from 'react';

/** Characters that would turn the order of a line round or that nobody can see; written out instead. */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;
const forced = /[\u202d\u202e]/;

/** Cuts a text at each unseen character, which stands alone; joined again the pieces are the text. */
export function splitUnseen(text: string): string[] {
  return text
    .split(/([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069])/)
    .filter((piece) => piece !== '');
}

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
  return (
    <bdi dir="auto" className={className}>
      <Outside text={text} />
    </bdi>
  );
}
