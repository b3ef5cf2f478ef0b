import type { Knowledge } from '../knowledge/index.ts';
import type { ChainLink, Statement, Version } from '../model/index.ts';

/**
 * A forwarded post came through whom it was forwarded from: the outermost link of every chain, inferred, as nothing in the text says so
 * and a name on a platform can be anybody's. It is never an origin: a statement that names nobody is left without one.
 */
export function withForward(
  statements: readonly Statement[],
  version: Version,
  knowledge: Pick<Knowledge, 'outletByName'>,
): Statement[] {
  const name = version.forwardedFrom;
  if (name === undefined) return [...statements];
  const known = knowledge.outletByName(name);
  const link: ChainLink = {
    id: known?.id ?? freeId(statements),
    name: known?.en[0] ?? name,
    ...(known === null ? {} : { names: [...known.en, ...known.ar] }),
    surface: null,
    start: null,
    end: null,
    kind: known === null || known.kind === 'channel' ? 'social-channel' : 'outlet',
    anonymous: false,
    count: null,
    affiliation: null,
    mode: 'inferred',
    coSpeaker: false,
    inherited: false,
    disowned: false,
  };
  return statements.map((statement) => {
    const { chain } = statement;
    const isThere = chain.length === 0 || chain.some(({ id, name: other }) => id === link.id || other === link.name);
    return isThere ? statement : { ...statement, chain: [...chain, link] };
  });
}

/** A number that no referent of this reading has. */
function freeId(statements: readonly Statement[]): string {
  const taken = statements.flatMap(({ chain }) => chain.map(({ id }) => Number(/^local:(\d+)$/.exec(id)?.[1] ?? 0)));
  return `local:${Math.max(999, ...taken) + 1}`;
}
