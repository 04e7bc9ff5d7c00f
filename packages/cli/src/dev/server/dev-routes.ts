import type { IncomingMessage, ServerResponse } from "node:http";
import { PACKAGE_HEADERS, sendFile, sendText, staticFile, wantsData } from "@atoll/web-server";
import type { Handler, StaticFile } from "@atoll/web-server";
import type { BundleMap } from "@atoll/simulator/source-places";
import type { PlacedEntry, Told } from "../contract.ts";
import { placeEntry } from "../places/place-entries.ts";
import { readBody } from "./read-body.ts";
import { refuseStranger } from "./request-guard.ts";
import { TOLD_BYTES, toldSchema } from "./told-schema.ts";

export type DevRoutesOptions = {
  /** Host headers that are answered; asked at each request, since the port is known late. */
  hosts(): ReadonlySet<string>;
  /** Pages and their files, by exact path; `host` is the Host header. */
  page(path: string, host: string): StaticFile | undefined;
  packageFile(build: number, path: string): Uint8Array | undefined;
  map(build: number): BundleMap | undefined;
  openStream(request: IncomingMessage, response: ServerResponse): void;
  /** What a page told, with the places that it is answered. */
  told(told: Told, placed: readonly PlacedEntry[]): void;
};

const PACKAGE_PATH = /^\/dev\/packages\/(\d{1,9})\/(.{1,300})$/;

/** Everything that `atoll dev` answers. */
export function createDevHandler(options: DevRoutesOptions): Handler {
  return async (request, response) => {
    const refusal = refuseStranger(request, { hosts: options.hosts() });
    if (refusal !== undefined) return sendText(response, refusal.status, refusal.text);
    const path = pathOf(request);
    if (request.method === "POST" && path === "/dev/told") return takeTold(options, request, response);
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD");
      return sendText(response, 405, "Only GET and HEAD are answered here.");
    }
    if (path === "/dev/events") return options.openStream(request, response);
    const [, build, name] = PACKAGE_PATH.exec(path) ?? [];
    if (build !== undefined && name !== undefined) {
      return sendPackageFile(request, response, options.packageFile(Number(build), decoded(name)));
    }
    const file = options.page(path, request.headers.host ?? "");
    if (file !== undefined) return sendFile(request, response, file);
    sendText(response, 404, "There is nothing at this address.");
  };
}

function sendPackageFile(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array | undefined,
): void {
  if (!wantsData(request.headers)) {
    return sendText(response, 403, "Package files are data for the host: fetch them.");
  }
  if (bytes === undefined) return sendText(response, 404, "There is no such file in that build.");
  sendFile(
    request,
    response,
    staticFile(bytes, { type: "application/octet-stream", headers: PACKAGE_HEADERS }),
  );
}

async function takeTold(
  options: DevRoutesOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Security: without an Origin it is no page, and JSON is what no form can send.
  const isJson = /^application\/json\b/.test(request.headers["content-type"] ?? "");
  if (request.headers.origin === undefined || !isJson) {
    return sendText(response, 403, "Only the page of this server may tell that.");
  }
  const told = decodeTold(await readBody(request, TOLD_BYTES));
  if (told === undefined) return sendText(response, 400, "That is nothing that the page tells.");
  const map = options.map(told.build);
  const placed = told.entries.map((entry) => placeEntry(entry, map));
  options.told(told, placed);
  response.writeHead(200, {
    "content-type": "application/json",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(JSON.stringify(placed));
}

function decodeTold(text: string | undefined): Told | undefined {
  try {
    return toldSchema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}

function pathOf(request: IncomingMessage): string {
  const url = request.url ?? "/";
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost").pathname : "/";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
