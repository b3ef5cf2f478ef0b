import { isInside, type TrailStep } from '../model/index.ts';
import type { Terminal } from './terminal.ts';
import { isolate } from './words.ts';

interface Node {
  step: TrailStep;
  under: Node[];
}

/** The rules that made something as a tree: a rule stands under the narrowest one whose words hold its own, in the order in which they fired. */
export function trailTree(trail: readonly TrailStep[]): Node[] {
  const nodes = trail.map((step): Node => ({ step, under: [] }));
  const length = ({ step }: Node) => step.end - step.start;
  const roots: Node[] = [];
  nodes.forEach((node, i) => {
    const holders = nodes.filter(
      (other, j) =>
        other !== node &&
        isInside(node.step, other.step) &&
        (length(other) > length(node) || (length(other) === length(node) && j < i)),
    );
    const parent = holders.reduce<Node | null>((a, b) => (a === null || length(b) <= length(a) ? b : a), null);
    (parent === null ? roots : parent.under).push(node);
  });
  return roots;
}

/** The tree as lines: each rule with the words that it matched. */
export function trailLines(terminal: Terminal, trail: readonly TrailStep[], text: string): string[] {
  const lines = (nodes: readonly Node[], before: string): string[] =>
    nodes.flatMap(({ step, under }, i) => {
      const isLast = i === nodes.length - 1;
      const words = isolate(text.slice(step.start, step.end), terminal.tty);
      return [
        `${before}${isLast ? '└─ ' : '├─ '}${terminal.paint('cyan', step.rule)}  ${words} ${terminal.paint('dim', `[${step.start}, ${step.end})`)}`,
        ...lines(under, `${before}${isLast ? '   ' : '│  '}`),
      ];
    });
  return lines(trailTree(trail), '  ');
}
