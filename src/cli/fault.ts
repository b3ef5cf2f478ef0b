/** A mistake in the call itself. `message` is one sentence for who typed it; `hint` what to do. Ends the command with 2. */
export class CallError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** Faults of other rooms that mean that the call could not be done as it was typed, by the name of their class. */
const ofTheCall: Record<string, string> = {
  FilterError: 'bad-filter',
  InUseError: 'in-use',
  KnowledgeError: 'bad-knowledge',
  CallError: 'bad-call',
};

/** What a fault is called, what to say of it, and the exit code it ends with. Anything not foreseen ends with 1. */
export function describeFault(fault: unknown): { code: string; message: string; exitCode: 1 | 2; foreseen: boolean } {
  if (!(fault instanceof Error)) return { code: 'internal', message: String(fault), exitCode: 1, foreseen: false };
  const known = ofTheCall[fault.name];
  const own = 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
  if (known !== undefined) {
    return { code: own ?? known, message: fault.message, exitCode: own === 'in-use' ? 1 : 2, foreseen: true };
  }
  return {
    code: own ?? 'internal',
    message: fault.message,
    exitCode: own === 'ENOENT' ? 2 : 1,
    foreseen: fault.name !== 'TypeError' && fault.name !== 'ReferenceError' && fault.name !== 'RangeError',
  };
}
