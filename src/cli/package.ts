import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that the package stands in, with knowledge/ and demo/; two levels up from the source as from the built program. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What files that we write say about who wrote them. */
export const software = `isnad/${version}`;
