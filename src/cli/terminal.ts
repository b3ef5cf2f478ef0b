import { once } from 'node:events';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'cyan' | 'magenta';

const codes: Record<Style, [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
};

/** Where the command prints: what was asked for on standard output, everything else on standard error. */
export interface Terminal {
  /** Whether a person looks at standard output. */
  readonly tty: boolean;
  /** Whether a person looks at standard error. */
  readonly noteTty: boolean;
  /** Width of standard output; without end where no person looks. */
  readonly columns: number;
  readonly env: NodeJS.ProcessEnv;
  paint(style: Style, text: string): string;
  /** A line of the answer. Waits while the reader of a pipe is slower than we are. */
  print(line: string): Promise<void>;
  /** A line beside the answer. */
  note(line: string): void;
}

/** Colours are shown on a terminal, unless NO_COLOR is set (no-color.org), and elsewhere only where FORCE_COLOR asks for them. */
function hasColours(env: NodeJS.ProcessEnv, tty: boolean): boolean {
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return tty && env['TERM'] !== 'dumb';
}

export function openTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  const tty = stdout.isTTY === true;
  const colours = hasColours(env, tty);
  return {
    tty,
    noteTty: stderr.isTTY === true,
    columns: tty ? Math.max(40, stdout.columns ?? 80) : Number.POSITIVE_INFINITY,
    env,
    paint(style, text) {
      const [on, off] = codes[style];
      return colours && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
    async print(line) {
      if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
    },
    note(line) {
      stderr.write(`${line}\n`);
    },
  };
}

/** Who reads our output may go away (`isnad events | head`): that ends the command, quietly, with what it has to say of itself by then. */
export function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') process.exit();
      throw error;
    });
  }
}
