import type { Version } from "@atoll/distribution/registry";
import { AtollError } from "@atoll/protocol";
import { signedIn } from "../account/signed-in.ts";
import type { Command } from "../command/command.ts";
import { versionCode } from "../command/values.ts";
import { APP_OPTION, appIdOf } from "../project/app-id.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { describeVersion } from "../submit/describe-version.ts";
import { followVersion, UNSETTLED } from "../submit/follow-version.ts";

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
    const isBack = ["checks_failed", "changes_requested", "rejected"].includes(last.state);
    return {
      exit: isBack ? "problems" : "done",
      json: { app, versions: [last] },
      text: describeVersion(last, context.terminal.paint, context.now()),
    };
  },
};

function newestFirst(versions: readonly Version[]): Version[] {
  return [...versions].sort(
    (a, b) => b.version.code - a.version.code || Date.parse(b.createdAt) - Date.parse(a.createdAt),
  );
}

/** The newest upload of a version code. Throws NOT_FOUND. */
export function findVersion(versions: readonly Version[], app: string, code: number): Version {
  const found = newestFirst(versions).find(({ version }) => version.code === code);
  if (found !== undefined) return found;
  throw new AtollError("NOT_FOUND", `${app} has no version ${code}. See: atoll status --app ${app}`);
}
