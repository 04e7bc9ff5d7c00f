import { describe, expect, it } from "vitest";
import { attacks } from "./test-corpus.ts";
import { bundleGuest, hermesCli, quickJs } from "./test-realm.ts";

const bundle = bundleGuest(new URL("./test-corpus-entry.ts", import.meta.url));

it("notices a leak", async () => {
  expect(await quickJs.run(await bundle, "betray()")).toContain("secrets leaked: true");
});

describe.each([quickJs, hermesCli])("a locked realm in $name", (engine) => {
  const rows = attacks.filter(({ hermes }) => engine === quickJs || hermes !== false);

  it.each(rows)("withstands $id $technique", async ({ guest, outcome }) => {
    const sent = await engine.run(await bundle, guest);
    expect(sent.find((line) => /^(?:returned|threw) /.test(line))).toMatch(outcome);
    expect(sent.slice(-3)).toEqual(['post [1,"alive"]', "ran 5, base64 AQID", "secrets leaked: false"]);
  });
});
