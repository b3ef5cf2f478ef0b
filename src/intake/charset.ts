/** Text from bytes: which encoding they are in, by what stands in them and what was declared. */
export interface Decoded {
  text: string;
  encoding: string;
  /** `guessed`: nobody declared it; `damaged`: some bytes are no text of that encoding and stand as U+FFFD. */
  warnings: { code: 'charset-guessed' | 'charset-mismatch' | 'damaged-text'; message: string }[];
}

const guesses = ['windows-1256', 'iso-8859-6'] as const;

/**
 * Order: byte order mark, the transport's declaration, the page's own, then what the bytes look like:
 * UTF-16 by its pattern, strict UTF-8, damaged UTF-8, the Arabic code pages by their letters, at last windows-1252.
 */
export function decode(bytes: Uint8Array, declared: { transport: string | null; page: string | null }): Decoded {
  const marked = markedEncoding(bytes);
  if (marked !== null) return decodeAs(bytes, marked, []);
  for (const label of [declared.transport, declared.page]) {
    const encoding = label === null ? null : encodingOf(label);
    if (encoding === null) continue;
    // A page that its server calls UTF-8 and that is none was saved by someone in a code page.
    if (encoding !== 'utf-8' || isMostlyUtf8(bytes)) return decodeAs(bytes, encoding, []);
    const guess = guessEncoding(bytes);
    return decodeAs(bytes, guess, [
      {
        code: 'charset-mismatch',
        message: `declared as ${label}, but its bytes are not; read as ${guess}: check that the letters are right`,
      },
    ]);
  }
  const guess = guessEncoding(bytes);
  if (guess === 'utf-8') return decodeAs(bytes, guess, []);
  return decodeAs(bytes, guess, [
    {
      code: 'charset-guessed',
      message: `no encoding is declared; read as ${guess}: if the letters are wrong, save it as UTF-8`,
    },
  ]);
}

function decodeAs(bytes: Uint8Array, encoding: string, warnings: Decoded['warnings']): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? withQuotes(decoded) : decoded;
  const lost = text.includes('\ufffd') ? countLost(text) : 0;
  if (lost > 0) {
    warnings.push({
      code: 'damaged-text',
      message: `${lost} character${lost === 1 ? ' is' : 's are'} not valid ${encoding} and stand${lost === 1 ? 's' : ''} as U+FFFD`,
    });
  }
  return { text, encoding, warnings };
}

// Node 20 reads windows-1252 as Latin-1, which has controls where the code page has quotation marks and dashes.
const quotes = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function withQuotes(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => quotes.charAt(control.charCodeAt(0) - 0x80));
}

function countLost(text: string): number {
  let lost = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) lost += 1;
  return lost;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The encoding that a label names, as TextDecoder calls it; null where it knows none of that name. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim().replace(/^["']|["']$/g, '')).encoding;
  } catch {
    return null;
  }
}

/** The charset that an HTML page (or XML) declares in its first bytes, or null. */
export function pageCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ?? /^<\?xml[^>]+encoding=["']([\w.:-]+)/.exec(head);
  const encoding = label?.[1] === undefined ? null : encodingOf(label[1]);
  // Its ASCII could be read, so it cannot be UTF-16 whatever it says.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function guessEncoding(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== null) return wide;
  if (isMostlyUtf8(bytes)) return 'utf-8';
  const sample = bytes.subarray(0, 200_000);
  let best: string = 'windows-1252';
  let bestScore = 0.5;
  for (const encoding of guesses) {
    const score = arabicScore(new TextDecoder(encoding).decode(sample));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** UTF-16 without its mark: one byte of each pair is nearly always the same page, that of Latin, Arabic or the general marks. */
function wideEncoding(bytes: Uint8Array): string | null {
  const pairs = Math.min(bytes.length >> 1, 4000);
  if (pairs < 4 || bytes.length % 2 !== 0) return null;
  const seen = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    const byte = bytes[i];
    if (byte === 0x00 || byte === 0x06) seen[i & 1] = (seen[i & 1] as number) + 1;
  }
  const [even, odd] = seen as [number, number];
  if (odd > pairs * 0.7 && even < pairs * 0.3) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.3) return 'utf-16be';
  return null;
}

/** Whether what is not ASCII is UTF-8, but for a damaged byte here and there. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] as number;
    const more =
      byte < 0x80
        ? 0
        : byte >= 0xc2 && byte < 0xe0
          ? 1
          : byte >= 0xe0 && byte < 0xf0
            ? 2
            : byte >= 0xf0 && byte < 0xf5
              ? 3
              : -1;
    let k = 1;
    while (k <= more && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k += 1;
    if (more > 0 && k > more) valid += 1;
    else if (more !== 0) broken += 1;
    i += more > 0 ? k : 1;
  }
  return broken === 0 || valid >= 3 * broken;
}

const frequent = new Set('اليمنروتبةهدعسفكحق');

/** Share of what is not ASCII that are the frequent Arabic letters, less what no Arabic text holds. */
function arabicScore(text: string): number {
  let foreign = 0;
  let good = 0;
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    if (code < 0x80) continue;
    foreign += 1;
    if (frequent.has(letter)) good += 1;
    else if ((code >= 0x80 && code < 0xa0) || code === 0xfffd) good -= 1;
  }
  return foreign === 0 ? 0 : good / foreign;
}
