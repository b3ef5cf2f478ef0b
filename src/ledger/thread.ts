import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/**
 * Starts a module as a thread. `name`: the module beside `from`, without its ending: compiled it is JavaScript, from source tsx reads it.
 * `nursery`: megabytes for what is young; what is read and written here dies so, and a larger one spares collecting.
 */
export function startThread(name: string, from: string, workerData: unknown, nursery = 16): Worker {
  // optimizing takes threads of its own, which want the processors of these: what gets hot in earnest is still optimized
  setFlagsFromString('--interrupt-budget=1000000');
  // so does collecting what is young in several threads at once, and as little as that is it takes longer so
  setFlagsFromString('--no-parallel-scavenge');
  const isSource = from.endsWith('.ts');
  const file = new URL(`../${name}${isSource ? '.ts' : '.js'}`, from);
  const resourceLimits = { maxYoungGenerationSizeMb: nursery };
  if (!isSource) return new Worker(file, { workerData, resourceLimits });
  const tsxFolder = pathToFileURL(createRequire(from).resolve('tsx/package.json'));
  const tsx = new URL('./dist/esm/api/index.mjs', tsxFolder).href;
  const start = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`;
  return new Worker(start, { eval: true, workerData, resourceLimits });
}
