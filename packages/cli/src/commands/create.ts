import { basename, relative, resolve } from "node:path";
import type { Command, CommandContext, CommandInput } from "../command/command.ts";
import { createMiniApp } from "../create/create-mini-app.ts";
import { checkField, idForFolder, nameForFolder } from "../create/names.ts";
import { DEFAULT_ORIGIN, parseAddress } from "../project/registry-origin.ts";
import { BUILDER } from "../version.ts";

/** `atoll create`: a new mini-app from the template. */
export const createCommand: Command = {
  name: "create",
  summary: "Makes a new mini-app in an empty or new folder, with a test.",
  positionals: [{ name: "folder", summary: "The folder of the new mini-app.", required: true }],
  options: {
    id: {
      type: "string",
      value: "<id>",
      summary: "Its id for ever: com.example.tip-splitter, below a domain of yours.",
    },
    name: { type: "string", value: "<name>", summary: "What people read, at most 30 characters." },
    registry: {
      type: "string",
      value: "<origin>",
      summary: `Where its @atoll packages come from and where it is submitted; else ATOLL_REGISTRY, else ${DEFAULT_ORIGIN}.`,
    },
    yes: { type: "boolean", summary: "Asks nothing: what is not given follows from the folder." },
  },
  examples: [
    { line: "atoll create tip-splitter", does: "Asks for id and name where somebody can answer." },
    {
      line: 'atoll create tip-splitter --id com.example.tip-splitter --name "Tip splitter"',
      does: "Asks nothing.",
    },
  ],
  async run(input, context) {
    const dir = resolve(context.cwd, input.positionals[0] ?? ".");
    const registry = parseAddress(text(input, "registry") ?? context.env["ATOLL_REGISTRY"] ?? DEFAULT_ORIGIN);
    const id = checkField("id", await answerFor("id", idForFolder(basename(dir)), input, context));
    const name = checkField("name", await answerFor("name", nameForFolder(basename(dir)), input, context));
    const files = await createMiniApp(dir, { id, name, registry, version: BUILDER.version });
    const place = relative(context.cwd, dir) || ".";
    return {
      json: { folder: dir, id, name, registry, files },
      text: [
        `Made ${name} (${id}) in ${place}. Next:`,
        "",
        ...(place === "." ? [] : [`  cd ${place}`]),
        "  npm install",
        "  npm test",
        "  npm run dev",
      ].join("\n"),
    };
  },
};

async function answerFor(
  field: "id" | "name",
  fallback: string,
  input: CommandInput,
  { terminal }: CommandContext,
): Promise<string> {
  const given = text(input, field);
  if (given !== undefined) return given;
  if (terminal.ask === undefined || input.values["yes"] === true) return fallback;
  return terminal.ask(QUESTIONS[field], fallback);
}

const QUESTIONS = { id: "Its id for ever, below a domain of yours", name: "Its name" } as const;

function text({ values }: CommandInput, option: string): string | undefined {
  const value = values[option];
  return typeof value === "string" ? value : undefined;
}
