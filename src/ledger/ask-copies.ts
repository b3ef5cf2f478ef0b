import { sql } from 'drizzle-orm';
import type { Copy } from '../model/index.ts';
import { askPlanned, type Db, textArray } from './rows.ts';

/** Which of these documents carry one text: groups of two and more, each in the order of the ids; nobody stands in two. */
export async function askCopyGroups(db: Db, documents: readonly string[]): Promise<string[][]> {
  const rows = await askPlanned<{ full_json: string }>(
    db,
    sql`select full_json from copies
        where id in (select copy from copy_members where document = any(${textArray(documents)})) order by sort`,
  );
  const asked = new Set(documents);
  const groups: string[][] = [];
  for (const { full_json } of rows) {
    const members = (JSON.parse(full_json) as Copy).documents.filter((id) => asked.has(id));
    const met = groups.filter((group) => members.some((id) => group.includes(id)));
    const joined = [...new Set([...met.flat(), ...members])];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(documents.filter((id) => joined.includes(id)));
  }
  return groups.filter((group) => group.length > 1);
}
