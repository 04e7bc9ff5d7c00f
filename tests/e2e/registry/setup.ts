import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { StartedRegistry } from "./start-seeded-registry.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Asked for by the first test that needs it; {@link seededRegistry} does. */
    readonly seededRegistryUrl: string;
  }
}

/** Keeps one registry with the examples for all browser tests of a run: started when the first asks, ended with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<StartedRegistry> | undefined;
  const server = createServer((_, response) => {
    // Imported only when it is needed: most browser tests need no registry.
    started ??= import("./start-seeded-registry.ts").then((module) => module.startSeededRegistry());
    started.then(
      ({ about }) => response.end(JSON.stringify(about)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("seededRegistryUrl", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    const running = await started?.catch(() => undefined);
    await running?.stop();
  };
}
