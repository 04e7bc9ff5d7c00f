import type { FakePeer } from "@atoll/capabilities/fake";
import { describe, expect, it } from "vitest";

import { openMiniApp } from "./open-mini-app.ts";
import { inlineApp } from "./testing/inline-app.ts";

const CHAT = inlineApp(
  `function App() {
    const [lines, setLines] = useState([]);
    const add = (line) => setLines((now) => [...now, line]);
    const open = () => {
      const socket = new WebSocket("wss://chat.example.com/room", "chat.v1");
      socket.onopen = () => socket.send("hello by " + socket.protocol);
      socket.onmessage = ({ data }) => add(data);
      socket.onclose = ({ code }) => add("closed " + code);
    };
    return h(Stack, null, h(Button, { onPress: open }, "Open"),
      lines.map((line, index) => h(Text, { key: index }, line)));
  }`,
  { network: { allowedDomains: ["chat.example.com"], reason: "To talk." } },
);

describe("a mini-app with a WebSocket", () => {
  it("talks with a server of the test's own", async () => {
    let peer: FakePeer | undefined;
    const room = (came: FakePeer) => {
      peer = came;
      came.onMessage((data) => came.send(`you said ${String(data)}`));
      return "chat.v1";
    };
    await using app = await openMiniApp(CHAT, { sockets: { "wss://chat.example.com/room": room } });
    await app.tap(app.getByText("Open"));
    await app.findByText("you said hello by chat.v1");
    peer?.send("news");
    await app.findByText("news");
    peer?.close(4000, "late");
    await app.findByText("closed 4000");
  });

  it("loses it when it leaves the front", async () => {
    let left = 0;
    const room = (came: FakePeer) => came.onClose(() => (left += 1));
    await using app = await openMiniApp(CHAT, { sockets: { "wss://chat.example.com/room": room } });
    await app.tap(app.getByText("Open"));
    await app.hide();
    expect(left).toBe(1);
    await app.show();
    await app.findByText("closed 1001");
  });

  it("is told where nobody answers", async () => {
    await using app = await openMiniApp(CHAT);
    await app.tap(app.getByText("Open"));
    await app.findByText("closed 1006");
  });
});
