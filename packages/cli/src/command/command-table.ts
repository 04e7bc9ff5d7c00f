import { bundleCommand } from "../commands/bundle.ts";
import { checkCommand } from "../commands/check.ts";
import { createCommand } from "../commands/create.ts";
import { devCommand } from "../commands/dev.ts";
import { loginCommand } from "../commands/login.ts";
import { logoutCommand } from "../commands/logout.ts";
import { releaseCommand } from "../commands/release.ts";
import { releasesCommand } from "../commands/releases.ts";
import { rollbackCommand } from "../commands/rollback.ts";
import { rolloutCommand } from "../commands/rollout.ts";
import { statusCommand } from "../commands/status.ts";
import { submitCommand } from "../commands/submit.ts";
import { whoamiCommand } from "../commands/whoami.ts";
import type { Command } from "./command.ts";

/** Every command, in the order of a mini-app's way to people. A line more is all that another one needs. */
export const COMMANDS: readonly Command[] = [
  createCommand,
  devCommand,
  checkCommand,
  bundleCommand,
  loginCommand,
  logoutCommand,
  whoamiCommand,
  submitCommand,
  statusCommand,
  releaseCommand,
  releasesCommand,
  rolloutCommand,
  rollbackCommand,
];
