import type { Script } from "../engine.ts";

/** A mini-app that counts, in ES2022 as a bundler leaves it. */
export const COUNTER: Script = {
  name: "main.jsbundle",
  source: `__atoll_define("main", ["react", "react/jsx-runtime", "@atoll/sdk/ui"], (require, exports) => {
  const { useState } = require("react");
  const { jsx, jsxs } = require("react/jsx-runtime");
  const { Button, Stack, Text } = require("@atoll/sdk/ui");
  class Step {
    #size = 1;
    static #made = 0;
    constructor() { Step.#made++; }
    from(count) { return count + this.#size; }
    static get made() { return Step.#made; }
  }
  const steps = [];
  for (let i = 0; i < 3; i++) steps.push({ label: \`Add \${i}\`, index: () => i });
  exports.default = function Counter({ step = new Step() }) {
    const [count, setCount] = useState(0);
    const add = async (n) => {
      for await (const turn of (async function* () { yield* [1, 2]; })()) {
        if (turn === n) setCount((old) => step.from(old));
      }
    };
    return jsxs(Stack, {
      children: [
        jsx(Text, { children: \`Count \${count}, \${Step.made > 0}\` }),
        ...steps.map(({ label, index }) => jsx(Button, { onPress: () => add(index()), children: label }, label)),
      ],
    });
  };
});
`,
};
