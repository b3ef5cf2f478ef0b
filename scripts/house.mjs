// Prints docs/house.md from rooms.json. `--check` only says whether it lags.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const file = join(root, 'docs', 'house.md');

export function printHouse() {
  const { rooms } = JSON.parse(readFileSync(join(root, 'rooms.json'), 'utf8'));
  const names = Object.keys(rooms);
  const rows = names.map((name) => `| \`${name}/\` | ${rooms[name].is} | ${rooms[name].may.join(', ') || 'no room'} |`);
  return `# The house

<!-- Printed from rooms.json by \`node scripts/house.mjs\`; change that file, not this one. -->

Data flows one way, down this list. A room imports only the rooms named beside it, always through their \`index.ts\`; \`npm run check\` fails on
any other import and on every cycle, type imports included.

| room of \`src/\` | what it is | may import |
| --- | --- | --- |
${rows.join('\n')}

Beside the rooms:

| folder | what it is |
| --- | --- |
| \`web/\` | the browser app; it talks to the API alone and takes nothing but types from the rooms |
| \`knowledge/\` | actors, places and outlets as data that analysts edit ([knowledge.md](knowledge.md)) |
| \`demo/\` | a small corpus of our own writing, for the first run and for tests |
| \`test/\` | what needs more than one room: the command, the laws, the demo corpus, the browser |
| \`bench/\` | measurements; [figures.md](figures.md) holds their results |
| \`scripts/\` | build, check and test |

Three more rules are checked: only \`ledger/\` imports a database, a language pack imports no other pack, and code imports no test.
`;
}

/** Nothing where the file is as it should be, else one line that says what to do. */
export function checkHouse() {
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return now === printHouse() ? '' : 'docs/house.md lags behind rooms.json: run node scripts/house.mjs\n';
}

if (import.meta.filename === process.argv[1]) writeFileSync(file, printHouse());
