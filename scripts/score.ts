/** Reads the annotated articles and scores the readings: npx tsx scripts/score.ts [--show] [seeds|dev|unread] */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deriveVersions } from '../src/intake/index.ts';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { furnitureTables } from '../src/languages/index.ts';
import { hashOf } from '../src/model/index.ts';
import { createReader } from '../src/reading/index.ts';

const shared = process.env['ISNAD_SHARED'] ?? resolve('..', 'shared');
const show = process.argv.includes('--show');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const reader = createReader(loadKnowledge({ packageDir: process.env['ISNAD_KNOWLEDGE'] ?? resolve('knowledge') }));
const sets = [
  { name: 'seeds', gold: 'eval/gold', texts: 'seeds', take: () => true },
  { name: 'dev', gold: 'eval/gold-dev', texts: 'eval/texts-dev', take: (file: string) => file < 'n168' },
  { name: 'unread', gold: 'eval/gold-dev', texts: 'eval/texts-dev', take: (file: string) => file >= 'n168' },
];

for (const set of sets.filter((each) => only.length === 0 || only.includes(each.name))) {
  const texts = join(shared, set.texts);
  const readings = readdirSync(texts)
    .filter((file) => file.endsWith('.txt') && set.take(file))
    .sort()
    .map((file) => read(join(texts, file)));
  const dir = mkdtempSync(join(tmpdir(), 'isnad-score-'));
  writeFileSync(join(dir, 'readings.jsonl'), readings.map((reading) => JSON.stringify(reading)).join('\n'));
  const gold = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
  for (const file of readdirSync(join(shared, set.gold))) {
    if (file === 'cross.json' || set.take(file))
      writeFileSync(join(gold, file), readFileSync(join(shared, set.gold, file)));
  }
  console.log(`\n## ${set.name}`);
  const showing = show && set.name !== 'unread' ? ['--show'] : [];
  spawnSync(
    process.execPath,
    [
      join(shared, 'eval/score.mjs'),
      '--gold',
      gold,
      '--texts',
      texts,
      '--pred',
      join(dir, 'readings.jsonl'),
      ...showing,
    ],
    { stdio: 'inherit' },
  );
}

function read(path: string): unknown {
  const bytes = readFileSync(path);
  const sidecar = JSON.parse(readFileSync(`${path}.meta.json`, 'utf8')) as Record<string, string | undefined>;
  const given = {
    published: sidecar['published'] ?? null,
    outlet: sidecar['outlet'] ?? null,
    url: sidecar['url'] ?? null,
    language: sidecar['language'] ?? null,
    title: null,
  };
  const capture = {
    sha256: hashOf(bytes),
    size: bytes.length,
    capturedAt: '2025-01-01T00:00:00Z',
    path,
    url: null,
    finalUrl: null,
    mediaType: null,
    charset: null,
    given,
    rejected: null,
  };
  const derived = deriveVersions(capture, bytes, { furniture: furnitureTables });
  const version = derived.versions[0];
  if (version === undefined) throw new Error(`could not read ${path}: ${derived.rejected?.reason}`);
  return reader.read(version);
}
