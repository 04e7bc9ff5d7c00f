import type { ReactNode } from "react";
import { hostComponent } from "../guest/guest-component.ts";
import type { GuestProps } from "../guest/guest-component.ts";
import type { filePickerSchema } from "./schema.ts";

/** What of a file is shown. Files as capabilities hand them out fit: what else they hold stays with the mini-app. */
export type ShownFile = { readonly name: string; readonly size?: number; readonly error?: string };

export type FilePickerProps<F extends ShownFile> = Omit<
  GuestProps<typeof filePickerSchema>,
  "files" | "onRemove"
> & {
  /** What was chosen so far. */
  readonly files: readonly F[];
  /** A person takes a file away: leave it out of `files`. Without this, files stay. */
  readonly onRemove?: (file: F, index: number) => unknown;
};

const FilePickerNode = hostComponent<typeof filePickerSchema>("FilePicker");

/** A field for files: shows those that were chosen, and asks for more. */
export function FilePicker<F extends ShownFile>({
  files,
  onRemove,
  ...props
}: FilePickerProps<F>): ReactNode {
  const shown = files.map(({ name: title, size: bytes, error }) => ({ title, bytes, error }));
  return (
    <FilePickerNode
      {...props}
      {...(shown.length > 0 && { files: shown })}
      {...(onRemove && {
        onRemove({ index }: { readonly index: number }) {
          const file = files[index];
          return file && onRemove(file, index);
        },
      })}
    />
  );
}
