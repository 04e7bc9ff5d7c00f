import { describe, expect, it } from "vitest";
import { signEnvelope } from "../metadata/envelope.ts";
import {
  STATEMENT_OF,
  REVOCATIONS,
  createTestDevice,
  fakeKey,
  fakeKeys,
  signJson,
} from "../testing/index.ts";
import type { FakeAnswer, FakeRegistry, TestDevice } from "../testing/index.ts";
import type { ReleaseClientOptions } from "./client-options.ts";

const APP = "com.example.tip";
const STATEMENT = STATEMENT_OF(APP);
const HOUR_MS = 60 * 60 * 1000;

type Json = Record<string, any>;
type Attack = (registry: FakeRegistry, device: TestDevice) => void;

const statementOf = (registry: FakeRegistry): Json => JSON.parse(JSON.parse(registry.text(STATEMENT)).signed);
const envelopeOf = (registry: FakeRegistry): Json => JSON.parse(registry.text(STATEMENT));

/** Signs the statement again after a change: what a registry with a fault, or a thief of its key, could do. */
function resigned(change: (statement: Json) => void): Attack {
  return (registry) => {
    const statement = statementOf(registry);
    change(statement);
    registry.put(STATEMENT, signJson("release-statement", statement, registry.keys().release));
  };
}

/** Changes the signed file on its way. */
function rewritten(path: string, change: (text: string) => string): Attack {
  return (registry) => registry.put(path, change(registry.text(path)));
}

function reenveloped(change: (envelope: Json) => void): Attack {
  return rewritten(STATEMENT, (text) => {
    const envelope = JSON.parse(text);
    change(envelope);
    return JSON.stringify(envelope);
  });
}

const answering =
  (path: string | RegExp, answer: FakeAnswer): Attack =>
  (registry) => {
    for (const each of registry.files.keys())
      if (typeof path === "string" ? each === path : path.test(each)) registry.answers.set(each, answer);
  };

const raw =
  (path: string, bytes: Uint8Array): Attack =>
  (registry) =>
    void registry.files.set(path, bytes);

/** Sets unused bits of the last character: other text, same bytes. */
function withUnusedBits(base64url: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const last = alphabet.indexOf(base64url.at(-1)!);
  return base64url.slice(0, -1) + alphabet[last | 1];
}

const codePath = /^\/cdn\/artifacts\//;
const code = (registry: FakeRegistry): string => statementOf(registry)["releases"][0].code[0].artifact.url;
const onCode =
  (answer: (bytes: Uint8Array) => Response): Attack =>
  (registry) => {
    const path = code(registry);
    registry.answers.set(path, () => answer(registry.files.get(path)!));
  };

/** A stream of more than it says. */
function endless(headers: Record<string, string> = {}): Response {
  let sent = 0;
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    sent += 1;
    if (sent > 1000) throw new Error("Read to the end.");
    controller.enqueue(new Uint8Array(64 * 1024));
  };
  return new Response(new ReadableStream({ pull }), { headers });
}

const unread: FakeAnswer = () => {
  const body = new ReadableStream(
    {
      pull() {
        throw new Error("It was read.");
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers: { "content-length": String(100 * 2 ** 20) } });
};

const redirected: FakeAnswer = () => {
  const answer = new Response("{}");
  Object.defineProperty(answer, "redirected", { value: true });
  return answer;
};

const STATEMENTS: readonly (readonly [string, string, Attack])[] = [
  [
    "signed by a key that the root does not know",
    "METADATA_SIGNATURE",
    (registry) => registry.put(STATEMENT, signJson("release-statement", statementOf(registry), [fakeKey()])),
  ],
  [
    "signed by a key of another role",
    "METADATA_SIGNATURE",
    (registry) =>
      registry.put(
        STATEMENT,
        signJson("release-statement", statementOf(registry), registry.keys().revocation),
      ),
  ],
  [
    "signed by the root's own key",
    "METADATA_SIGNATURE",
    (registry) =>
      registry.put(STATEMENT, signJson("release-statement", statementOf(registry), registry.keys().root)),
  ],
  [
    "signed as another kind of file",
    "METADATA_SIGNATURE",
    (registry) =>
      registry.put(STATEMENT, signJson("revocations", statementOf(registry), registry.keys().release)),
  ],
  [
    "that takes the id of a trusted key for another one",
    "METADATA_SIGNATURE",
    (registry) => {
      const thief = { ...fakeKey(), id: registry.keys().release[0]!.id };
      registry.put(STATEMENT, signJson("release-statement", statementOf(registry), [thief]));
    },
  ],
  [
    "whose key id is __proto__",
    "METADATA_INVALID",
    reenveloped((e) => (e["signatures"][0].key = "__proto__")),
  ],
  [
    "changed after it was signed",
    "METADATA_SIGNATURE",
    reenveloped((e) => (e["signed"] = e["signed"].replace("72", "73"))),
  ],
  [
    "with white space added to what is signed",
    "METADATA_SIGNATURE",
    reenveloped((e) => (e["signed"] += " ")),
  ],
  [
    "with a flipped bit in its signature",
    "METADATA_SIGNATURE",
    reenveloped((e) => {
      const { sig } = e["signatures"][0];
      e["signatures"][0].sig = (sig[0] === "A" ? "B" : "A") + sig.slice(1);
    }),
  ],
  ["that chooses an algorithm", "METADATA_INVALID", reenveloped((e) => (e["alg"] = "none"))],
  [
    "whose signature chooses an algorithm",
    "METADATA_INVALID",
    reenveloped((e) => (e["signatures"][0].alg = "HS256")),
  ],
  ["with no signature", "METADATA_INVALID", reenveloped((e) => (e["signatures"] = []))],
  ["with an empty signature", "METADATA_INVALID", reenveloped((e) => (e["signatures"][0].sig = ""))],
  [
    "with a thousand signatures",
    "METADATA_INVALID",
    reenveloped((e) => {
      e["signatures"] = Array.from({ length: 1000 }, () => e["signatures"][0]);
    }),
  ],
  [
    "with a signature in base64 of another writing",
    "METADATA_INVALID",
    reenveloped((e) => {
      e["signatures"][0].sig = withUnusedBits(e["signatures"][0].sig);
    }),
  ],
  ["with a padded signature", "METADATA_INVALID", reenveloped((e) => (e["signatures"][0].sig += "=="))],
  ["behind a byte-order mark", "METADATA_INVALID", rewritten(STATEMENT, (text) => `\ufeff${text}`)],
  ["with white space around it", "METADATA_INVALID", rewritten(STATEMENT, (text) => ` ${text}\n`)],
  [
    "that says something twice",
    "METADATA_INVALID",
    rewritten(STATEMENT, (text) => text.replace("{", '{"signed":"x",')),
  ],
  ["that is not JSON", "METADATA_INVALID", rewritten(STATEMENT, (text) => text.slice(0, -1))],
  ["that is empty", "METADATA_INVALID", rewritten(STATEMENT, () => "")],
  ["that is null", "METADATA_INVALID", rewritten(STATEMENT, () => "null")],
  ["of a million brackets", "METADATA_INVALID", rewritten(STATEMENT, () => "[".repeat(1_000_000))],
  ["that is not UTF-8", "METADATA_INVALID", raw(STATEMENT, Uint8Array.of(0x22, 0xff, 0x22))],
  ["longer than it may be", "METADATA_TOO_LARGE", rewritten(STATEMENT, (text) => text + " ".repeat(2 ** 21))],
  ["that announces a length above the cap, unread", "METADATA_TOO_LARGE", answering(STATEMENT, unread)],
  ["that does not end", "METADATA_TOO_LARGE", answering(STATEMENT, () => endless())],
  [
    "that does not end and lies about its length",
    "METADATA_TOO_LARGE",
    answering(STATEMENT, () => endless({ "content-length": "10" })),
  ],
  ["of another mini-app", "METADATA_INVALID", resigned((s) => (s["app"].id = "com.example.other"))],
  ["of another registry", "METADATA_INVALID", resigned((s) => (s["registry"] = "other"))],
  ["of another type", "METADATA_INVALID", resigned((s) => (s["_type"] = "revocations"))],
  ["with a field that nobody knows", "METADATA_INVALID", resigned((s) => (s["trusted"] = true))],
  [
    "with a __proto__",
    "METADATA_INVALID",
    (registry) => {
      const signed = JSON.stringify(statementOf(registry)).replace("{", '{"__proto__":{"trusted":true},');
      registry.put(STATEMENT, signEnvelope("release-statement", signed, registry.keys().release));
    },
  ],
  [
    "signed in the future",
    "METADATA_INVALID",
    (registry, { clock }) =>
      resigned((s) => {
        s["issued"] = new Date(clock.now() + 25 * HOUR_MS).toISOString();
        s["expires"] = new Date(clock.now() + 99 * HOUR_MS).toISOString();
      })(registry, {} as TestDevice),
  ],
  [
    "that has expired",
    "METADATA_EXPIRED",
    (registry, { clock }) =>
      resigned((s) => (s["expires"] = new Date(clock.now()).toISOString()))(registry, {} as TestDevice),
  ],
  ["whose time is no time", "METADATA_INVALID", resigned((s) => (s["expires"] = "tomorrow"))],
  ["of sequence 0", "METADATA_INVALID", resigned((s) => (s["sequence"] = 0))],
  ["of a negative sequence", "METADATA_INVALID", resigned((s) => (s["sequence"] = -1))],
  ["of a broken sequence", "METADATA_INVALID", resigned((s) => (s["sequence"] = 1.5))],
  ["of a sequence that numbers cannot count", "METADATA_INVALID", resigned((s) => (s["sequence"] = 2 ** 53))],
  ["whose sequence is a text", "METADATA_INVALID", resigned((s) => (s["sequence"] = "2"))],
  [
    "with ten thousand releases",
    "METADATA_INVALID",
    resigned((s) => {
      s["releases"] = Array.from({ length: 10_000 }, () => ({ id: "r1" }));
    }),
  ],
  [
    "with more offers than it may have",
    "METADATA_INVALID",
    resigned((s) => {
      const { offers } = s["channels"].production;
      s["channels"].production.offers = Array.from({ length: 9 }, () => offers[0]);
    }),
  ],
  [
    "that leads out of the content",
    "METADATA_INVALID",
    resigned((s) => {
      s["releases"][0].content.url = "/cdn/../v1/me";
    }),
  ],
  [
    "that leads to another host",
    "METADATA_INVALID",
    resigned((s) => {
      s["releases"][0].content.url = "https://evil.example/cdn/x";
    }),
  ],
  ["with a grace of years", "METADATA_INVALID", resigned((s) => (s["offlineGraceHours"] = 24 * 3650))],
  ["that is not there", "DOWNLOAD_FAILED", (registry) => void registry.files.delete(STATEMENT)],
  [
    "that the registry fails to give",
    "DOWNLOAD_FAILED",
    answering(STATEMENT, () => new Response("{}", { status: 500 })),
  ],
  [
    "that is said to be unchanged although none is here",
    "DOWNLOAD_FAILED",
    answering(STATEMENT, () => new Response(null, { status: 304 })),
  ],
  [
    "behind a redirect",
    "DOWNLOAD_FAILED",
    answering(STATEMENT, () => new Response(null, { status: 302, headers: { location: "/x" } })),
  ],
  ["behind a redirect that was followed", "DOWNLOAD_FAILED", answering(STATEMENT, redirected)],
  [
    "that breaks off",
    "DOWNLOAD_FAILED",
    answering(
      STATEMENT,
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(Uint8Array.of(0x7b));
            },
            pull(controller) {
              controller.error(new TypeError("terminated"));
            },
          }),
        ),
    ),
  ],
  ["that offers nothing", "NOT_ON_OFFER", resigned((s) => (s["channels"].production.offers = []))],
  [
    "that offers what it does not list",
    "NOT_ON_OFFER",
    resigned((s) => (s["channels"].production.offers[0].release = "r9")),
  ],
  [
    "that offers to nobody",
    "NOT_ON_OFFER",
    resigned((s) => (s["channels"].production.offers[0].percent = 0)),
  ],
  [
    "whose rollout is paused",
    "NOT_ON_OFFER",
    resigned((s) => (s["channels"].production.offers[0].paused = true)),
  ],
  ["for a newer API level", "NOT_ON_OFFER", resigned((s) => (s["releases"][0].apiLevel = 2))],
  ["for another engine", "NOT_ON_OFFER", resigned((s) => (s["releases"][0].code[0].format = "hermes-98"))],
];

const ARTIFACTS: readonly (readonly [string, string, Attack])[] = [
  [
    "with other bytes of the same length",
    "ARTIFACT_MISMATCH",
    onCode((bytes) => new Response(bytes.map((byte) => byte ^ 1))),
  ],
  ["that is cut short", "ARTIFACT_MISMATCH", onCode((bytes) => new Response(bytes.slice(0, -1)))],
  ["that is longer", "ARTIFACT_MISMATCH", onCode((bytes) => new Response(Uint8Array.from([...bytes, 0])))],
  ["that does not end", "ARTIFACT_MISMATCH", onCode(() => endless())],
  ["that is empty", "ARTIFACT_MISMATCH", onCode(() => new Response(null))],
  ["that is not there", "DOWNLOAD_FAILED", onCode(() => new Response(null, { status: 404 }))],
  [
    "behind a redirect",
    "DOWNLOAD_FAILED",
    onCode(() => new Response(null, { status: 307, headers: { location: "/x" } })),
  ],
  ["behind a redirect that was followed", "DOWNLOAD_FAILED", answering(codePath, redirected)],
];

const LISTS: readonly (readonly [string, string, Attack])[] = [
  ["that is not there", "DOWNLOAD_FAILED", (registry) => void registry.files.delete(REVOCATIONS)],
  [
    "that has expired",
    "METADATA_EXPIRED",
    (registry, { clock }) => registry.revoke([], { expires: new Date(clock.now()).toISOString() }),
  ],
  [
    "from the future",
    "METADATA_INVALID",
    (registry, { clock }) =>
      registry.revoke([], { issued: new Date(clock.now() + 25 * HOUR_MS).toISOString() }),
  ],
  ["of another registry", "METADATA_INVALID", (registry) => registry.revoke([], { registry: "other" })],
  [
    "signed by the release key",
    "METADATA_SIGNATURE",
    (registry) => {
      const signed = JSON.parse(registry.text(REVOCATIONS)).signed;
      registry.put(REVOCATIONS, signEnvelope("revocations", signed, registry.keys().release));
    },
  ],
  [
    "changed after it was signed",
    "METADATA_SIGNATURE",
    rewritten(REVOCATIONS, (text) => text.replace("test", "tset")),
  ],
  [
    "longer than it may be",
    "METADATA_TOO_LARGE",
    rewritten(REVOCATIONS, (text) => text + " ".repeat(2 ** 21)),
  ],
  [
    "with too many versions",
    "METADATA_INVALID",
    (registry) =>
      registry.revoke([
        {
          app: APP,
          versions: Array.from({ length: 257 }, (_, at) => at + 1),
          platforms: null,
          hostVersions: null,
          reason: "",
        },
      ]),
  ],
];

async function attempt(attack: Attack, options: Partial<ReleaseClientOptions> = {}) {
  const device = createTestDevice();
  device.registry.release(APP, 1);
  const honest = new Map(device.registry.files);
  attack(device.registry, device);
  const client = await device.start(options);
  const error = await client.load(APP).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { ...device, client, error, honest };
}

describe.each([
  ["a statement (G16, G18, G19)", STATEMENTS],
  ["an artifact", ARTIFACTS],
  ["a list of revocations", LISTS],
])("%s", (_what, attacks) => {
  it.each(attacks)("%s is refused: %s", async (_name, code, attack) => {
    const { registry, client, error, store, honest } = await attempt(attack);
    expect(error).toMatchObject({ code, message: expect.stringMatching(/\. [A-Z].+\.$/) });
    // Nothing of it opens, and an honest registry is believed again.
    expect(JSON.parse((await store.readRecord(`app-${APP}`)) ?? "{}").installed ?? null).toBe(null);
    registry.answers.clear();
    for (const [path, bytes] of honest) registry.files.set(path, bytes);
    registry.revoke([]);
    registry.resign();
    registry.resign();
    expect((await client.load(APP)).release.id).toBe("r1");
  });
});

describe("more of what a registry, or someone in between, may try (G15, G16, G19)", () => {
  it("takes a threshold of keys by who they are: the same signature twice is one", async () => {
    const device = createTestDevice();
    const two = [fakeKey(), fakeKey()];
    device.registry.rotate({ release: two });
    device.registry.release(APP, 1);
    const client = await device.start();
    await client.check(APP);
    device.registry.release(APP, 2);
    const { signed } = envelopeOf(device.registry) as { signed: string };
    device.registry.put(STATEMENT, signEnvelope("release-statement", signed, [two[0]!, two[0]!]));
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_SIGNATURE" });
    device.registry.put(STATEMENT, signEnvelope("release-statement", signed, two));
    expect(await client.check(APP)).toMatchObject({ status: "updated" });
  });

  it("refuses an older statement that was good once, after a restart too, and keeps what is here", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const old = registry.text(STATEMENT);
    registry.release(APP, 2);
    await (await start()).load(APP);
    registry.put(STATEMENT, old);
    const client = await start();
    await expect(client.check(APP)).rejects.toMatchObject({
      code: "METADATA_REPLAYED",
      message: expect.stringContaining("number 1; this device has seen 2"),
    });
    expect((await client.load(APP)).release.id).toBe("r2");
  });

  it("refuses an older statement even if the newer one's release never arrived", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const old = registry.text(STATEMENT);
    const client = await start();
    await client.load(APP);
    registry.release(APP, 2);
    onCode(() => new Response(null, { status: 500 }))(registry, {} as TestDevice);
    await expect(client.check(APP)).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
    registry.put(STATEMENT, old);
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_REPLAYED" });
    expect((await client.load(APP)).release.id).toBe("r1");
  });

  it("refuses a second statement of the same number", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const client = await start();
    await client.load(APP);
    resigned((statement) => (statement["app"].name = "Other"))(registry, {} as TestDevice);
    await expect(client.check(APP)).rejects.toMatchObject({ code: "METADATA_INVALID" });
  });

  it("refuses older revocations, after a restart too", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    const old = registry.text(REVOCATIONS);
    registry.revoke([{ app: APP, versions: null, platforms: null, hostVersions: null, reason: "It spies." }]);
    await expect((await start()).load(APP)).rejects.toMatchObject({ code: "REVOKED" });
    registry.put(REVOCATIONS, old);
    const client = await start();
    await expect(client.checkRevocations()).rejects.toMatchObject({ code: "METADATA_REPLAYED" });
    await expect(client.load(APP)).rejects.toMatchObject({ code: "METADATA_REPLAYED" });
  });

  it("gives up on a registry that does not answer in time", async () => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1);
    registry.answers.set(
      REVOCATIONS,
      (init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
        }),
    );
    const client = await start({ deadline: () => AbortSignal.timeout(1) });
    await expect(client.load(APP)).rejects.toMatchObject({ code: "DOWNLOAD_FAILED" });
  });

  it("sends no cookies and follows no redirects", async () => {
    const device = createTestDevice();
    device.registry.release(APP, 1);
    const seen: RequestInit[] = [];
    const client = await device.start({
      fetch: (input, init) => {
        seen.push(init ?? {});
        return device.registry.fetch(input, init);
      },
    });
    await client.load(APP);
    expect(seen.length).toBeGreaterThan(4);
    for (const init of seen) expect(init).toMatchObject({ credentials: "omit", redirect: "error" });
  });

  it.each([
    "",
    "a",
    "..",
    "a..b",
    "../x",
    "A.b",
    "a/b",
    "__proto__",
    "com.example.tip/",
    "com.example.tip\n",
    "é.b",
    ".a",
    "a.",
    "x".repeat(65),
  ])("asks nothing for %j, which is no id of a mini-app", async (id) => {
    const { registry, start } = createTestDevice();
    const client = await start();
    await expect(client.load(id)).rejects.toMatchObject({ code: "METADATA_INVALID" });
    await expect(client.check(id)).rejects.toMatchObject({ code: "METADATA_INVALID" });
    expect(registry.requests).toEqual([]);
  });

  it.each([
    ["the package of another mini-app", { manifest: { id: "com.example.other" } }, "METADATA_INVALID"],
    ["a manifest that is none", { manifest: { apiLevel: "one" } }, "MANIFEST_INVALID"],
  ])("refuses %s under this one's name", async (_what, spec, code) => {
    const { registry, start } = createTestDevice();
    registry.release(APP, 1, spec);
    await expect((await start()).load(APP)).rejects.toMatchObject({ code });
  });

  it("refuses a list of files that is none", async () => {
    const device = createTestDevice();
    const bytes = new TextEncoder().encode('{"_type":"content-index","manifest":null,"assets":[]}');
    const sha256 = await (await import("../node/sha256.ts")).sha256(bytes);
    const url = `/cdn/artifacts/${sha256}`;
    device.registry.release(APP, 1);
    device.registry.files.set(url, bytes);
    resigned((s) => (s["releases"][0].content = { sha256, bytes: bytes.length, url }))(
      device.registry,
      device,
    );
    await expect((await device.start()).load(APP)).rejects.toMatchObject({ code: "METADATA_INVALID" });
  });

  it("is never told about the device's place in rollouts", async () => {
    const device = createTestDevice();
    device.registry.release(APP, 1);
    const sent: string[] = [];
    const client = await device.start({
      randomId: () => "secret-installation",
      fetch: (input, init) => {
        sent.push(`${String(input)} ${JSON.stringify(init)}`);
        return device.registry.fetch(input, init);
      },
    });
    await client.load(APP);
    expect(sent.join()).not.toContain("secret-installation");
  });
});

describe("a pinned root", () => {
  it.each([
    ["is no root", () => "{}"],
    ["is not JSON", () => "root"],
    [
      "does not vouch for itself",
      () => {
        const { registry } = createTestDevice();
        const { signed } = JSON.parse(registry.pinnedRoot);
        return signEnvelope("root", signed, fakeKeys().root);
      },
    ],
  ])("that %s makes no client", async (_what, pinned) => {
    const { start } = createTestDevice();
    await expect(start({ pinnedRoot: pinned() })).rejects.toMatchObject({
      code: expect.stringMatching(/^METADATA_(INVALID|SIGNATURE)$/),
    });
  });
});
