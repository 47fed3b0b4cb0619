/**
 * A test that prints has something to say that nobody will read: any console call fails it.
 */
const METHODS = ["log", "info", "warn", "error", "debug", "trace"] as const;
let calls: string[] = [];

beforeEach(() => {
  calls = [];
  for (const method of METHODS) {
    jest.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      calls.push(`console.${method}(${args.map(String).join(", ")})`);
    });
  }
});

afterEach(() => {
  const made = calls;
  jest.restoreAllMocks();
  if (made.length > 0) throw new Error(`A test must not use the console:\n${made.join("\n")}`);
});
