import { buildPrelude } from "@atoll/prelude";
import { expect, it } from "vitest";
import { openMiniApp } from "./open-mini-app.ts";

const KEYLESS = {
  manifest: {
    id: "com.example.keyless",
    name: "Keyless",
    version: { name: "1.0.0", code: 1 },
    apiLevel: 1,
    entry: "src/main.tsx",
  },
  bundle: `__atoll_define("main", ["react", "@atoll/sdk/ui"], function (require, exports) {
    const { createElement } = require("react");
    const { Screen, Text } = require("@atoll/sdk/ui");
    exports.default = function App() {
      return createElement(Screen, null, ["a", "b"].map((each) => createElement(Text, null, each)));
    };
  })`,
};

it("tells creators React's warnings, which a production prelude leaves out", async () => {
  for (const development of [true, false]) {
    await using app = await openMiniApp(KEYLESS, { prelude: await buildPrelude({ development }) });
    expect(app.getByText("b")).toBeDefined();
    const warned = app.logs().filter(({ text }) => text.includes('unique "key" prop'));
    expect(warned.map(({ level }) => level)).toEqual(development ? ["error"] : []);
  }
});
