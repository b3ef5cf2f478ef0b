/** Something that keeps the record from being written or read. The message is one sentence: what, where, what to do. */
export class RecordError extends Error {
  readonly code: 'disk-full' | 'damaged' | 'in-use' | 'write-failed';
  constructor(code: RecordError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RecordError';
    this.code = code;
  }
}

/** A failed write, as the person at the keyboard can act on it. */
export function explainWrite(error: unknown, path: string): RecordError {
  if (error instanceof RecordError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const message = `the disk is full: ${path} could not be written; make room and run it again, nothing was half-kept`;
    return new RecordError('disk-full', message, { cause: error });
  }
  const message = `cannot write ${path}: ${code || String(error)}; nothing was half-kept`;
  return new RecordError('write-failed', message, { cause: error });
}
