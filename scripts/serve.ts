/**
 * A small file server for dist: over http for the workbench, over https for a real Excel.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import path from "node:path";

export interface ServeOptions {
  readonly directory: string;
  /** 0 takes any free port; a busy one makes the next free one be taken, unless `exactPort`. */
  readonly port: number;
  readonly exactPort?: boolean;
  /** Certificate and key; with them the server speaks https. */
  readonly tls?: { readonly cert: Buffer | string; readonly key: Buffer | string };
  /** Serve the workbench: it is the start page, and the add-in's pages get the stand-in container in front of office.js. */
  readonly workbench: boolean;
}

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const CONTAINER_TAG = '<script src="pane-container.js"></script>';

/** Serves until closed. Only this machine can reach it. */
export async function serve(options: ServeOptions): Promise<Server> {
  const answer: http.RequestListener = (request, response) => {
    respond(options, request.url ?? "/", response).catch(() => {
      response.writeHead(500).end();
    });
  };
  const server = options.tls ? https.createServer({ cert: options.tls.cert, key: options.tls.key }, answer) : http.createServer(answer);
  const port = await listen(server, options.port, options.exactPort === true);
  return {
    url: options.tls ? `https://localhost:${port}/` : `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: http.Server | https.Server, port: number, exact: boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (failure: NodeJS.ErrnoException) => {
      if (failure.code === "EADDRINUSE" && !exact) resolve(listen(server, 0, true));
      else reject(failure);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function respond(options: ServeOptions, requestUrl: string, response: http.ServerResponse): Promise<void> {
  const wanted = wantedFile(requestUrl, options.workbench ? "workbench.html" : "taskpane.html");
  if (wanted === null) {
    response.writeHead(400).end();
    return;
  }
  const file = path.resolve(options.directory, wanted);
  const inside = file.startsWith(path.resolve(options.directory) + path.sep);
  const content = inside ? await readFile(file).catch(() => null) : null;
  if (content === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
    return;
  }
  const extension = path.extname(file);
  const headers: Record<string, string> = { "Content-Type": TYPES[extension] ?? "application/octet-stream", "Cache-Control": "no-store" };
  if (extension !== ".html" || !options.workbench) {
    response.writeHead(200, headers).end(content);
    return;
  }
  const text = content.toString("utf8");
  const page = wanted === "workbench.html" ? text : text.replace("<script", `${CONTAINER_TAG}<script`);
  response.writeHead(200, { ...headers, "Content-Security-Policy": onlyThisSite(page) }).end(page);
}

/** The file's name in the address, or null where the address is none. */
function wantedFile(requestUrl: string, start: string): string | null {
  try {
    const { pathname } = new URL(requestUrl, "http://localhost");
    return pathname === "/" ? start : decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
}

/**
 * A policy under which a page can load nothing from, and send nothing to, any other site; office.js would report to its vendor otherwise.
 * Styles are made by script (Fluent, Univer), so they need 'unsafe-inline'; scripts that stand in the page itself are named by their hash.
 */
function onlyThisSite(page: string): string {
  const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    (script) => `'sha256-${createHash("sha256").update(script[1] ?? "").digest("base64")}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inline].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
}
