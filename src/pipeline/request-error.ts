/** What can go wrong in what was asked for: an unknown document, a shared capture. */
export class RequestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'RequestError';
  }
}
