import { parseHTML } from 'linkedom';

/** What we use of the DOM. The house is compiled without the browser's types. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly className: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
}

export const elementNode = 1;
export const textNode = 3;

/** A page as a tree. Nothing in it is run or fetched. */
export function parsePage(html: string): PageDocument {
  return (parseHTML(html) as unknown as { document: PageDocument }).document;
}

/** How deep a tree's elements are nested, counted no further than `enough`. Walks without recursion: the tree may be hostile. */
export function depthOf(root: PageElement, enough: number): number {
  let level: PageElement[] = [root];
  for (let depth = 0; ; depth++) {
    if (level.length === 0 || depth >= enough) return depth;
    const next: PageElement[] = [];
    for (const element of level) {
      for (const child of element.childNodes) if (child.nodeType === elementNode) next.push(child as PageElement);
    }
    level = next;
  }
}
