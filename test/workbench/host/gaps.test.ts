/** The members of Microsoft's classes, against the stand-in's tables and its list of gaps. */
import { KNOWN_GAPS } from "../../../src/workbench/host/gaps";
import { loadClient } from "../../../src/workbench/host/load-client";
import { OBJECTS } from "../../../src/workbench/host/objects/catalogue";
import type { ObjectDefinition } from "../../../src/workbench/host/wire/definition";
import { startExcelInNode } from "../../../src/workbench/host/start-in-node";

const client = loadClient();

/** Members that every client object has, or that the client answers without asking. */
const CLIENT_ONLY =
  /^(constructor|load|retrieve|toJSON|set|update|setMockData|ensureUnchanged|track|untrack|_handle\w+|_ensureInteger|_getAdjacentRange|_KeepReference|_RemoveReference|_RemoveAllReferences|_GetReferenceCount)$/;

interface Members {
  readonly scalars: readonly { readonly name: string; readonly writable: boolean }[];
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
  readonly all: ReadonlySet<string>;
}

function prototypeOf(type: string): object | null {
  const owner = (client.Excel as unknown as Record<string, { prototype: object } | undefined>)[type];
  return owner?.prototype ?? null;
}

function membersOf(prototype: object): Members {
  const list = <T>(name: string): T[] => {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name) as { get?: (this: object) => T[] } | undefined;
    return descriptor?.get?.call({}) ?? [];
  };
  const names = list<string>("_scalarPropertyNames");
  const writable = list<boolean>("_scalarPropertyUpdateable");
  const own = Object.getOwnPropertyNames(prototype);
  return {
    scalars: names.map((name, i) => ({ name, writable: writable[i] === true })).filter(({ name }) => !name.startsWith("_")),
    navigation: list<string>("_navigationPropertyNames"),
    methods: own.filter((name) => typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === "function" && !CLIENT_ONLY.test(name)),
    all: new Set([...names, ...own]),
  };
}

function missing(definition: ObjectDefinition, { scalars, navigation, methods }: Members): string[] {
  const gaps: string[] = [];
  for (const { name, writable } of scalars) {
    // The client sends showGridlines under a name of its own.
    const set = definition.properties[name === "showGridlines" ? "gridlines" : name]?.set;
    if (!definition.properties[name]?.get) gaps.push(name);
    else if (writable && !set) gaps.push(`${name}=`);
  }
  for (const name of navigation) if (!definition.navigation?.[name]) gaps.push(name);
  for (const name of methods) if (!definition.methods?.[name] && !definition.objects?.[name] && !(name === "getItem" && definition.item)) gaps.push(name);
  return gaps.map((member) => `${definition.type}.${member}`);
}

const known = KNOWN_GAPS.flatMap(({ members }) => members);
const excelObjects = OBJECTS.filter(({ type }) => prototypeOf(type) !== null);

test("every member of the classes that exist is there or a known gap, and no gap is listed that was filled", () => {
  const found = excelObjects.flatMap((definition) => missing(definition, membersOf(prototypeOf(definition.type) as object)));
  expect(found.sort()).toEqual([...known].sort());
  expect(new Set(known).size).toBe(known.length);
});

test("tables name no member that Office.js does not have", () => {
  const invented = excelObjects.flatMap((definition) => {
    const { all } = membersOf(prototypeOf(definition.type) as object);
    const names = [definition.properties, definition.navigation, definition.objects, definition.methods].flatMap((part) => Object.keys(part ?? {}));
    return names.filter((name) => !all.has(name) && name !== "gridlines").map((name) => `${definition.type}.${name}`);
  });
  expect(invented).toEqual([]);
});

test("the client's names on the wire are its members' with a capital", () => {
  for (const { type } of excelObjects) {
    const prototype = prototypeOf(type) as object;
    const names = (key: string): string[] => (Object.getOwnPropertyDescriptor(prototype, key) as { get?: (this: object) => string[] } | undefined)?.get?.call({}) ?? [];
    expect(names("_scalarPropertyOriginalNames")).toEqual(names("_scalarPropertyNames").map((name) => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1))));
  }
});

test.each([
  ["a method", (sheet: Excel.Worksheet) => void sheet.getRange("A1").autoFill("A1:A9"), "Range.autoFill"],
  ["a method that gives an object", (sheet: Excel.Worksheet) => void sheet.getRange("A1").getSpecialCells("Blanks").load("address"), "Range.getSpecialCells"],
  ["a property", (sheet: Excel.Worksheet) => void sheet.getRange("A1").load("formulasR1C1"), "Range.formulasR1C1"],
  ["a navigation property", (sheet: Excel.Worksheet) => void sheet.charts.load("items"), "Worksheet.charts"],
  ["an event", (sheet: Excel.Worksheet) => void sheet.onFormatChanged.add(() => Promise.resolve()), "Worksheet._RegisterFormatChangedEvent"],
])("%s that is a gap fails by name", async (_what, use, member) => {
  const excel = await startExcelInNode();
  const failure = excel.Excel.run(async (context) => {
    use(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: "HostGap", message: `HostGap: ${member}` });
  excel.dispose();
});
