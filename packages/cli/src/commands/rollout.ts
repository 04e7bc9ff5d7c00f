import { AtollError } from "@atoll/protocol";
import { signedIn } from "../account/signed-in.ts";
import type { Command, CommandInput } from "../command/command.ts";
import { percent } from "../command/values.ts";
import { APP_OPTION, appIdOf } from "../project/app-id.ts";
import { REGISTRY_OPTION } from "../project/registry-origin.ts";
import { currentRelease } from "../release/choose-release.ts";
import { describeRelease } from "../release/describe-release.ts";

/** `atoll rollout`: how many people the current release reaches. */
export const rolloutCommand: Command = {
  name: "rollout",
  summary: "Raises the share of people that get the current release, pauses or resumes it.",
  positionals: [{ name: "percent", summary: "The new share, 1 to 100. It only rises." }],
  options: {
    registry: REGISTRY_OPTION,
    app: APP_OPTION,
    pause: { type: "boolean", summary: "Nobody more gets it; who has it keeps it." },
    resume: { type: "boolean", summary: "Goes on where it was paused." },
  },
  examples: [
    { line: "atoll rollout 100", does: "To everyone." },
    { line: "atoll rollout --pause", does: "Stops at the share it has reached." },
  ],
  async run(input, context) {
    const step = stepOf(input);
    const { api } = await signedIn(input, context);
    const app = await appIdOf(input, context);
    const { id } = currentRelease(await api.releases(app), app);
    const release =
      step === "pause"
        ? await api.pause(id)
        : step === "resume"
          ? await api.resume(id)
          : await api.rollout(id, step);
    return { json: { app, release }, text: describeRelease(release) };
  },
};

function stepOf({ positionals, values }: CommandInput): number | "pause" | "resume" {
  const named = (["pause", "resume"] as const).filter((each) => values[each] === true);
  const [share] = positionals;
  const [only, second] = [...named, ...(share === undefined ? [] : [share])];
  if (only === undefined || second !== undefined) {
    throw new AtollError(
      "COMMAND_USAGE",
      "Say one of: atoll rollout <percent>, atoll rollout --pause, atoll rollout --resume",
    );
  }
  return named[0] ?? percent(only);
}
