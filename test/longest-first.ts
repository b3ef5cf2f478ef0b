import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, by the beginning of their path: begun last, one of them would keep everybody waiting at the end. */
const longest = [
  'test/browser/access',
  'test/browser/pages',
  'test/browser/',
  'test/store/killed',
  'test/cli/ledger',
  'test/store/relink',
  'test/watching/watching',
  'test/cli/watch',
  'test/store/store',
  'test/annotations/',
  'test/',
];

/** Long files first. Those in a browser stand together, as a thread that goes from one kind to the other loads everything anew. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId, project }: TestSpecification): number => {
      const path = moduleId.slice(project.config.root.length + 1);
      const rank = longest.findIndex((beginning) => path.startsWith(beginning));
      return rank === -1 ? longest.length : rank;
    };
    // what remains is as Vitest sorts it: by what an earlier run took, else by size
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
