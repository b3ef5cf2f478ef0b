import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [src, dist] = [join(root, 'src/'), join(root, 'dist/')];

/** The programs that tests start as processes of their own. */
export const childPrograms = {
  store: fileURLToPath(new URL('./child.ts', import.meta.url)),
  watching: fileURLToPath(new URL('../watching/child.ts', import.meta.url)),
};
export type ChildProgram = keyof typeof childPrograms;

/** `npm test` has just built dist/: then children take from there what they import from src/, and start in half the time. */
export const isBuilt = process.env['ISNAD_BUILT'] === '1';

export const builtChild = (folder: string, name: ChildProgram): string => join(folder, 'children', `${name}.js`);

/** Writes them into a folder as programs over dist/. */
export async function buildChildren(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    plugins: [
      {
        name: 'src-from-dist',
        enforce: 'pre',
        resolveId(id, importer) {
          const path = importer === undefined ? '' : resolve(importer, '..', id);
          if (!id.startsWith('.') || !path.startsWith(src)) return null;
          const built = join(dist, path.slice(src.length).replace(/\.ts$/, '.js'));
          return { id: pathToFileURL(built).href, external: 'absolute' };
        },
      },
    ],
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(folder, 'children'),
      emptyOutDir: false,
      rollupOptions: {
        input: childPrograms,
        output: { entryFileNames: '[name].js' },
      },
    },
  });
}
