import { describe, expect, it } from "vitest";
import { AtollError } from "../errors.ts";
import { fixtures } from "../fixtures/index.ts";
import { decodeGuestMessage } from "./decode.ts";
import { DEFAULT_QUOTAS, withQuotas } from "./quotas.ts";

function refusal(
  text: string,
  quotas = DEFAULT_QUOTAS as Parameters<typeof decodeGuestMessage>[1],
): AtollError {
  try {
    decodeGuestMessage(text, quotas);
  } catch (error) {
    if (error instanceof AtollError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text.slice(0, 100)}`);
}

/** Every object and array in a decoded message. */
function* containers(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const item of Object.values(value)) yield* containers(item);
}

describe("decodeGuestMessage on recorded streams", () => {
  for (const { id, title, messages } of fixtures.valid) {
    it(`accepts ${id}: ${title}`, () => {
      for (const text of messages()) {
        const decoded = decodeGuestMessage(text, DEFAULT_QUOTAS);
        const expected = JSON.stringify(JSON.parse(text));
        if (!id.startsWith("lone-surrogate")) expect(JSON.stringify(decoded)).toBe(expected);
      }
    });
  }

  for (const { id, title, messages, code, layer, quotas } of fixtures.hostile) {
    if (layer === "decoder") {
      it(`refuses ${id}: ${title}`, () => {
        const texts = messages();
        for (const text of texts.slice(0, -1)) decodeGuestMessage(text, withQuotas(quotas));
        expect(refusal(texts.at(-1) ?? "", withQuotas(quotas)).code).toBe(code);
      });
    } else {
      it(`leaves ${id} to the ${layer}`, () => {
        for (const text of messages()) decodeGuestMessage(text, withQuotas(quotas));
      });
    }
  }
});

describe("decodeGuestMessage", () => {
  it("gives props, sets and params no prototype, at any depth", () => {
    const texts = [
      '[1,1,1,[[0,1,"Box",{"a":[{"b":{}}]}],[4,1,{"c":{}},["d"]]]]',
      '[2,1,"m",[{"a":{"b":[{}]}}],0]',
      '[4,1,"t",{"a":{}}]',
    ];
    for (const text of texts) {
      for (const value of containers(decodeGuestMessage(text, DEFAULT_QUOTAS))) {
        if (!Array.isArray(value)) expect(Object.getPrototypeOf(value)).toBe(null);
      }
    }
  });

  it("keeps the strings of params as they are", () => {
    const text = '[2,1,"storage.set",{"value":"\\ud800"},0]';
    expect(decodeGuestMessage(text, DEFAULT_QUOTAS)[3]).toEqual({ value: "\ud800" });
  });

  it("puts U+FFFD for lone surrogates of logs, reports and prop names", () => {
    expect(decodeGuestMessage('[6,1,"a\\udc00b"]', DEFAULT_QUOTAS)).toEqual([6, 1, "a\ufffdb"]);
    expect(decodeGuestMessage('[7,{"message":"\\ud801","stack":""}]', DEFAULT_QUOTAS)[1]).toEqual({
      message: "\ufffd",
      stack: "",
    });
    expect(decodeGuestMessage('[1,1,1,[[0,1,"Box",{"\\ud800":1}]]]', DEFAULT_QUOTAS)[3]).toEqual([
      [0, 1, "Box", { "\ufffd": 1 }],
    ]);
  });

  it("cuts long reports, and not through a pair", () => {
    const report = { message: "😀".repeat(5_000), stack: `x${"😀".repeat(50_000)}` };
    const decoded = decodeGuestMessage(JSON.stringify([7, report]), DEFAULT_QUOTAS);
    expect(decoded[1]).toEqual({ message: "😀".repeat(1_000), stack: `x${"😀".repeat(7_999)}\ufffd` });
  });

  it("takes the largest message, depth, part and string that the quotas allow", () => {
    const quotas = withQuotas({ messageLength: 2_000, jsonDepth: 6, opsPerPart: 3, stringPropLength: 10 });
    const ops = '[5,1,"0123456789"],[4,1,{"a":[{"b":"0123456789"}]},[]],[3,0,1]';
    const text = `[1,1,1,[${ops}]]`.padEnd(2_000);
    expect(decodeGuestMessage(text, quotas)[3]).toHaveLength(3);
    expect(refusal(text, { ...quotas, messageLength: 1_999 }).code).toBe("WIRE_TOO_LONG");
    expect(refusal(text, { ...quotas, jsonDepth: 5 }).code).toBe("WIRE_TOO_DEEP");
    expect(refusal(text, { ...quotas, opsPerPart: 2 }).code).toBe("BATCH_TOO_LARGE");
    expect(refusal(text, { ...quotas, stringPropLength: 9 }).code).toBe("WIRE_TOO_LONG");
  });

  it("checks the length before anything else", () => {
    expect(refusal("[".repeat(DEFAULT_QUOTAS.messageLength + 1)).code).toBe("WIRE_TOO_LONG");
  });

  it("counts no brackets inside of strings as depth", () => {
    const text = JSON.stringify([6, 1, `${"[{".repeat(500)}\\"[`]);
    expect(decodeGuestMessage(text, DEFAULT_QUOTAS)[0]).toBe(6);
  });

  it("says which op, with the value, and never much of it", () => {
    const error = refusal(`[1,1,1,[[3,0,1],[3,0,"${"x".repeat(10_000)}"]]]`);
    expect(error.message).toMatch(/^The child of op 1 is "x+…", which must be an integer/);
    expect(error.message.length).toBeLessThan(200);
    expect(error.data).toEqual({ op: 1 });
  });

  it("quotes nothing of a text that is not JSON", () => {
    expect(refusal("secret").message).not.toContain("secret");
  });
});
