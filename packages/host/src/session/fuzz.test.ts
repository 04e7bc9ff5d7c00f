import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTestApp, createTestHost, settle } from "../testing/test-host.ts";

const number = fc.oneof(fc.nat(5), fc.integer(), fc.double(), fc.constant(2 ** 53));
const word = fc.constantFrom(
  "test.echo",
  "permissions.query",
  "node.invoke",
  "Stack",
  "Button",
  "__proto__",
  "constructor",
  "press",
  "",
);
const leaf = fc.oneof(number, word, fc.string(), fc.boolean(), fc.constant(null));
const data = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(word, leaf, { maxKeys: 3 }));
const op = fc.tuple(fc.nat(6), fc.nat(6), fc.oneof(fc.nat(6), word), fc.oneof(fc.nat(6), data));
const message = fc.oneof(
  fc.tuple(fc.constant(1), fc.integer({ min: 1, max: 3 }), fc.nat(1), fc.array(op, { maxLength: 5 })),
  fc.tuple(fc.constant(2), fc.nat(20), word, data, fc.nat(3)),
  fc.tuple(fc.constant(4), fc.nat(20), word, data),
  fc.tuple(fc.nat(11), data),
  fc.tuple(fc.nat(11), data, data),
  fc.tuple(fc.nat(11), number, number, number),
  data,
);
const text = fc.oneof({ weight: 9, arbitrary: message.map((value) => JSON.stringify(value)) }, fc.string());

describe("a host under random messages", () => {
  it("throws nothing, leaves its other sessions alone, and tears down whatever ended", async () => {
    const test = createTestHost({
      providers: { test: { echo: async ({ text: said }: { text: string }) => ({ text: said }) } },
    });
    const beside = await test.open(createTestApp({ id: "com.example.beside" }));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
        const { session, guest } = await test.open();
        for (const said of texts) guest.say(said);
        guest.endTurns();
        session.sendEvent(2, "press", null, { act: true });
        await settle();
        expect(guest.isTerminated).toBe(session.state() === "ended");
        session.close();
        expect(test.host.sessions()).toEqual([beside.session]);
        expect(test.hostErrors).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(beside.session.state()).toBe("open");
    expect(test.clock.pending).toBe(0);
  });
});
