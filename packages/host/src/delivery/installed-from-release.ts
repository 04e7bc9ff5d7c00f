import type { LoadedMiniApp } from "@atoll/distribution";
import type { Script } from "@atoll/sandbox";
import type { InstalledMiniApp } from "../installed-mini-app.ts";

/** A verified release as the host opens it. */
export function installedFromRelease({ manifest, code, assets, owner }: LoadedMiniApp): InstalledMiniApp {
  return { manifest, bundle: scriptOf(code), assets, owner };
}

function scriptOf({ format, bytes }: LoadedMiniApp["code"]): Script {
  if (format !== "js") return { name: "main.hbc", source: "", bytecode: bytes };
  // Security: what was digested is what is run; a byte-order mark is no exception.
  return { name: "main.jsbundle", source: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
}
