/** Prints the table of addresses of docs/api.md from the description of the API: npx tsx scripts/api-table.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp } from '../src/http/index.ts';
import { neededFor } from '../src/http/roles.ts';
import type { Ledger } from '../src/ledger/index.ts';
import type { Isnad } from '../src/pipeline/index.ts';

const file = fileURLToPath(new URL('../docs/api.md', import.meta.url));
const [begin, end] = ['<!-- addresses, printed by scripts/api-table.ts -->', '<!-- end of the addresses -->'];

type Paths = Record<string, Record<string, { summary: string }>>;

/** The description of an API that has all its parts, whatever it would answer. */
async function describeAll(): Promise<Paths> {
  const app = createApp({
    ledger: { askWritten: async () => null } as unknown as Ledger,
    isnad: {} as Isnad,
    decisions: {} as Isnad,
    feeds: { list: async () => [], add: async () => 0, remove: async () => 0 },
    ownHosts: () => new Set(['localhost']),
  });
  const response = await app.request('http://localhost/api/openapi.json', { headers: { host: 'localhost' } });
  return ((await response.json()) as { paths: Paths }).paths;
}

/** Of which address one is a file: of the list before its ending, of the one thing before its name; null where it is none. */
function ownerOf(address: string, paths: Paths): string | null {
  const ending = address.includes('{') ? /\/[a-z-]+\.(json|csv|geojson)$/ : /\.(json|csv|geojson)$/;
  const owner = address.replace(ending, '');
  return owner !== address && owner in paths ? owner : null;
}

/** The rows of the table: an address with its files and its methods, a row a method. */
async function printTable(): Promise<string> {
  const paths = await describeAll();
  const owners = new Map(Object.keys(paths).map((address) => [address, ownerOf(address, paths)]));
  const filesOf = (address: string): string =>
    [...owners]
      .filter(([, owner]) => owner === address)
      .map(([one]) => `\`${one.slice(address.length).replace(/^\//, '')}\``)
      .join(' ');
  const rows = Object.keys(paths)
    .filter((address) => owners.get(address) === null)
    .sort()
    .flatMap((address) =>
      Object.entries(paths[address] ?? {}).map(([name, { summary }]) => {
        const method = name.toUpperCase();
        const needed = neededFor(method, address) ?? 'anybody';
        return `| ${method} | \`${address}\` | ${needed} | ${summary} | ${method === 'GET' ? filesOf(address) : ''} |`;
      }),
    );
  return ['| | address | for | what | files |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** docs/api.md as it is, and as it should be. */
export async function compareTable(): Promise<{ now: string; wanted: string }> {
  const now = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = now.split(begin);
  const [, after = ''] = rest.split(end);
  return { now, wanted: `${before}${begin}\n\n${await printTable()}\n\n${end}${after}` };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, (await compareTable()).wanted);
