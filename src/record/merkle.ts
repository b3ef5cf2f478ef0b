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
