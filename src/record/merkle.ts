import { createHash } from 'node:crypto';

/** A leaf is told from an inner node by the byte before it, so that no node can pass for a capture. */
const leafOf = (hash: string): Buffer =>
  createHash('sha256').update(Buffer.of(0)).update(Buffer.from(hash, 'hex')).digest();
const nodeOf = (left: Buffer, right: Buffer): Buffer =>
  createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest();

/** The Merkle root over SHA-256 hashes in their order (RFC 9162: the largest power of two goes left); of none: the hash of nothing. */
export function merkleRoot(hashes: readonly string[]): string {
  if (hashes.length === 0) return createHash('sha256').digest('hex');
  return rootOf(hashes.map(leafOf)).toString('hex');
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const left = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return nodeOf(rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)));
}

/** The hashes that lead from one leaf to the root (RFC 9162, 2.1.3), in hex, the nearest first. */
export function merklePath(hashes: readonly string[], index: number): string[] {
  return pathOf(hashes.map(leafOf), index).map((node) => node.toString('hex'));
}

function pathOf(leaves: readonly Buffer[], index: number): Buffer[] {
  if (leaves.length <= 1) return [];
  const left = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return index < left
    ? [...pathOf(leaves.slice(0, left), index), rootOf(leaves.slice(left))]
    : [...pathOf(leaves.slice(left), index - left), rootOf(leaves.slice(0, left))];
}

/** Whether a hash stands at this place of the so many under the root. */
export function leadsToRoot(hash: string, index: number, size: number, path: readonly string[], root: string): boolean {
  if (index < 0 || index >= size) return false;
  let at = index;
  let last = size - 1;
  let node = leafOf(hash);
  for (const hex of path) {
    const other = Buffer.from(hex, 'hex');
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = nodeOf(other, node);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else node = nodeOf(node, other);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && node.toString('hex') === root;
}
