import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { AtollError } from "@atoll/protocol";
import { PACKAGE_CAPS } from "@atoll/distribution/package";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMemoryBlobStore } from "../blobs/memory-blob-store.ts";
import type { BlobStore } from "../blobs/blob-store.ts";
import type { Actor } from "../http/context.ts";
import { apiAs } from "../testing/api-as.ts";
import type { AskArea } from "../testing/api-as.ts";
import { createTestParts } from "../testing/create-test-parts.ts";
import type { TestParts } from "../testing/create-test-parts.ts";
import { addApp, addPerson, addTeam } from "../testing/people.ts";
import { digestOf, samplePackage } from "../testing/sample-package.ts";
import { uploadRoutes } from "./upload-routes.ts";

let test: TestParts;
let blobs: BlobStore & { full: boolean };
let developer: Actor;
let ask: AskArea;
let apps = 0;

beforeAll(async () => {
  const memory = createMemoryBlobStore();
  blobs = {
    ...memory,
    full: false,
    put: async (bytes) => {
      if (blobs.full) throw new AtollError("STORAGE_FULL");
      return memory.put(bytes);
    },
  };
  test = await createTestParts({ blobs });
  developer = await addPerson(test.registry, "dev");
  await addTeam(test.registry, "team_1", [[developer, "developer"]]);
  ask = apiAs(test.registry, developer, uploadRoutes);
});
afterAll(() => test.stop());

async function newApp(): Promise<string> {
  const id = `org.example.app${(apps += 1)}`;
  await addApp(test.registry, id, "team_1");
  return id;
}

function send(app: string, bytes: Uint8Array, body: Uint8Array | ReadableStream = bytes, as = ask) {
  return as("PUT", `/apps/${app}/versions`, body, digestOf(bytes));
}

function codeOf({ body }: { body: object }): unknown {
  return (body as { error?: { code: string } }).error?.code;
}

function versionOf({ body }: { body: object }): { id: string; state: string } {
  return (body as { version: { id: string; state: string } }).version;
}

/** A body that sends these pieces and then does `last`. */
function streamOf(
  pieces: readonly Uint8Array[],
  last: "ends" | "breaks" | "hangs",
): ReadableStream<Uint8Array> {
  const left = [...pieces];
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift();
      if (piece !== undefined) controller.enqueue(piece);
      else if (last === "ends") controller.close();
      else if (last === "breaks") controller.error(new Error("the connection is gone"));
      else return new Promise(() => undefined);
      return undefined;
    },
  });
}

async function countVersions(app: string): Promise<number> {
  return (await test.registry.db.query("select 1 from versions where app_id = $1", [app])).length;
}

describe("an upload", () => {
  it("becomes a version with its checks waiting, and a job for them", async () => {
    const app = await newApp();
    const answer = await send(app, samplePackage({ id: app }));
    expect(answer).toMatchObject({
      status: 202,
      body: { version: { app, state: "uploaded", version: { name: "1.0.1", code: 1 } } },
    });
    const jobs = await test.registry.db.query("select 1 from pgboss.job where singleton_key = $1", [
      versionOf(answer).id,
    ]);
    expect(jobs).toHaveLength(1);
  });

  it("is the same version when the same package comes again", async () => {
    const app = await newApp();
    const bytes = samplePackage({ id: app });
    const [first, again] = await Promise.all([send(app, bytes), send(app, bytes)]);
    expect(versionOf(again).id).toBe(versionOf(first).id);
    expect(await countVersions(app)).toBe(1);
  });

  it("must raise the version code", async () => {
    const app = await newApp();
    await send(app, samplePackage({ id: app, code: 7 }));
    for (const code of [6, 7]) {
      const answer = await send(
        app,
        samplePackage({ id: app, code, main: `__atoll_define("main", [], () => ${code});` }),
      );
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({
        error: { code: "VERSION_NOT_RISING", message: expect.stringContaining("Raise it to 8") as string },
      });
    }
    expect((await send(app, samplePackage({ id: app, code: 8 }))).status).toBe(202);
  });

  it("that will be refused takes no room in the store", async () => {
    const app = await newApp();
    await send(app, samplePackage({ id: app, code: 7 }));
    const refused = samplePackage({ id: app, code: 6 });
    expect(codeOf(await send(app, refused))).toBe("VERSION_NOT_RISING");
    expect(await blobs.has(createHash("sha256").update(refused).digest("hex"))).toBe(false);
  });

  it.each(["checks_failed", "changes_requested"])("may come again under its code after %s", async (state) => {
    const app = await newApp();
    const { id } = versionOf(await send(app, samplePackage({ id: app, code: 3 })));
    await test.registry.db.query("update versions set state = $2 where id = $1", [id, state]);
    const again = await send(
      app,
      samplePackage({ id: app, code: 3, main: `__atoll_define("main", [], 3);` }),
    );
    expect(again.status).toBe(202);
    expect(versionOf(again).id).not.toBe(id);
  });

  it.each(["released", "superseded", "rolled_back", "revoked", "approved", "rejected", "in_review"])(
    "never takes the code of a version that is %s",
    async (state) => {
      const app = await newApp();
      const { id } = versionOf(await send(app, samplePackage({ id: app, code: 3 })));
      await test.registry.db.query("update versions set state = $2 where id = $1", [id, state]);
      expect(codeOf(await send(app, samplePackage({ id: app, code: 3, main: "other" })))).toBe(
        "VERSION_NOT_RISING",
      );
    },
  );
});

describe("an upload is refused", () => {
  it("before its first byte when the role may not", async () => {
    const app = await newApp();
    const analyst = await addPerson(test.registry, "analyst");
    await test.registry.db.query("insert into team_members values ('team_1', $1, 'analyst')", [
      analyst.userId,
    ]);
    const stranger = await addPerson(test.registry, "stranger");
    const untouched = new ReadableStream(
      {
        pull() {
          throw new Error("the body was read");
        },
      },
      { highWaterMark: 0 },
    );
    const bytes = samplePackage({ id: app });
    const asked = (actor: Actor | undefined) =>
      send(app, bytes, untouched, apiAs(test.registry, actor, uploadRoutes));
    expect(codeOf(await asked(analyst))).toBe("FORBIDDEN");
    expect(codeOf(await asked(stranger))).toBe("NOT_FOUND");
    expect(codeOf(await asked(undefined))).toBe("NOT_SIGNED_IN");
  });

  it("without a digest, and when it announces too much", async () => {
    const app = await newApp();
    const bytes = samplePackage({ id: app });
    expect(codeOf(await ask("PUT", `/apps/${app}/versions`, bytes))).toBe("INVALID_REQUEST");
    expect(codeOf(await ask("PUT", `/apps/${app}/versions`, bytes, { digest: "md5=abc" }))).toBe(
      "INVALID_REQUEST",
    );
    const length = String(PACKAGE_CAPS.packageBytes + 1);
    expect(
      codeOf(
        await ask("PUT", `/apps/${app}/versions`, bytes, { ...digestOf(bytes), "content-length": length }),
      ),
    ).toBe("PACKAGE_TOO_LARGE");
  });

  it("as soon as more came than a package may have, whatever was announced", async () => {
    const app = await newApp();
    const piece = new Uint8Array(1024 * 1024);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(piece);
      },
    });
    expect(codeOf(await send(app, samplePackage({ id: app }), endless))).toBe("PACKAGE_TOO_LARGE");
    expect(sent * piece.length).toBeLessThan(PACKAGE_CAPS.packageBytes * 1.5);
  });

  it.each(["ends", "breaks"] as const)("when it %s early", async (last) => {
    const app = await newApp();
    const bytes = samplePackage({ id: app });
    const answer = await send(app, bytes, streamOf([bytes.subarray(0, 100)], last));
    expect(answer.status).toBe(400);
    expect(codeOf(answer)).toBe("UPLOAD_INCOMPLETE");
    expect(await countVersions(app)).toBe(0);
  });

  it("when the account has as many running as it may, until one of them ends", async () => {
    const app = await newApp();
    const ends: (() => void)[] = [];
    const hanging = () =>
      send(
        app,
        samplePackage({ id: app }),
        new ReadableStream({ start: (controller) => void ends.push(() => controller.close()) }),
      );
    const running = [hanging(), hanging(), hanging()];
    // Until the three are being received.
    const incoming = join(test.registry.config.dataDir, "incoming");
    while ((await readdir(incoming).catch(() => [])).length < 3)
      await new Promise((resolve) => setImmediate(resolve));
    const fourth = await send(app, samplePackage({ id: app }));
    expect(fourth.status).toBe(429);
    expect(codeOf(fourth)).toBe("TOO_MANY_REQUESTS");
    for (const end of ends) end();
    expect((await Promise.all(running)).map(codeOf)).toEqual(Array(3).fill("UPLOAD_INCOMPLETE"));
    expect((await send(app, samplePackage({ id: app }))).status).toBe(202);
  });

  it("when its team has sent as many versions within a day as it may, and taken again a day later", async () => {
    const app = await newApp();
    await test.registry.db.query(
      `insert into versions (id, app_id, version_name, version_code, state, package_sha256, manifest, created_by, created_at)
       select 'many_' || n, $1, '1', n, 'rejected', 'sha_' || n, '{}', $2, now() from generate_series(1, 200) n`,
      [app, developer.userId],
    );
    expect(codeOf(await send(app, samplePackage({ id: app, code: 201 })))).toBe("TOO_MANY_REQUESTS");
    test.passTime(25 * 60 * 60 * 1000);
    expect((await send(app, samplePackage({ id: app, code: 201 }))).status).toBe(202);
  });

  it("when its bytes are not those announced", async () => {
    const app = await newApp();
    const other = samplePackage({ id: app, code: 2 });
    expect(codeOf(await send(app, samplePackage({ id: app }), other))).toBe("UPLOAD_INCOMPLETE");
  });

  it("when it is no package, or that of another mini-app", async () => {
    const app = await newApp();
    expect(codeOf(await send(app, Buffer.from("MZ, not a zip")))).toBe("PACKAGE_NOT_ZIP");
    expect(codeOf(await send(app, samplePackage({ id: "org.example.other" })))).toBe("MANIFEST_INVALID");
    expect(codeOf(await send("org.example.missing", samplePackage()))).toBe("NOT_FOUND");
  });

  it.each([
    ["a byte-order mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["bytes that are no UTF-8", (text: string) => Buffer.from(text, "latin1")],
  ])("when its manifest has %s, which no host would open", async (_, write) => {
    const id = await newApp();
    const version = { name: "1.0.1", code: 1 };
    const text = JSON.stringify({ id, name: "Café", version, apiLevel: 1, entry: "src/main.tsx" });
    expect((await send(id, samplePackage({ id, more: { "manifest.json": text } }))).status).toBe(202);
    const sent = samplePackage({
      id,
      more: { "manifest.json": write(text.replace('"code":1', '"code":2')) },
    });
    expect(codeOf(await send(id, sent))).toMatch(/^MANIFEST_/);
  });

  it("when the registry's disk is full, and nothing is stored; the next try goes through", async () => {
    const app = await newApp();
    const bytes = samplePackage({ id: app });
    blobs.full = true;
    const answer = await send(app, bytes);
    blobs.full = false;
    expect(answer.status).toBe(507);
    expect(codeOf(answer)).toBe("STORAGE_FULL");
    expect(await countVersions(app)).toBe(0);
    expect((await send(app, bytes)).status).toBe(202);
  });

  it("leaves nothing behind of what it was received in", async () => {
    const left = await readdir(join(test.registry.config.dataDir, "incoming"));
    expect(left).toEqual([]);
  });
});
