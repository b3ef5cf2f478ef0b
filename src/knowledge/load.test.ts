import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileKnowledge, loadKnowledge } from './load.ts';
import { KnowledgeError } from './problem.ts';

let folder = '';
let packageDir = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-knowledge-'));
  packageDir = join(folder, 'knowledge');
  mkdirSync(packageDir);
  writeFileSync(join(packageDir, 'actors.yaml'), '- { id: a, kind: person, en: [A], ar: [أ] }\n');
  writeFileSync(join(packageDir, 'places.yaml'), '');
  writeFileSync(join(packageDir, 'outlets.yaml'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('loadKnowledge', () => {
  it('reads the package alone where the user has nothing', () => {
    expect(loadKnowledge({ packageDir, userDir: join(folder, 'none') }).actors.map((each) => each.id)).toEqual(['a']);
  });

  it('lays the user’s files over the package’s', () => {
    const userDir = join(folder, 'own');
    mkdirSync(userDir);
    writeFileSync(join(userDir, 'actors.yaml'), '- { id: b, kind: person, en: [B], ar: [] }');
    expect(loadKnowledge({ packageDir, userDir }).actors.map((each) => each.id)).toEqual(['a', 'b']);
    writeFileSync(join(userDir, 'outlets.yaml'), '- { id: x, kind: magazine, en: [X], ar: [] }');
    expect(() => loadKnowledge({ packageDir, userDir })).toThrow(
      `${userDir}/outlets.yaml:1: field kind: expected one of`,
    );
  });

  it('throws a KnowledgeError with its problems', () => {
    writeFileSync(join(packageDir, 'outlets.yaml'), '- { id: x }');
    try {
      loadKnowledge({ packageDir });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(KnowledgeError);
      const { problems } = error as KnowledgeError;
      expect(problems.map((each) => [each.file, each.line, each.field])).toEqual([
        ['outlets.yaml', 1, 'kind'],
        ['outlets.yaml', 1, 'en'],
        ['outlets.yaml', 1, 'ar'],
      ]);
    }
  });

  it('takes the compiled file while it fits, and gives the same as YAML', () => {
    const fromYaml = loadKnowledge({ packageDir });
    const target = compileKnowledge({ packageDir });
    expect(target).toBe(join(folder, 'dist', 'knowledge.json'));
    writeFileSync(target, readFileSync(target, 'utf8').replace('"en":["A"]', '"en":["compiled"]'));
    expect(loadKnowledge({ packageDir }).actor('a')?.en).toEqual(['compiled']);
    expect(loadKnowledge({ packageDir }).hash).toBe(fromYaml.hash);
    writeFileSync(join(packageDir, 'actors.yaml'), '- { id: a, kind: person, en: [Changed], ar: [] }');
    expect(loadKnowledge({ packageDir }).actor('a')?.en).toEqual(['Changed']);
  });

  it('reads YAML where the compiled file is cut short', () => {
    writeFileSync(compileKnowledge({ packageDir }), '{"of":');
    rmSync(join(folder, '.cache'), { recursive: true, force: true });
    expect(loadKnowledge({ packageDir }).actor('a')?.en).toEqual(['A']);
  });

  it('leaves a copy for the next load in a clone that was never built', () => {
    const { hash } = loadKnowledge({ packageDir });
    const copy = JSON.parse(readFileSync(join(folder, '.cache', 'knowledge.json'), 'utf8')) as { hash: string };
    expect(copy.hash).toBe(hash);
  });
});
