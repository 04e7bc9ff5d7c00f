import { describe, expect, it } from "vitest";
import { createFakeContext } from "../fake-context.ts";
import { describeScan } from "./conformance/describe-scan.ts";
import { createDetectorReader } from "./detector-reader.ts";
import type { BarcodeDetectorClass } from "./detector-reader.ts";
import { createFakeScan } from "./fake.ts";
import { createScanProvider } from "./provider.ts";
import { scanSchema } from "./schema.ts";
import type { FoundCode } from "./schema.ts";
import { createWebScan } from "./web.ts";

const { params } = scanSchema.methods.code;

/** A picture that says what a made-up detector finds in it. */
type Picture = { readonly rawValue: string; readonly format: string } | undefined;

/** A browser that reads QR codes and those of shops. */
function detectorOf(supported = Promise.resolve(["qr_code", "ean_13"])): BarcodeDetectorClass {
  return class {
    static getSupportedFormats = () => supported;
    readonly #formats: readonly string[];
    constructor({ formats }: { readonly formats: readonly string[] }) {
      this.#formats = formats;
    }
    async detect(frame: unknown) {
      const picture = frame as Picture;
      return picture !== undefined && this.#formats.includes(picture.format) ? [picture] : [];
    }
  };
}

const pictureOf = ({ text, type }: FoundCode): never =>
  ({ rawValue: text, format: type === "qr" ? "qr_code" : type.replace("-", "_") }) as never;

describeScan("fake", (codes) => createFakeScan({ codes }));

describeScan("web, with a browser that reads codes", (codes) => {
  const provider = createWebScan({
    createReader: async (types) => (await createDetectorReader(types, detectorOf()))?.read,
    async scanCode({ read }) {
      for (const code of codes) {
        const found = await read(pictureOf(code));
        if (found !== undefined) return found;
      }
      return "canceled";
    },
  });
  const { code } = provider;
  if (code === undefined) throw new Error("A host with a camera sheet reads codes.");
  return { code };
});

describe("codes in a browser", () => {
  it("are not offered by a host without a camera sheet", () => expect(createWebScan()).toEqual({}));

  it("are NOT_SUPPORTED when no type can be read here, before the camera is opened", async () => {
    const scan = createScanProvider({
      createReader: async () => undefined,
      scanCode: () => Promise.reject(new Error("must not open")),
    });
    const answer = scan.code(params.parse({ types: ["pdf417"] }), createFakeContext());
    await expect(answer).rejects.toMatchObject({ code: "NOT_SUPPORTED" });
  });

  it("hand on text and type, and nothing else that a sheet may say", async () => {
    const scan = createScanProvider({
      createReader: async () => async () => undefined,
      scanCode: async () => ({ text: "t", type: "qr", picture: new Uint8Array(4) }) as FoundCode,
    });
    expect(await scan.code(params.parse({}), createFakeContext())).toEqual({ text: "t", type: "qr" });
  });
});

describe("the reader of a browser", () => {
  it("says which of the types it reads", async () => {
    const reader = await createDetectorReader(["qr", "pdf417"], detectorOf());
    expect(reader?.reads).toEqual(["qr"]);
  });

  it("is none where it reads nothing of them, or does not say", async () => {
    expect(await createDetectorReader(["pdf417"], detectorOf())).toBe(undefined);
    expect(await createDetectorReader(["qr"], detectorOf(Promise.reject(new Error("no service"))))).toBe(
      undefined,
    );
  });

  it("finds nothing in a picture that its service fails at, or of a type that has no name here", async () => {
    const failing = Object.assign(detectorOf(), {});
    failing.prototype.detect = () => Promise.reject(new Error("service gone"));
    expect(await (await createDetectorReader(["qr"], failing))?.read({} as never)).toBe(undefined);
    const strange = detectorOf();
    strange.prototype.detect = async () => [{ rawValue: "x", format: "unknown" }];
    expect(await (await createDetectorReader(["qr"], strange))?.read({} as never)).toBe(undefined);
  });
});

describe("params of scan.code", () => {
  it("stand for QR codes when left out", () => expect(params.parse({})).toEqual({ types: ["qr"] }));

  it.each([
    { types: [] },
    { types: "qr" },
    { types: ["QR"] },
    { types: ["qr_code"] },
    { types: ["__proto__"] },
    { types: Array.from({ length: 14 }, () => "qr") },
    { types: [{ length: {} }] },
    { facing: "front" },
    null,
    [],
  ])("refuse %j", (given) => expect(params.safeParse(given).success).toBe(false));
});
