import type { MiniAppLinks } from "@atoll/capabilities";
import type { Host, OpenOptions } from "@atoll/host";
import { AtollError } from "@atoll/protocol";
import type { Json } from "@atoll/protocol";
import type { PromptController } from "@atoll/react-native/chrome";
import { addresses } from "../services/navigation.ts";
import type { Navigation } from "../services/navigation.ts";

export type MiniAppMovesOptions = {
  readonly prompts: Pick<PromptController, "tap">;
  readonly navigation: Pick<Navigation, "go">;
  /** What the registry calls a mini-app; undefined for one that it does not offer. */
  nameOf(id: string): Promise<string | undefined>;
  /** Origin of links to this shell. */
  readonly origin: string;
  now(): number;
};

/** Going from one mini-app to another, and back. */
export type MiniAppMoves = {
  readonly links: MiniAppLinks;
  /** The same host, whose openings get what another mini-app has given along for them. */
  withLaunches(host: Host): Host;
};

/** How long what was given along waits for its opening; a release may have to be fetched first. */
const WAITS_MS = 60_000;

type Launch = Pick<OpenOptions, "data" | "from"> & { readonly at: number };

/** Creates the moves of a shell. Who opened whom is known as long as the shell is open. */
export function createMiniAppMoves(options: MiniAppMovesOptions): MiniAppMoves {
  const { prompts, navigation, nameOf, origin, now } = options;
  const launches = new Map<string, Launch>();
  const openers = new Map<string, string>();

  function go(id: string, path: string | undefined, given: { data: string | null; from: string }): void {
    const data = given.data === null ? undefined : (JSON.parse(given.data) as Json);
    launches.set(id, { from: given.from, at: now(), ...(data !== undefined && { data }) });
    navigation.go(addresses.open(id, path));
  }

  return {
    links: {
      async open({ appId, path, data }, { owner, signal }) {
        const name = await nameOf(appId);
        if (name === undefined) throw notOffered(appId);
        // Security: the person is told by the registry's name where they are about to go.
        const agreed = await prompts.tap({
          ownerKey: owner.key,
          action: `Open ${name}`,
          detail: appId,
          signal,
        });
        if (!agreed) throw new AtollError("USER_CANCELED", "The person did not want to leave for it.");
        openers.set(appId, owner.appId);
        go(appId, path, { data, from: owner.appId });
      },
      async returnTo(data, { owner }) {
        const opener = openers.get(owner.appId);
        if (opener === undefined) return false;
        openers.delete(owner.appId);
        // With data it begins anew at its first page: only an opening is given any.
        go(opener, data === null ? undefined : "/", { data, from: owner.appId });
        return true;
      },
      linkTo: (appId, path) => `${origin}${addresses.open(appId, path === "/" ? undefined : path)}`,
    },
    withLaunches: (host) => ({
      ...host,
      open(app, openOptions) {
        const launch = launches.get(app.owner.appId);
        launches.delete(app.owner.appId);
        if (launch === undefined || now() - launch.at > WAITS_MS) return host.open(app, openOptions);
        const { at: _, ...given } = launch;
        return host.open(app, { ...openOptions, ...given });
      },
    }),
  };
}

function notOffered(appId: string): AtollError {
  return new AtollError("INVALID_ARGUMENT", `No mini-app ${appId} is on offer here.`);
}
