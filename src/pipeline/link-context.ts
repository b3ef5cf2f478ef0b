import type { Knowledge } from '../knowledge/index.ts';
import type { LinkContext } from '../linking/index.ts';

/** What linking asks of the knowledge. An outlet that is somebody's voice stands under that actor. */
export function contextOf(knowledge: Knowledge): LinkContext {
  return {
    family: (id) => knowledge.outlet(id)?.family ?? null,
    containers: (id) => knowledge.containers(id),
    actorParents: (id) => {
      const voiceOf = knowledge.outlet(id)?.voiceOf ?? null;
      return [...(knowledge.actor(id)?.partOf ?? []), ...(voiceOf === null ? [] : [voiceOf])];
    },
    actorKind: (id) => knowledge.actor(id)?.kind ?? null,
  };
}
