import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { createIndexedDbStore } from "../storage/indexed-db-store.ts";
import { createMemoryStore } from "../storage/memory-store.ts";
import { describeFiles } from "./conformance/describe-files.ts";
import { createFakeFiles } from "./fake.ts";
import type { Document } from "./hand-over.ts";
import { createOwnFiles } from "./provider.ts";
import { filesSchema } from "./schema.ts";
import { createWebFiles } from "./web.ts";

let databases = 0;
const freshStore = () => createIndexedDbStore({ name: `files-${(databases += 1)}` });

describeFiles("fake", (limit) => createFakeFiles({ limit }));
describeFiles("web", (limit) => createOwnFiles({ store: freshStore(), limit }).files);

const { open, pick, write } = filesSchema.methods;

describe("params of files", () => {
  it.each([
    { path: "../other/token", text: "" },
    { path: "", text: "" },
    { path: "a" },
    { path: "a", text: "", blob: 1 },
    { path: "a", text: "\ud800" },
    { path: "a", text: "x".repeat(524_289) },
    { path: "a", blob: 0 },
    { path: "a", text: "", owner: "other" },
  ])("refuse to write %#", (params) => expect(write.params.safeParse(params).success).toBe(false));

  it.each(["run.exe", "page.html", "icon.svg", "app.apk", "a.pdf.js", "no-ending", "x.PDF.", "x.__proto__"])(
    "hand no %s to other apps",
    (path) => expect(open.params.safeParse({ path }).success).toBe(false),
  );

  it.each([[["*/*"]], [["image/*,.exe"]], [[".pdf"]], [Array.from({ length: 21 }, () => "image/*")]])(
    "pick no %j",
    (types) => expect(pick.params.safeParse({ types }).success).toBe(false),
  );
});

describe("a picker", () => {
  const chosen = [
    new File(["day"], "C:\\secret\\bills\u202e.csv", { type: "Text/CSV; charset=utf-8" }),
    new File(["<svg/>"], "icon.svg", { type: "image/svg+xml" }),
    new File(["?"], `${"x".repeat(300)}.bin`, { type: "no type" }),
  ];
  const run = (
    params: object,
    files: readonly File[] | "canceled" = chosen,
    context = createFakeContext(),
  ) => {
    const web = createWebFiles({ store: createMemoryStore(), pickFiles: async () => files });
    return web.pick?.(pick.params.parse(params), context);
  };

  it("hands on bytes, type and the name alone, cleaned, its ending kept", async () => {
    const context = createFakeContext();
    const [first, , third] = pick.result.parse(await run({ max: 3 }, chosen, context));
    expect(first).toMatchObject({ name: "bills.csv", type: "text/csv", size: 3 });
    expect(context.blobs.get(first?.blob ?? 0)?.bytes).toEqual(new TextEncoder().encode("day"));
    expect(third?.type).toBe("application/octet-stream");
    expect(third?.name).toMatch(/^x+….bin$/);
  });

  it("passes over what is of no wanted type, and gives no more than was asked for", async () => {
    expect(await run({ types: ["image/*"], max: 3 })).toMatchObject([{ name: "icon.svg" }]);
    expect(await run({})).toHaveLength(1);
    await expect(run({ types: ["application/pdf"] })).rejects.toMatchObject({ code: "USER_CANCELED" });
    await expect(run({}, "canceled")).rejects.toMatchObject({ code: "USER_CANCELED" });
  });

  it("reads nothing of a file that is too large", async () => {
    const large = Object.defineProperties(new File([], "film.mp4", { type: "video/mp4" }), {
      size: { value: 20 * 1024 * 1024 + 1 },
      arrayBuffer: { value: () => Promise.reject(new Error("was read")) },
    });
    await expect(run({}, [large])).rejects.toMatchObject({ code: "QUOTA_EXCEEDED" });
  });

  it("gives nothing to a call that was cancelled meanwhile", async () => {
    const context = createFakeContext({ signal: AbortSignal.abort() });
    await expect(run({}, chosen, context)).rejects.toMatchObject({ code: "ABORTED" });
  });
});

describe("a document", () => {
  async function begin(agrees: boolean) {
    const seen: unknown[] = [];
    const web = createWebFiles({
      store: createMemoryStore(),
      confirmDocument: async (document) => (seen.push(document), agrees),
      handOver: async (document) => void seen.push(document),
    });
    const context = createFakeContext();
    await web.write?.({ path: "out/bill.pdf", text: "%PDF" }, context);
    return { seen, open: (path: string) => web.open?.(open.params.parse({ path }), context) };
  }

  it("goes to other apps once the person has seen its name and agreed, typed by that name", async () => {
    const { seen, open: hand } = await begin(true);
    expect(await hand("out/bill.pdf")).toBeNull();
    const document: Document = {
      name: "bill.pdf",
      type: "application/pdf",
      bytes: new TextEncoder().encode("%PDF"),
    };
    expect(seen).toEqual([{ name: "bill.pdf", size: 4 }, document]);
  });

  it("stays where it is otherwise", async () => {
    const { seen, open: hand } = await begin(false);
    await expect(hand("out/bill.pdf")).rejects.toMatchObject({ code: "USER_CANCELED" });
    await expect(hand("out/other.pdf")).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
    expect(seen).toEqual([{ name: "bill.pdf", size: 4 }]);
  });

  it("is not handed over by a host without a sheet that asks", () => {
    expect(createWebFiles({ store: createMemoryStore() })).not.toHaveProperty("open");
  });
});
