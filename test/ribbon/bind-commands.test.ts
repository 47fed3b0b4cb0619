import { ACTIONS } from "../../src/actions";
import { bindCommands, RIBBON_COMMANDS } from "../../src/ribbon/bind-commands";

type Command = (event: { completed: () => void }) => void;

describe("the ribbon's commands", () => {
  const associated = new Map<string, Command>();

  beforeEach(() => {
    associated.clear();
    Object.assign(globalThis, { Office: { actions: { associate: (id: string, command: Command) => associated.set(id, command) } } });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  const press = (id: string): Promise<void> =>
    new Promise((completed) => {
      const command = associated.get(id);
      if (!command) throw new Error(`${id} is not associated`);
      command({ completed });
    });

  it("are actions of the catalogue", () => {
    expect(ACTIONS.map(({ id }) => id as string)).toEqual(expect.arrayContaining([...RIBBON_COMMANDS]));
  });

  it("run their handler and free the ribbon when it is done", async () => {
    const done: string[] = [];
    const handler = (name: string) => async () => {
      await Promise.resolve();
      done.push(name);
    };
    bindCommands({ "check-forms": handler("check"), "clear-marks": handler("clear") });
    await press("clear-marks");
    await press("check-forms");
    expect(done).toEqual(["clear", "check"]);
  });
});
