import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the built web app; built now where it is missing. */
export function builtApp(): string {
  const folder = `${root}dist/web`;
  if (!existsSync(`${folder}/index.html`)) {
    const vite = `${root}node_modules/vite/bin/vite.js`;
    execFileSync(process.execPath, [vite, 'build', '--config', 'web/vite.config.ts'], { cwd: root, stdio: 'pipe' });
  }
  return folder;
}
