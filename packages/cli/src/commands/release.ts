import { AtollError, isAtollError } from "@atoll/protocol";
import type { RegistryApi, ReleaseState, Version } from "@atoll/distribution/registry";
import { signedIn } from "../account/signed-in.ts";
import type { Command, CommandContext } from "../command/command.ts";
import { percent, versionCode } from "../command/values.ts";
import { APP_OPTION, appIdOf } from "../project/app-id.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { describeRelease } from "../release/describe-release.ts";
import { findVersion } from "../submit/choose-version.ts";

/** How long a release waits for the registry to compile an approved version. */
const COMPILING_MS = 60_000;
const POLL_MS = 1_000;

/** `atoll release`: an approved version to a share of people. */
export const releaseCommand: Command = {
  name: "release",
  summary: "Releases an approved version to a share of people.",
  positionals: [{ name: "versionCode", summary: "version.code of its manifest.", required: true }],
  options: {
    registry: REGISTRY_OPTION,
    app: APP_OPTION,
    percent: {
      type: "string",
      value: "<1-100>",
      summary: "The share of people that get it. It can rise later, with atoll rollout.",
    },
    channel: {
      type: "string",
      value: "<name>",
      summary: "trial, or production, which is the default.",
    },
  },
  examples: [
    { line: "atoll release 7 --percent 10", does: "To one in ten people first." },
    { line: "atoll release 7 --percent 100", does: "To everyone." },
  ],
  async run(input, context) {
    const code = versionCode(input.positionals[0] ?? "");
    const { percent: share, channel } = input.values;
    if (typeof share !== "string")
      throw new AtollError("COMMAND_USAGE", "Say how many people get it: --percent <1-100>");
    const to = { percent: percent(share), ...(typeof channel === "string" && { channel }) };
    const { api } = await signedIn(input, context);
    const app = await appIdOf(input, context);
    const version = findVersion(await api.versions(app), app, code);
    const release = await releaseWhenCompiled(api, version, to, context);
    return { json: { app, release }, text: describeRelease(release) };
  },
};

/** An approved version is compiled first, which takes a moment. */
async function releaseWhenCompiled(
  api: RegistryApi,
  { id, state }: Version,
  to: { readonly percent: number; readonly channel?: string },
  { terminal, sleep, now }: CommandContext,
): Promise<ReleaseState> {
  for (const end = now() + COMPILING_MS; ;) {
    try {
      return await api.release(id, to);
    } catch (error) {
      const mayPass = state === "approved" && isAtollError(error) && error.code === "STATE_CONFLICT";
      if (!mayPass || now() > end) throw error;
      terminal.progress("The registry is compiling it …");
      await sleep(POLL_MS);
    }
  }
}
