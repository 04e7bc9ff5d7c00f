import { build } from "esbuild";
import { HEADER_ONLY_POLICY, servedPolicy } from "./csp.ts";

/** A static file and the headers it must be served with. */
export type NetworkFrameFile = {
  readonly html: string;
  readonly headers: { readonly [name: string]: string };
};

export type NetworkFrameOptions = {
  /** Allows loopback servers by http, for development and for a host's network map. */
  readonly loopback?: boolean;
};

/** Builds network.html: one inline script, allowed by its hash. The same input gives the same bytes. */
export async function buildNetworkFrame(options: NetworkFrameOptions = {}): Promise<NetworkFrameFile> {
  const script = await bundleEntry();
  const policy = servedPolicy(await hashOf(script), { loopback: options.loopback ?? false });
  // The meta repeats what the header says, for servers that cannot set headers.
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Network</title>${meta}</head><body><script>${script}</script></body></html>\n`,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `${policy}; ${HEADER_ONLY_POLICY}`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  };
}

async function bundleEntry(): Promise<string> {
  const entry = decodeURIComponent(new URL("./entry.ts", import.meta.url).pathname);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
  });
  return (outputFiles[0]?.text ?? "").trim();
}

async function hashOf(script: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(script));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
