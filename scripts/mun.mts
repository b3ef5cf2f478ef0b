import { readText } from '../test/arabic/reader.ts';

for (const l of process.argv.slice(2))
  for (const e of readText(l, '2025-03-10').events) console.log(e.label, JSON.stringify(e.munitions));
