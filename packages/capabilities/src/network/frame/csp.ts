/** A network frame's policy as it is served: nothing but its own script, and any https server until `init` names the few. */
export function servedPolicy(scriptHash: string, options: { readonly loopback: boolean }): string {
  const hosts = ["localhost:*", "*.localhost:*", "127.0.0.1:*"];
  const loopback = [...hosts.map((host) => `http://${host}`), ...hosts.map((host) => `ws://${host}`)].join(
    " ",
  );
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `connect-src https: wss:${options.loopback ? ` ${loopback}` : ""}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What only a response header can say: an opaque origin however the file is opened, and no strangers around it. */
export const HEADER_ONLY_POLICY = "sandbox allow-scripts; frame-ancestors 'self'";

const SOURCE = /^(?:http|ws)s?:\/\/(?:\*\.)?[a-z0-9.-]+(?::(?:\d{1,5}|\*))?$/;

/** The policy a frame puts on itself at `init`. Throws for a source that is more than scheme, host and port. */
export function tightPolicy(sources: readonly string[]): string {
  // Security: a source with a space or semicolon would write a directive of its own.
  const bad = sources.find((source) => !SOURCE.test(source));
  if (bad !== undefined) throw new Error(`Not a CSP source: ${bad}`);
  const list = sources.length === 0 ? "'none'" : sources.join(" ");
  return `default-src 'none'; script-src 'none'; connect-src ${list}; base-uri 'none'; form-action 'none'`;
}
