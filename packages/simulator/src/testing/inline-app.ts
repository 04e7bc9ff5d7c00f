import type { ManifestInput } from "@atoll/protocol";

import type { InlineMiniApp } from "../package/installed-package.ts";

/** A mini-app whose code is `body`, with React, `h`, the kit and the platform at hand; it must define `App`. */
export function inlineApp(body: string, manifest: Partial<ManifestInput> = {}): InlineMiniApp {
  const bundle = `__atoll_define("main", ["@atoll/sdk", "@atoll/sdk/ui", "react"], function (require, exports) {
    "use strict";
    const React = require("react");
    const { useEffect, useRef, useState, createElement: h } = React;
    const { platform, PlatformError, Pages, useEnvironment, useLifecycle, usePage, usePageEvent } = require("@atoll/sdk");
    const { Button, Card, Dialog, Heading, Image, Row, Screen, Stack, Text, TextField, VirtualList } = require("@atoll/sdk/ui");
    ${body}
    exports.default = App;
  });`;
  return { manifest: { ...MANIFEST, ...manifest }, bundle };
}

const MANIFEST = {
  id: "com.example.inline",
  name: "Inline",
  version: { name: "1.0.0", code: 1 },
  apiLevel: 1,
  entry: "src/main.tsx",
} satisfies ManifestInput;

/** A mini-app that counts its button's presses. */
export const COUNTER = `function App() {
  const [count, setCount] = useState(0);
  return h(Screen, { title: "Counter" },
    h(Text, null, "Pressed ", count, " times"),
    h(Button, { onPress: () => setCount(count + 1) }, "Press"));
}`;
