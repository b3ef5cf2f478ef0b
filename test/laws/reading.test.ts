import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Reading, readingSchema, type Version } from '../../src/model/index.ts';
import { createReader } from '../../src/reading/index.ts';
import { demoInputs, newsVersions, packageKnowledge, readOnce, sharedVersions, versionsOf } from '../articles.ts';
import { sharedPath } from '../shared.ts';
import { findViolations } from './violations.ts';

const languages = fileURLToPath(new URL('../../src/languages', import.meta.url));

const corpora: [string, boolean, () => Promise<Version[]>][] = [
  ['the demo corpus', true, () => versionsOf(demoInputs())],
  ['annotated articles (outside material)', sharedPath('seeds') !== null, sharedVersions],
  ['news of 2015 (outside material)', sharedPath('data', 'news-2015') !== null, () => newsVersions(60, 5)],
];

for (const [name, present, load] of corpora)
  describe.skipIf(!present)(name, () => {
    let versions: Version[];
    let readings: Reading[];
    beforeAll(async () => {
      versions = await load();
      readings = versions.map(readOnce);
    });

    test('every reading is as the schema has it', () => {
      expect(versions.length).toBeGreaterThan(20);
      for (const reading of readings) readingSchema.parse(reading);
    });

    test('spans quote their words and stay where they belong; ids resolve; everything has its trail', () => {
      const lines = readings.flatMap((reading, i) => findViolations(reading, versions[i] as Version));
      expect(lines.slice(0, 20), `${lines.length} in all`).toEqual([]);
    });

    test('reading twice, in another order, with another reader gives the same', () => {
      const other = createReader(packageKnowledge());
      const again = [...versions].reverse().map((version) => other.read(version));
      expect(again.reverse().map((reading) => JSON.stringify(reading))).toEqual(
        readings.map((reading) => JSON.stringify(reading)),
      );
    });

    test('every rule that fires is written down in its pack', () => {
      const declared = declaredRules();
      const fired = new Set(
        readings.flatMap(({ statements, events, disputes }) =>
          [...statements, ...events, ...disputes].flatMap((one) => one.trail.map((step) => step.rule)),
        ),
      );
      expect(fired.size).toBeGreaterThan(0);
      const unknown = [...fired].filter(
        (rule) => !declared.ids.has(rule) && !declared.prefixes.some((prefix) => rule.startsWith(prefix)),
      );
      expect(unknown).toEqual([]);
    });
  });

/** Rule ids that stand in the packs' files, and the beginnings of those that are made of a row's name. */
function declaredRules(): { ids: Set<string>; prefixes: string[] } {
  const sources = readdirSync(languages, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(languages, path), 'utf8'));
  const all = sources.join('\n');
  return {
    ids: new Set([...all.matchAll(/['"`]([a-z]{2,3}(?:\/[a-z0-9-]+){2,})['"`]/g)].map(([, id]) => id as string)),
    prefixes: [...all.matchAll(/`([a-z]{2,3}\/[a-z0-9-]+\/[a-z0-9-]*)\$\{/g)].map(([, prefix]) => prefix as string),
  };
}
