export type PickOptions = {
  readonly multiple: boolean;
  /** As the accept attribute has it: "image/jpeg,image/png". */
  readonly accept: string;
  /** Aborted when the files are no longer wanted. */
  readonly signal: AbortSignal;
};

/** Port: lets the person choose files of this device. */
export type PickFiles = (options: PickOptions) => Promise<readonly File[] | "canceled">;

/** Opens the browser's own file picker. Needs a recent tap: browsers refuse it otherwise, without a word. */
export const pickFilesByInput: PickFiles = ({ multiple, accept, signal }) => {
  if (signal.aborted) return Promise.resolve("canceled");
  const input = document.createElement("input");
  Object.assign(input, { type: "file", multiple, accept, hidden: true });
  // A detached input may be collected while its picker is open.
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (files: readonly File[]) => {
      input.remove();
      resolve(files.length === 0 ? "canceled" : files);
    };
    input.addEventListener("change", () => end([...(input.files ?? [])]), { once: true });
    input.addEventListener("cancel", () => end([]), { once: true });
    signal.addEventListener("abort", () => end([]), { once: true });
    input.click();
  });
};
