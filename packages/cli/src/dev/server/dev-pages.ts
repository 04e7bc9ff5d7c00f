import { createPage } from "@atoll/web-server";
import type { StaticFile } from "@atoll/web-server";
import type { PageAdditions } from "../contract.ts";
import type { DevPageFiles } from "../page-build/page-parts.ts";

/** What this start adds to the pages. */
export type DevPagesOptions = {
  readonly page: DevPageFiles;
  readonly title: string;
  readonly run: string;
  readonly publicKey: string;
  readonly networkMap: Readonly<Record<string, string>>;
  /** Addresses that other machines reach this one by. */
  readonly addresses: readonly string[];
};

/** Pages and their files by path, and by the Host that they are asked under. */
export function createDevPages(
  options: DevPagesOptions,
): (path: string, host: string) => StaticFile | undefined {
  const { page, title, run, publicKey, networkMap, addresses } = options;
  const { parts, files } = page;
  const create = (script: string, key: string | null, framedBySelf: boolean): StaticFile => {
    const additions: PageAdditions = { run, publicKey: key, networkMap };
    const found = files.get(script);
    if (found === undefined) throw new Error(`The page of atoll dev has no ${script}.`);
    return createPage({
      title: `${title} · Development`,
      scriptPath: script,
      script: found.body,
      style: parts.style,
      config: { ...parts.host, ...additions },
      framedBySelf,
    });
  };
  const here = create(parts.simulatorScript, publicKey, false);
  const elsewhere = create(parts.simulatorScript, null, false);
  const device = create(parts.deviceScript, null, true);
  return (path, host) => {
    // Security: pages of other machines find the key in the address that the terminal shows, not in what the network brings them.
    if (path === "/") return addresses.some((address) => host.startsWith(address)) ? elsewhere : here;
    if (path === "/device") return device;
    return files.get(path);
  };
}
