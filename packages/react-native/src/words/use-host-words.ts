import { useHostChrome } from "../chrome/host-chrome.ts";
import type { HostWords } from "./host-words.ts";

/** What the host's own parts say, in the language that `<AtollProvider>` was given. */
export function useHostWords(): HostWords {
  return useHostChrome().words;
}
