const KIB = 1_024;

/** Bytes as people read them: `21.3 KiB`. */
export function bytesText(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  return bytes < KIB * KIB ? `${(bytes / KIB).toFixed(1)} KiB` : `${(bytes / KIB / KIB).toFixed(2)} MiB`;
}

/** Time of day: `12:01:03`. */
export function clockTime(atMs: number): string {
  return new Date(atMs).toTimeString().slice(0, 8);
}
