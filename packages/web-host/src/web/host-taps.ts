import type { CallContext, ConfirmDocument, ConfirmReason } from "@atoll/capabilities";
import type { PromptController } from "@atoll/react-native/chrome";

/** The host's own sheet with one button, as what needs a person's tap asks for it. */
export type HostTaps = {
  readonly askForTap: (action: string, context: CallContext) => Promise<boolean>;
  readonly confirmDocument: ConfirmDocument;
  readonly confirmReason: ConfirmReason;
};

/** Makes the sheets of a browser's host. */
export function createHostTaps(prompts: Pick<PromptController, "tap">): HostTaps {
  return {
    askForTap: (action, { owner, signal }) => prompts.tap({ ownerKey: owner.key, action, signal }),
    confirmDocument: ({ name }, { owner, signal }) =>
      prompts.tap({ ownerKey: owner.key, action: "Save a file", detail: name, signal }),
    // Security: in quotes, so that the developer's words cannot pass for the host's.
    confirmReason: (reason, { owner, signal }) =>
      prompts.tap({ ownerKey: owner.key, action: "Check that it is you", detail: `“${reason}”`, signal }),
  };
}
