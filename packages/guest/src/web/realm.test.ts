import { describe, expect, it } from "vitest";
import { ALLOWED_GLOBALS } from "../lockdown/index.ts";
import { bundleGuest, compileForDevices, hermesCli, quickJs } from "../lockdown/test-realm.ts";
import { checks } from "./test-checks.ts";
import { eventChecks } from "./test-event-checks.ts";
import { fetchChecks } from "./test-fetch-checks.ts";
import { socketChecks } from "./test-socket-checks.ts";

const source = bundleGuest(new URL("./test-entry.ts", import.meta.url));

describe.each([quickJs, hermesCli])("web APIs in $name", (engine) => {
  const results = source
    .then((bundle) => engine.run(bundle))
    .then((sent) => new Map(sent.slice(1).map((line) => JSON.parse(line) as [string, string])));

  it.each([...checks, ...eventChecks, ...fetchChecks, ...socketChecks].map(({ title }) => title))(
    "%s",
    async (title) => {
      expect((await results).get(title)).toBe("ok");
    },
  );

  it("are there under every name on the list, with nothing else beside the language's", async () => {
    const names = ((await results).get("globals") ?? "").split(" ");
    const { language, web, atoll } = ALLOWED_GLOBALS;
    expect(names).toEqual(expect.arrayContaining([...web, ...atoll]));
    const known: readonly string[] = [...language, ...web, ...atoll];
    const others = names.filter((name) => !known.includes(name));
    expect(others).toEqual(engine === hermesCli ? ["HermesInternal", "setImmediate"] : []);
  });
});

describe("the checks", () => {
  it.each([...checks, ...eventChecks].filter(({ ours }) => !ours))(
    "hold in Node's own realm: $title",
    async ({ run }) => {
      await run({ advance() {}, reports: [], logs: [] });
    },
  );
});

it("is code that the device compiler takes as it is", async () => {
  await expect(compileForDevices(await source)).resolves.toBeUndefined();
});
