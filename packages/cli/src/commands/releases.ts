import { signedIn } from "../account/signed-in.ts";
import type { Command } from "../command/command.ts";
import { APP_OPTION, appIdOf } from "../project/app-id.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { describeRelease, newestReleaseFirst } from "../release/describe-release.ts";

/** `atoll releases`: what people have, and had. */
export const releasesCommand: Command = {
  name: "releases",
  summary: "Shows releases with state and share of people.",
  positionals: [],
  options: { registry: REGISTRY_OPTION, app: APP_OPTION },
  examples: [{ line: "atoll releases", does: "Newest first." }],
  async run(input, context) {
    const { api } = await signedIn(input, context);
    const app = await appIdOf(input, context);
    const releases = newestReleaseFirst(await api.releases(app));
    const text = releases.map(describeRelease).join("\n");
    return { json: { app, releases }, text: text === "" ? `${app} has no release yet.` : text };
  },
};
