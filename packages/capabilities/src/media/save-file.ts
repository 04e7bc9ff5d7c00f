/** Port: lays a file onto the device. */
export type SaveFile = (file: File) => void;

/** Longer than a browser takes to begin with a download. */
const RELEASE_AFTER_MS = 10_000;

/** As a download of the browser, which may ask where to. Whether the person keeps it is not told. */
export const saveByDownload: SaveFile = (file) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASE_AFTER_MS);
};
