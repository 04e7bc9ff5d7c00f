import { expect, it } from "vitest";

import { openMiniApp } from "../open-mini-app.ts";
import { inlineApp } from "../testing/inline-app.ts";

it.each([
  ["a component that is undefined", "h(undefined)", /component is no function.*#130/],
  ["an object in a text", "h(Text, null, { a: 1 })", /Draw one of its fields.*#31/],
  ["state set while rendering", "(useState(0)[1]((n) => n + 1), null)", /each time it renders.*#301/],
])("says in words what React thinks of %s", async (_, drawn, words) => {
  await using app = await openMiniApp(inlineApp(`function App() { return ${drawn}; }`));
  expect(app.reports()[0]?.message).toMatch(words);
  expect(app.ended()?.detail).toMatch(words);
});
