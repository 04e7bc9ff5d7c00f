import { signedIn } from "../account/signed-in.ts";
import type { Command } from "../command/command.ts";
import { versionCode } from "../command/values.ts";
import { APP_OPTION, appIdOf } from "../project/app-id.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { earlierRelease } from "../release/choose-release.ts";
import { describeRelease } from "../release/describe-release.ts";

/** `atoll rollback`: everyone back to an earlier release, in one step. */
export const rollbackCommand: Command = {
  name: "rollback",
  summary: "Brings everyone back to an earlier release.",
  positionals: [{ name: "versionCode", summary: "Which one; the one before the current unless given." }],
  options: { registry: REGISTRY_OPTION, app: APP_OPTION },
  examples: [
    { line: "atoll rollback", does: "Back to the release before." },
    { line: "atoll rollback 5", does: "Back to version 5." },
  ],
  async run(input, context) {
    const [text] = input.positionals;
    const code = text === undefined ? undefined : versionCode(text);
    const { api } = await signedIn(input, context);
    const app = await appIdOf(input, context);
    const target = earlierRelease(await api.releases(app), app, code);
    const release = await api.rollback(app, target.id);
    return { json: { app, release }, text: describeRelease(release) };
  },
};
