import { signedIn } from "../account/signed-in.ts";
import type { Command } from "../command/command.ts";
import { versionCode } from "../command/values.ts";
import { APP_OPTION, appIdOf } from "../project/app-id.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { findVersion, newestFirst } from "../submit/choose-version.ts";
import { describeVersion } from "../submit/describe-version.ts";
import { followVersion, SENT_BACK, UNSETTLED } from "../submit/follow-version.ts";

/** `atoll status`: where the versions of a mini-app stand. */
export const statusCommand: Command = {
  name: "status",
  summary: "Shows versions with state, checks, findings and review.",
  positionals: [{ name: "versionCode", summary: "One version; the newest five unless given." }],
  options: {
    registry: REGISTRY_OPTION,
    app: APP_OPTION,
    watch: {
      type: "boolean",
      summary: "Follows the newest version, or the one given, until its checks and review are over.",
    },
  },
  examples: [
    { line: "atoll status", does: "The newest versions." },
    { line: "atoll status --watch", does: "Ends with 0 when it is approved, with 1 when it is sent back." },
  ],
  async run(input, context) {
    const { api } = await signedIn(input, context);
    const app = await appIdOf(input, context);
    const [wanted] = input.positionals;
    const all = newestFirst(await api.versions(app));
    const shown = wanted === undefined ? all.slice(0, 5) : [findVersion(all, app, versionCode(wanted))];
    const [first] = shown;
    if (input.values["watch"] !== true || first === undefined) {
      const text = shown.map((version) => describeVersion(version, context.terminal.paint, context.now()));
      return {
        json: { app, versions: shown },
        text: text.join("\n\n") || `${app} has no version yet. Send one with: atoll submit`,
      };
    }
    const last = await followVersion(api, first.id, UNSETTLED, context);
    return {
      exit: SENT_BACK.includes(last.state) ? "problems" : "done",
      json: { app, versions: [last] },
      text: describeVersion(last, context.terminal.paint, context.now()),
    };
  },
};
