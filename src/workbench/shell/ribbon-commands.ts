/**
 * The way of a ribbon button's function command: from the workbench's page, through the container, to office.js in the pane's frame,
 * and the word that it is done back. Excel has the same two messages: the event AppCommandInvoked and the call that completes it.
 */

/** Hands one invocation to office.js. */
export type CommandListener = (invocation: string, functionName: string) => void;

export class RibbonCommands {
  private listener: CommandListener | null = null;
  private readonly running = new Map<string, (status: number) => void>();
  private invocations = 0;

  /** The container calls it when office.js asks for invocations. */
  listen(listener: CommandListener | null): void {
    this.listener = listener;
  }

  /** The container calls it when the add-in's function called event.completed(). Status 0 is success. */
  completed(invocation: string, status: number): void {
    this.running.get(invocation)?.(status);
    this.running.delete(invocation);
  }

  /** Runs a function of the add-in by its name in the manifest; done when the add-in says so. False where it could not be run. */
  async run(functionName: string): Promise<boolean> {
    if (this.listener === null) return false;
    const invocation = String(++this.invocations);
    const status = new Promise<number>((resolve) => this.running.set(invocation, resolve));
    this.listener(invocation, functionName);
    return (await status) === 0;
  }
}
