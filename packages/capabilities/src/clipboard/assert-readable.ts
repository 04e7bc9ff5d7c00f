import { AtollError } from "@atoll/protocol";
import { CLIPBOARD_LENGTH } from "./schema.ts";

/** The text, whole. Throws QUOTA_EXCEEDED for one that is too long: a part of it would pass for all of it. */
export function assertReadable(text: string): string {
  if (text.length <= CLIPBOARD_LENGTH) return text;
  throw new AtollError(
    "QUOTA_EXCEEDED",
    `What was copied has ${text.length} characters; at most ${CLIPBOARD_LENGTH} can be read. Copy less.`,
    { data: { length: text.length, maxLength: CLIPBOARD_LENGTH } },
  );
}
