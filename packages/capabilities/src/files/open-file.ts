import { AtollError, quoteForMessage } from "@atoll/protocol";
import type { AreaProvider, CallContext } from "../provider.ts";
import { nameOf } from "./file-path.ts";
import type { FileTree } from "./file-tree.ts";
import { fileTypeOf } from "./file-types.ts";
import type { HandOver } from "./hand-over.ts";
import type { FilesSchema } from "./schema.ts";

/** Port: the host's own sheet. Names a document that is to leave the mini-app; resolves to true within the tap that agrees. */
export type ConfirmDocument = (
  document: { readonly name: string; readonly size: number },
  context: CallContext,
) => Promise<boolean>;

export type OpenFileOptions = {
  readonly tree: FileTree;
  readonly confirmDocument: ConfirmDocument;
  readonly handOver: HandOver;
};

/** `files.open`: a document goes to other apps once the person has agreed. */
export function createOpenFile(options: OpenFileOptions): AreaProvider<FilesSchema>["open"] {
  return async ({ path }, context) => {
    const content = await options.tree.read(context.owner.key, path);
    if (content === undefined) {
      throw new AtollError("INVALID_ARGUMENT", `There is no file ${quoteForMessage(path)}. Write it first.`);
    }
    const name = nameOf(path);
    await confirmOrThrow(options.confirmDocument, { name, size: content.bytes.length }, context);
    // Security: other apps go by the name that the person saw, not by what the mini-app calls the bytes.
    await options.handOver({ name, type: fileTypeOf(name) ?? "text/plain", bytes: content.bytes });
    return null;
  };
}

/** Goes on once the person has agreed. Throws USER_CANCELED, ABORTED or BACKGROUND_BLOCKED. */
export async function confirmOrThrow(
  confirm: ConfirmDocument,
  document: { readonly name: string; readonly size: number },
  context: CallContext,
): Promise<void> {
  const agreed = await context.ask.inFront((inFront) =>
    confirm(document, { ...context, signal: AbortSignal.any([inFront, context.signal]) }),
  );
  if (context.signal.aborted) throw new AtollError("ABORTED", "The call was cancelled.");
  if (!agreed)
    throw new AtollError("USER_CANCELED", `The person kept ${quoteForMessage(document.name)} back.`);
}
