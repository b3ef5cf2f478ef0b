import type { Origins } from '../model/index.ts';
import { askTexts } from './ask-texts.ts';
import type { Db } from './rows.ts';
import type { MentionText } from './views.ts';

/**
 * Whoever demands, accuses or threatens is the origin of that: the words are the act, so that no statement tells of it. Such a mention is
 * shown with the statement whose verb it is, as linking counts it, and not as if the article told it in its own voice.
 */
export async function addOwnWords(db: Db, mentions: MentionText[], { lines }: Origins): Promise<MentionText[]> {
  const bare = new Set(mentions.filter(({ statements }) => statements.length === 0).map(({ document }) => document.id));
  const evidence = lines.flatMap((line) => line.evidence).filter(({ document }) => bare.has(document));
  if (evidence.length === 0) return mentions;
  const texts = await askTexts(
    db,
    evidence.map(({ document, statement }) => `${document}:${statement}`),
  );
  const said = [...texts.statements.values()];
  return mentions.map((one) => {
    if (one.statements.length > 0) return one;
    const { id } = one.document;
    const { start } = one.mention.trigger;
    return { ...one, statements: said.filter((each) => each.document === id && each.statement.cue?.start === start) };
  });
}
