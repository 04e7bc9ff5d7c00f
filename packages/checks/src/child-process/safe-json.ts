/** The value of the JSON text that a process wrote; undefined for all else. */
export function safeJson(output: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(output));
  } catch {
    return undefined;
  }
}
