import { join } from "node:path";
import { loopbackFetch } from "@atoll/distribution/node";
import { seedRegistry } from "../../../scripts/seed/seed.ts";
import { signIn, signInCommandLine } from "../../../scripts/seed/accounts.ts";
import { createDataDir, startRegistry } from "../../../tests/delivery/registry-process.ts";
import type { RegistryProcess } from "../../../tests/delivery/registry-process.ts";
import { bytes, ms, printTable, times } from "../table.ts";
import { measureBundle } from "./bundle.ts";
import { measurePatch } from "./patch-size.ts";
import { loadInTurn, startPeer } from "./update-check/measure.ts";
import type { Answerer, Load } from "./update-check/measure.ts";
import { measureUploads } from "./upload.ts";

const ROOT = join(import.meta.dirname, "../../..");
const APP = "org.atoll.expense-journal";

/** What delivery costs: bundling, a patch, update checks, and the way from upload to review; each beside a peer where there is one. */
export async function benchDelivery() {
  const bundle = await measureBundle();
  const patch = await measurePatch();
  const { updateChecks, uploadSeconds } = await withRegistry(async (registry, data) => {
    const seeded = await seed(registry, data);
    return { updateChecks: await measureChecks(registry), uploadSeconds: await measureUploads(...seeded) };
  });
  const results = { bundle, patch, updateChecks, uploadSeconds };
  print(results);
  return results;
}

async function withRegistry<T>(work: (registry: RegistryProcess, data: string) => Promise<T>): Promise<T> {
  const data = createDataDir();
  // A registry of production is reached by https alone; for what is measured it is the same.
  const registry = await startRegistry(data.dir, undefined, { NODE_ENV: "development" });
  try {
    return await work(registry, data.dir);
  } finally {
    await registry.stop();
    data.remove();
  }
}

async function seed({ shellOrigin, portalOrigin, operatorToken }: RegistryProcess, data: string) {
  const stateFile = join(data, "seed.json");
  const examples = join(ROOT, "examples");
  const tell = () => undefined;
  const { creator } = await seedRegistry({
    examples,
    shellOrigin,
    portalOrigin,
    operatorToken,
    stateFile,
    tell,
  });
  const api = await signInCommandLine(shellOrigin, await signIn(portalOrigin, creator));
  const [team] = await api.teams();
  if (team === undefined) throw new Error("The seed made no team.");
  return [api, team.id] as const;
}

type Checks = {
  readonly current: { readonly ours: Load; readonly peer: Load };
  readonly older: { readonly ours: Load; readonly peer: Load };
  readonly notModifiedBytes: number;
};

/** A device that has the newest statement gets 304; one that has none, or an older one, the whole of it. */
async function measureChecks({ contentOrigin }: RegistryProcess): Promise<Checks> {
  const url = `${contentOrigin}/cdn/meta/apps/${APP}.json`;
  const answer = await loopbackFetch(url);
  const etag = answer.headers.get("etag");
  if (!answer.ok || etag === null) throw new Error(`${url} answered ${answer.status}.`);
  const host = new URL(contentOrigin).host;
  const asked = url.replace(host, `127.0.0.1:${new URL(contentOrigin).port}`);
  const older: Answerer = { url: asked, headers: { host } };
  const current: Answerer = { url: asked, headers: { host, "if-none-match": etag } };
  const peer = await startPeer();
  try {
    const [a, b, c, d] = await loadInTurn([current, peer.current, older, peer.older]);
    if (a === undefined || b === undefined || c === undefined || d === undefined)
      throw new Error("A load is missing.");
    // The first after a pause looks whether it is the newest; from then on it comes from memory.
    await loopbackFetch(url);
    const notModifiedBytes = headBytes(await loopbackFetch(url, { headers: { "if-none-match": etag } }));
    return { current: { ours: a, peer: b }, older: { ours: c, peer: d }, notModifiedBytes };
  } finally {
    await peer.stop();
  }
}

/** Bytes of an answer's head, as HTTP/1.1 writes it. */
function headBytes({ status, headers }: Response): number {
  const lines = Array.from(headers, ([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} Not Modified\r\n${lines.join("\r\n")}\r\n\r\n`.length;
}

type Results = {
  readonly bundle: Awaited<ReturnType<typeof measureBundle>>;
  readonly patch: Awaited<ReturnType<typeof measurePatch>>;
  readonly updateChecks: Checks;
  readonly uploadSeconds: readonly number[];
};

function print({ bundle, patch, updateChecks, uploadSeconds }: Results): void {
  const { current, older, notModifiedBytes } = updateChecks;
  printTable("delivery", "peer", [
    {
      what: "bundle the example, cold (Metro)",
      ours: ms(bundle.ours.ms),
      peer: ms(bundle.peer.ms),
      ratio: times(bundle.peer.ms / bundle.ours.ms),
      mark: "≥ 10x",
    },
    {
      what: "its size (Metro: all that Atoll's hosts have already comes along)",
      ours: bytes(bundle.ours.bytes),
      peer: bytes(bundle.peer.bytes),
      ratio: times(bundle.peer.bytes / bundle.ours.bytes),
      mark: "≥ 10x",
    },
    {
      what: `one line of ${bytes(patch.sourceBytes)} changed (bsdiff of plain bytecode)`,
      ours: bytes(patch.ours),
      peer: bytes(patch.peerPacked),
      ratio: times(patch.peerPacked / patch.ours),
      mark: "≥ 8x",
    },
    ...loadRows("update check, nothing new (hot-updater)", current),
    ...loadRows("update check, something new (hot-updater)", older),
    { what: "nothing new, sent", ours: bytes(notModifiedBytes), peer: "", ratio: "", mark: "≤ 300 B" },
    {
      what: "upload of 1 MB until ready for review, slowest of five",
      ours: `${Math.max(...uploadSeconds).toFixed(1)} s`,
      peer: "",
      ratio: "",
      mark: "≤ 20 s",
    },
  ]);
}

function loadRows(what: string, { ours, peer }: { readonly ours: Load; readonly peer: Load }) {
  return [
    {
      what: `${what}, per second`,
      ours: String(Math.round(ours.perSecond)),
      peer: String(Math.round(peer.perSecond)),
      ratio: times(ours.perSecond / peer.perSecond),
      mark: "≥ 50x",
    },
    {
      what: `${what}, p99`,
      ours: ms(ours.p99Ms),
      peer: ms(peer.p99Ms),
      ratio: times(peer.p99Ms / ours.p99Ms),
      mark: "",
    },
  ];
}
