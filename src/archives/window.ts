/** A stretch of a stream that can be looked at before it is passed over. */
export class Window {
  private readonly source: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);
  private isEnded = false;
  /** Where in the stream the stretch begins. */
  at = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The stretch, at least `length` bytes long unless the stream ends before. */
  async fill(length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = [this.held];
    let size = this.held.length;
    while (size < length && !this.isEnded) {
      const { value, done } = await this.source.next();
      if (done) this.isEnded = true;
      else {
        pieces.push(value);
        size += value.length;
      }
    }
    if (pieces.length > 1) this.held = Buffer.concat(pieces);
    return this.held;
  }

  /** Passes over bytes of the stretch. */
  skip(length: number): void {
    this.held = this.held.subarray(length);
    this.at += length;
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }
}
