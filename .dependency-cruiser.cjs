// The rules are made from rooms.json: which room may import which, always through its index.ts, and no cycle anywhere.
const { rooms } = require('./rooms.json');

const names = Object.keys(rooms);
const folders = (list) => `^src/(${list.join('|')})/`;

const roomRules = names.map((name) => ({
  name: `room-${name}`,
  comment: `${name} may import: ${rooms[name].may.join(', ') || 'no other room'} (rooms.json)`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: folders([name, ...rooms[name].may]) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'no-cycle',
      comment: 'files that import each other, type imports included',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'through-the-index',
      comment: 'another room is imported through its index.ts',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/$1/|^src/[^/]+/index\\.ts$|^src/languages/[^/]+/index\\.ts$' },
    },
    {
      name: 'packs-never-meet',
      comment: 'a language pack imports no other pack',
      severity: 'error',
      from: { path: '^src/languages/([^/]+)/' },
      to: { path: '^src/languages/[^/]+/', pathNot: '^src/languages/$1/' },
    },
    {
      name: 'sql-in-the-ledger',
      comment: 'only the ledger knows SQL',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: '^src/ledger/|\\.test\\.ts$' },
      to: { path: 'node_modules/(drizzle-orm|pg|@electric-sql/[^/]+)/' },
    },
    {
      name: 'web-by-the-api',
      comment: 'the web app talks to the API alone; it may take types from the rooms that face it',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-tests-in-code',
      comment: 'code imports no test',
      severity: 'error',
      from: { path: '^(src|web)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^test/|\\.test\\.tsx?$' },
    },
    {
      name: 'known-room',
      comment: 'every folder of src/ is a room of rooms.json',
      severity: 'error',
      from: { path: '^src/', pathNot: folders(names) },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
