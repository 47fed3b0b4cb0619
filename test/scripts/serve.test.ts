import { mkdtemp, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve, type Server } from "../../scripts/serve";

const TASKPANE = '<!doctype html><head><script src="office/office.js"></script></head><body><script>var a = 1;</script></body>';

describe("the file server", () => {
  let directory: string;
  const servers: Server[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), "serve-"));
    await writeFile(path.join(directory, "taskpane.html"), TASKPANE);
    await writeFile(path.join(directory, "workbench.html"), "<!doctype html><title>workbench</title>");
    await writeFile(path.join(directory, "a b.txt"), "text");
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  afterAll(() => rm(directory, { recursive: true }));

  async function start(workbench: boolean, port = 0): Promise<Server> {
    const server = await serve({ directory, port, workbench });
    servers.push(server);
    return server;
  }

  it("puts the container in front of office.js for the workbench", async () => {
    const { url } = await start(true);
    const page = await (await fetch(`${url}taskpane.html?_host_Info=Excel`)).text();
    expect(page).toContain('<head><script src="pane-container.js"></script><script src="office/office.js"></script>');
  });

  it("gives Excel the add-in's page as it was built", async () => {
    const { url } = await start(false);
    const response = await fetch(`${url}taskpane.html`);
    expect(await response.text()).toBe(TASKPANE);
    expect(response.headers.get("content-security-policy")).toBeNull();
  });

  it("forbids the workbench's pages every other site, and names the script in the page by its hash", async () => {
    const { url } = await start(true);
    const policy = (await fetch(`${url}taskpane.html`)).headers.get("content-security-policy") ?? "";
    // echo -n 'var a = 1;' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain("script-src 'self' 'sha256-+dZ6udsWxNVoGfScAq7t5IIF5UJb4F6RhjbN6oe1p4w='");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it("starts at the workbench, or at the pane for Excel", async () => {
    expect(await (await fetch((await start(true)).url)).text()).toContain("workbench");
    expect(await (await fetch((await start(false)).url)).text()).toBe(TASKPANE);
  });

  it("serves names with spaces and nothing outside its folder", async () => {
    const { url } = await start(true);
    expect(await (await fetch(`${url}a%20b.txt`)).text()).toBe("text");
    expect(await rawStatus(url, "/..%2f..%2fetc%2fpasswd")).toBe(404);
    expect(await rawStatus(url, "/%2e%2e/package.json")).toBe(404);
    expect(await rawStatus(url, "/missing.js")).toBe(404);
    expect(await rawStatus(url, "/%E0%A4%A")).toBe(400);
  });

  it("takes another port where the wished one is busy, unless it must have that one", async () => {
    const first = await start(true);
    const port = Number(new URL(first.url).port);
    const second = await start(true, port);
    expect(new URL(second.url).port).not.toBe(String(port));
    await expect(serve({ directory, port, exactPort: true, workbench: true })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

/** fetch would tidy the path before sending it. */
function rawStatus(url: string, rawPath: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    http.get({ hostname, port, path: rawPath }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
}
