/** A mistake in the call itself. `message` is one sentence for who typed it: what is wrong, and what to do. Ends the command with 2. */
export class CallError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** Faults of other rooms, by the name of their class: what they are called, and the exit code that they end with. */
const known: Record<string, { code: string; exitCode: 1 | 2 }> = {
  CallError: { code: 'bad-call', exitCode: 2 },
  FilterError: { code: 'bad-filter', exitCode: 2 },
  KnowledgeError: { code: 'bad-knowledge', exitCode: 2 },
  RequestError: { code: 'bad-request', exitCode: 2 },
  InUseError: { code: 'in-use', exitCode: 1 },
};

/** What a fault is called, what to say of it, and the exit code that it ends with. Anything not foreseen ends with 1. */
export function describeFault(fault: unknown): { code: string; message: string; exitCode: 1 | 2 } {
  if (!(fault instanceof Error)) return { code: 'internal', message: String(fault), exitCode: 1 };
  const { code, exitCode } = known[fault.name] ?? { code: 'internal', exitCode: 1 };
  const own = 'code' in fault && typeof fault.code === 'string' ? fault.code : code;
  return { code: own, message: fault.message, exitCode };
}
