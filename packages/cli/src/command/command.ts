import type { RegistryApi } from "@atoll/distribution/registry";
import type { CredentialStore } from "../account/credential-store.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ExitName } from "./exit-codes.ts";

/** An option of a command, by its long name in the table of options. */
export type CommandOption = {
  readonly type: "string" | "boolean";
  /** What stands for the value in help: `<folder>`. */
  readonly value?: string;
  readonly summary: string;
};

/** What a command was given. Positionals are as many as its `positionals` allow. */
export type CommandInput = {
  readonly positionals: readonly string[];
  readonly values: { readonly [option: string]: string | boolean | undefined };
};

/** What a command did: `json` for `--json`, `text` for people. */
export type CommandResult = {
  readonly exit?: ExitName;
  readonly json: object;
  readonly text: string;
};

/** A command of `atoll`. */
export type Command = {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** What may come without a name, in order; those with `required` must. */
  readonly positionals: readonly {
    readonly name: string;
    readonly summary: string;
    readonly required?: boolean;
  }[];
  readonly options: { readonly [name: string]: CommandOption };
  /** Command lines, each with what it does. */
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  /** Throws AtollError for what the person or the registry can mend. */
  run(input: CommandInput, context: CommandContext): Promise<CommandResult>;
};

/** What a command acts on; all of it is passed in. */
export type CommandContext = {
  /** Folder that the command was started in. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly credentials: CredentialStore;
  /** The registry at an origin, spoken to with a token if there is one. */
  createApi(origin: string, token?: string): RegistryApi;
  /** Waits; rejects when the command is stopped. */
  sleep(ms: number): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
};
