import { AtollError, manifestSchema, quoteForMessage } from "@atoll/protocol";

/** An id to start from, for a folder: `com.example.tip-splitter`. */
export function idForFolder(folder: string): string {
  const word = folder
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "")
    .slice(0, 40);
  return `com.example.${word === "" ? "my-app" : word}`;
}

/** A name to start from, for a folder: `Tip splitter`. */
export function nameForFolder(folder: string): string {
  const words = folder
    .replace(/[-_.\s]+/g, " ")
    .trim()
    .slice(0, 30);
  return words === "" ? "My app" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The value as the manifest takes it. Throws COMMAND_USAGE. */
export function checkField(field: "id" | "name", value: string): string {
  const parsed = manifestSchema.shape[field].safeParse(value);
  if (parsed.success) return value;
  const [issue] = parsed.error.issues;
  throw new AtollError(
    "COMMAND_USAGE",
    `--${field} ${quoteForMessage(value)} does not fit: ${issue?.message ?? ""}. ${ADVICE[field]}`,
  );
}

const ADVICE = {
  id: "Write it like com.example.tip-splitter, below a domain of yours.",
  name: "Write 1 to 30 characters.",
} as const;
