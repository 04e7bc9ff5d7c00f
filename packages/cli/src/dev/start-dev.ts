import { randomUUID } from "node:crypto";
import { loadDevPage } from "#dev-page";
import { AtollError } from "@atoll/protocol";
import { PortInUseError, createHostRoutes, listenOnLoopback } from "@atoll/web-server";
import type { Handler, Listening } from "@atoll/web-server";
import { readProject } from "../bundle/project.ts";
import type { DevLoopEvent } from "./build/dev-loop.ts";
import { startBuilding } from "./build/start-building.ts";
import type { DevHello, FramedProblem, PlacedEntry, Told } from "./contract.ts";
import { allowedHosts } from "./server/allowed-hosts.ts";
import { createDevKey } from "./server/dev-key.ts";
import { createDevPages } from "./server/dev-pages.ts";
import { createDevHandler } from "./server/dev-routes.ts";
import { createEventStream } from "./server/event-stream.ts";
import { createKeptBuilds } from "./server/kept-builds.ts";
import { createPublisher } from "./server/publisher.ts";

export type StartDevOptions = {
  readonly projectDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Addresses of this machine to listen on beside the loopback ones. */
  readonly addresses: readonly string[];
  readonly networkMap: Readonly<Record<string, string>>;
  /** Told of every step of building; problems and warnings come with the source around them. */
  onLoop(event: DevLoopEvent, problems: readonly FramedProblem[]): void;
  /** Told of what happened in the pages. */
  onTold(told: Told, placed: readonly PlacedEntry[]): void;
  /** Told when the pages have to be built first, which takes a while. */
  onPageBuild(): void;
  /** Told of faults of the server's own. */
  onError(error: unknown): void;
};

/** A running `atoll dev`. */
export type RunningDev = {
  readonly port: number;
  /** Signs what pages open: raw Ed25519 key, base64url. */
  readonly publicKey: string;
  /** The first build is done, well or not. */
  readonly started: Promise<void>;
  close(): Promise<void>;
};

/**
 * Serves a mini-app's folder in the simulator, and builds it now and after each change. Throws MANIFEST_* or BUNDLE_FAILED when the
 * folder holds no mini-app, PORT_IN_USE.
 */
export async function startDev(options: StartDevOptions): Promise<RunningDev> {
  const { addresses, networkMap, onTold, onError } = options;
  // A folder without a mini-app is told at once, rather than in a page about nothing.
  const { dir: projectDir, manifest } = await readProject(options.projectDir);
  const page = await loadDevPage(options.onPageBuild);
  const [stream, kept, key, run] = [createEventStream(), createKeptBuilds(), createDevKey(), randomUUID()];
  const publisher = createPublisher({
    projectDir,
    key,
    kept,
    send: (state) => stream.send({ name: "state", data: state }),
    onLoop: options.onLoop,
  });
  const { publicKey } = key;
  let hosts: ReadonlySet<string> = new Set();
  const handler = createDevHandler({
    hosts: () => hosts,
    page: createDevPages({ page, title: manifest.name, run, publicKey, networkMap, addresses }),
    packageFile: kept.file,
    map: kept.map,
    told: onTold,
    openStream(request, response) {
      const hello: DevHello = { run };
      stream.open(request, response, [
        { name: "hello", data: hello },
        { name: "state", data: publisher.state() },
      ]);
    },
  });
  const server = await listen(handler, options);
  hosts = allowedHosts(server.port, addresses);
  const building = startBuilding({ projectDir, tell: publisher.tell, onError });
  return {
    port: server.port,
    publicKey,
    started: building.started,
    async close() {
      stream.close();
      await Promise.all([building.stop(), server.close()]);
    },
  };
}

async function listen(handler: Handler, { port, addresses, onError }: StartDevOptions): Promise<Listening> {
  const routes = createHostRoutes(handler, {});
  for (const address of addresses) routes.set(address, handler);
  try {
    return await listenOnLoopback(routes, port, { addresses, onError });
  } catch (error) {
    if (!(error instanceof PortInUseError)) throw error;
    throw new AtollError(
      "PORT_IN_USE",
      `Port ${error.port} is in use. Stop the other program, or choose another: --port ${error.port + 1}`,
    );
  }
}
