import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../src/model/index.ts';

/** Where in the article's text a place of the page lies; null outside of it. Runs carry where they begin. */
export function offsetAt(matn: Element, node: Node, offset: number): number | null {
  if (!matn.contains(node)) return null;
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-block]');
  if (block === null || block === undefined) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  const inside = range.cloneContents();
  // What the page adds to the article (a role, a gloss) has no place in its text.
  for (const added of inside.querySelectorAll('.role, .gloss-inline, .unseen')) added.remove();
  return Number(block.dataset['block']) + (inside.textContent ?? '').length;
}

/** Offers the address of whatever words the reader has selected in the article. */
export function SelectionLink() {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const onChange = () => {
      setCopied(false);
      setSpan(selectedSpan());
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);
  const address =
    span === null ? '' : `${location.origin}${location.pathname}${location.search}#${span.start}-${span.end}`;
  const copy = () => {
    navigator.clipboard?.writeText(address).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <p className="selection-link" role="status">
      {span !== null && (
        <>
          <button type="button" className="plain" onMouseDown={(event) => event.preventDefault()} onClick={copy}>
            {t('selection.link')}
          </button>{' '}
          <code dir="ltr">{`#${span.start}-${span.end}`}</code> {copied && t('selection.copied')}
        </>
      )}
    </p>
  );
}

function selectedSpan(): Span | null {
  const selection = getSelection();
  const matn = document.querySelector('.matn');
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || matn === null) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(matn, range.startContainer, range.startOffset);
  const end = offsetAt(matn, range.endContainer, range.endOffset);
  return start === null || end === null || end <= start ? null : { start, end };
}
