/** The words on the command line do not make a command. The message is one clause in Chinese without a full stop. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}
