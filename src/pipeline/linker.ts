import { type Ledger, unpackProfile } from '../ledger/index.ts';
import { answerLater, type LinkContext, linkTouched } from '../linking/index.ts';
import type { LinkQuestion } from '../model/index.ts';

/** Of how many documents it makes a pass. */
export interface PassSizes {
  /** Linking begins once so many wait for it. */
  fewest: number;
  /** And goes on with full passes: each looks again at what stands around its documents, and many small ones look again at the same. */
  full: number;
}

/** Links what came, changed or went, here or in another thread. */
export interface Linker {
  /** Whether it may link while documents come, see LinkingBeside. */
  readonly goesBeside: boolean;
  /** Of how many documents it links beside others that come, where not of as many as usual. */
  readonly passes?: PassSizes;
  /** Starts what takes its time to start, as there will be something to link. */
  begin(): void;
  /** Reads from the ledger what it needs and writes what changes, pass by pass. */
  link(ledger: Ledger): Promise<void>;
  close(): Promise<void>;
}

/** Links in this thread. */
export function linkerHere(context: LinkContext, passes?: PassSizes): Linker {
  return {
    goesBeside: true,
    ...(passes && { passes }),
    begin: () => {},
    close: async () => {},
    link: (ledger) =>
      answerLater(linkTouched(context), async (question) =>
        unpackAnswer(question, await ledger.answerLinking(question)),
      ),
  };
}

/** Links what is not linked yet; all of it anew where linking was interrupted. `onStart`: before, where there is something to link. */
export async function linkStale(
  ledger: Ledger,
  linker: Linker,
  onStart = async (): Promise<void> => {},
): Promise<void> {
  const { linked, interrupted } = await ledger.askPosition();
  if (interrupted) await ledger.keepUnlinked();
  if (linked && !interrupted) return;
  if (await isAnyUnlinked(ledger)) {
    await onStart();
    await linker.link(ledger);
  }
  await ledger.keepLinked();
}

async function isAnyUnlinked(ledger: Ledger): Promise<boolean> {
  const touched = await ledger.answerLinking({ name: 'askTouched', args: [1] });
  return Object.values(touched as { [kind: string]: string[] }).some((documents) => documents.length > 0);
}

/** Profiles come packed from the ledger, and are unpacked where they are needed. */
export const unpackAnswer = ({ name }: LinkQuestion, answer: unknown): unknown =>
  name === 'askProfiles' ? (answer as string[]).map(unpackProfile) : answer;
