import { AtollError } from "@atoll/protocol";
import { waitForApproval } from "../account/device-login.ts";
import type { Command, CommandContext } from "../command/command.ts";
import { REGISTRY_OPTION, registryOrigin } from "../project/registry-origin.ts";
import { openInBrowser } from "../terminal/open-in-browser.ts";
import { safeText } from "../terminal/safe-text.ts";

/** `atoll login`: a device code that is approved in the portal. Source: RFC 8628. */
export const loginCommand: Command = {
  name: "login",
  summary: "Signs you in: shows a code, which you approve in the portal.",
  positionals: [],
  options: {
    registry: REGISTRY_OPTION,
    open: { type: "boolean", summary: "Opens the portal's page in your browser." },
    token: { type: "boolean", summary: "Keeps the token of ATOLL_TOKEN instead of asking for one." },
  },
  examples: [
    { line: "atoll login", does: "Shows an address and a code, and waits." },
    {
      line: "ATOLL_TOKEN=… atoll login --token --registry https://registry.example.com",
      does: "For a machine without a person.",
    },
  ],
  async run(input, context) {
    const byToken = input.values["token"] === true;
    const env = byToken ? context.env : { ...context.env, ATOLL_TOKEN: undefined };
    const origin = await registryOrigin(input, { ...context, env });
    const issued = byToken
      ? givenToken(context)
      : await askForToken(origin, input.values["open"] === true, context);
    const { user } = await context.createApi(origin, issued.token).me();
    await context.credentials.set(origin, { ...issued, email: user.email });
    return {
      json: { registry: origin, user: { email: user.email, name: user.name }, expiresAt: issued.expiresAt },
      text: safeText(`Signed in to ${origin} as ${user.name} <${user.email}>.`),
    };
  },
};

function givenToken({ env }: CommandContext) {
  const token = env["ATOLL_TOKEN"] ?? "";
  // Security: a token on a command line is in the shell's history and in everyone's list of processes.
  if (token === "")
    throw new AtollError(
      "COMMAND_USAGE",
      "ATOLL_TOKEN is not set. Put the token there: it is never given on the command line.",
    );
  return { token, expiresAt: null };
}

async function askForToken(origin: string, open: boolean, context: CommandContext) {
  const { terminal } = context;
  const api = context.createApi(origin);
  const code = await api.deviceCode();
  terminal.say(safeText(`Open    ${code.verificationUri}`));
  terminal.say(safeText(`Code    ${code.userCode}`));
  terminal.say("Approve it only if the page shows this very code.");
  if (open) openInBrowser(code.verificationUri);
  terminal.progress(`Waiting for your approval, ${Math.ceil(code.expiresIn / 60)} minutes at most …`);
  return waitForApproval(api, code, context);
}
