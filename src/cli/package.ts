import { fileURLToPath } from 'node:url';

/** The folder that the package stands in, with knowledge/ and demo/; two levels up from the source as from the built program. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url));
