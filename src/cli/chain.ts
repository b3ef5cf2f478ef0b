import type { ChainLink } from '../model/index.ts';

/** What a link is called: its name, else its words; a gap in the chain is shown as one. */
function linkName(link: ChainLink): string {
  return link.name ?? (link.surface === null ? '(nobody named)' : `(${link.surface})`);
}

/** Who originally said it; empty where nobody is named. */
export function originName(chain: readonly ChainLink[]): string {
  const [origin] = chain;
  return origin === undefined ? '' : linkName(origin);
}

/** `Unnamed Iraqi official + Unnamed officer → Reuters (relayed)`: the origin first, speakers of one sentence joined, what was disowned marked. */
export function printChain(chain: readonly ChainLink[]): string {
  return chain
    .map((link, i) => {
      const joint = i === 0 ? '' : link.coSpeaker ? ' + ' : ' → ';
      const mode = link.mode === 'direct' ? '' : ` (${link.mode})`;
      return `${joint}${linkName(link)}${mode}${link.disowned ? ' (disowned)' : ''}`;
    })
    .join('');
}
