import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { makeProgram } from '../src/cli/program.ts';
import { actorKinds, actorSchema, outletKinds, outletSchema, placeKinds, placeSchema } from '../src/model/index.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'demo/README.md'],
  ...readdirSync(join(repository, 'docs')).map((name) => `docs/${name}`),
].filter((path) => path.endsWith('.md'));

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('every file that it links to is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link as string);
    const lost = links.filter((link) => !existsSync(join(repository, dirname(page), link)));
    expect(lost).toEqual([]);
  });

  test('every command and option that it types exists', () => {
    const commands = new Map(makeProgram().commands.map((command) => [command.name(), command]));
    const typed = [...text.matchAll(/(?:^\$ |`|^ {4})(?:npx )?isnad ([a-z]+)([^`\n]*)/gm)];
    const lost = typed.flatMap(([line, name = '', rest = '']) => {
      const command = commands.get(name);
      if (command === undefined) return [line];
      const options = [...rest.matchAll(/(?<=\s)--[a-z-]+/g)].map(([option]) => option);
      return options.every((option) => command.options.some((one) => one.long === option)) ? [] : [line];
    });
    expect(lost).toEqual([]);
  });

  test('every npm script that it names exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the README is at most 120 lines', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(121);
});

test('docs/knowledge.md names every field and kind of the schemas, and no other field', () => {
  const text = read('docs/knowledge.md');
  const schemas = [actorSchema, placeSchema, outletSchema];
  const fields = [...new Set(schemas.flatMap((schema) => Object.keys(schema.shape)))].sort();
  const rows = [...text.matchAll(/^\| ((?:`[a-zA-Z]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-zA-Z]+)`/g)].map(([, field]) => field as string),
  );
  expect([...new Set(rows)].sort()).toEqual(fields);
  for (const kind of [...actorKinds, ...placeKinds, ...outletKinds]) expect(text).toContain(`\`${kind}\``);
});

test('docs/change-what-where.md names files that are there', () => {
  const text = read('docs/change-what-where.md');
  const paths = [...text.matchAll(/`((?:src|web|test|bench|scripts|knowledge|demo)\/[^`\s]*)`/g)].map(
    ([, path]) => path as string,
  );
  const lost = paths.filter((path) => {
    const [folder = ''] = path.split('*');
    return path.includes('*')
      ? !existsSync(join(repository, dirname(`${folder}x`)))
      : !existsSync(join(repository, path));
  });
  expect(lost).toEqual([]);
});
