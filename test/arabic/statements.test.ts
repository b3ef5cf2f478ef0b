import { fileURLToPath } from 'node:url';
import { type Found, runCases } from '../cases.ts';
import { readText } from './reader.ts';

/**
 * `statement "cue" "content" act by "origin" and "second speaker" via "who passed it on"`: `again` before a link that the passage does not
 * repeat, `not-said` behind the act of what was not said, `medium` last where one is told.
 */
const kinds = {
  statement: (text: string, settings: Readonly<Record<string, string>>): Found[] =>
    readText(text, settings['now'] ?? null, settings['outlet'] ?? null).statements.map((statement) => ({
      parts: [
        statement.cue ?? '-',
        ...statement.content,
        statement.act,
        ...(statement.notSaid ? ['not-said'] : []),
        ...statement.chain.flatMap((link, n) => [
          n === 0 ? 'by' : link.coSpeaker ? 'and' : 'via',
          ...(link.inherited ? ['again'] : []),
          link.start === null || link.end === null ? '-' : { start: link.start, end: link.end },
        ]),
        ...(statement.medium === null ? [] : [statement.medium]),
      ],
      rules: statement.trail.map((step) => step.rule),
    })),
};

runCases(fileURLToPath(new URL('../../src/languages/ar/statements/statements.cases', import.meta.url)), { kinds });
