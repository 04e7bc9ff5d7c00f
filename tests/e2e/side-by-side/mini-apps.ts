/** A mini-app that counts its taps. */
export const COUNTER = app(`
  const [count, setCount] = useState(0);
  return h(Screen, null, h(Button, { onPress: () => setCount(count + 1) }, "Count " + count));
`);

/** A mini-app with one button; what its press does is `act`. */
const pressing = (act: string): string =>
  app(`
  const [text, setText] = useState("");
  return h(Screen, null, h(Button, { onPress: () => { ${act} } }, "Attack"), h(Text, null, text));
`);

/** Mini-apps that break a rule, each with the code its session ends with. */
export const HOSTILE: readonly { readonly what: string; readonly code: string; readonly bundle: string }[] = [
  { what: "throws while it is read", code: "BUNDLE_ERROR", bundle: `throw new Error("at once");` },
  { what: "throws in its first render", code: "GUEST_ERROR", bundle: app(`throw new Error("in render");`) },
  {
    what: "throws in a later render",
    code: "GUEST_ERROR",
    bundle: app(`
      const [bad, setBad] = useState(false);
      if (bad) throw new Error("in render");
      return h(Screen, null, h(Button, { onPress: () => setBad(true) }, "Attack"));
    `),
  },
  { what: "loops", code: "TURN_TIMEOUT", bundle: pressing("for (;;);") },
  {
    what: "loops in native code",
    code: "TURN_TIMEOUT",
    bundle: pressing("[].indexOf.call({ length: 2 ** 53 - 1 }, 0);"),
  },
  {
    what: "loops in microtasks",
    code: "TURN_TIMEOUT",
    bundle: pressing("(function again() { Promise.resolve().then(again); })();"),
  },
  {
    what: "fills its memory",
    code: "MEMORY_EXCEEDED",
    bundle: pressing("const all = (globalThis.kept ??= []); for (;;) all.push(new Uint8Array(1 << 20));"),
  },
  {
    what: "floods the host",
    code: "MESSAGE_FLOOD",
    bundle: pressing(`for (let i = 0; i < 1e5; i++) platform.storage.get("k" + i);`),
  },
  {
    what: "draws what the kit does not have",
    code: "TREE_BAD_COMPONENT",
    bundle: app(`return h("HostModal", null);`),
  },
  {
    what: "draws with a style of its own",
    code: "TREE_BAD_PROP",
    bundle: app(`return h(Screen, { style: { position: "fixed" } });`),
  },
];

function app(body: string): string {
  return `__atoll_define("main", ["react", "@atoll/sdk", "@atoll/sdk/ui"], function (require, exports) {
    const { createElement: h, useState } = require("react");
    const { platform } = require("@atoll/sdk");
    const { Button, Screen, Text } = require("@atoll/sdk/ui");
    exports.default = function App() { ${body} };
  });`;
}
