import { equal } from "./test-checks.ts";
import type { Check } from "./test-checks.ts";

const ECHO = "wss://api.example.com/echo";

/** What WebSocket makes of the host's sockets; those of the fake bridge say the same. */
export const socketChecks: readonly Check[] = [
  {
    title: "a WebSocket opens, carries text and bytes in order, and closes as it was told",
    ours: true,
    async run() {
      const socket = new WebSocket(`${ECHO}?chat`, "chat");
      socket.binaryType = "arraybuffer";
      const before = [socket.readyState, socket.url, socket.binaryType, socket.protocol];
      equal(before, [0, `${ECHO}?chat`, "arraybuffer", ""]);
      await happens(socket, "open");
      equal([socket.readyState, socket.protocol], [WebSocket.OPEN, "chat"]);
      const heard: unknown[] = [];
      socket.onmessage = ({ data }) => heard.push(typeof data === "string" ? data : new Uint8Array(data)[1]);
      socket.send("é");
      socket.send(new Uint8Array([1, 255]));
      equal(socket.bufferedAmount, 4);
      socket.close(4000, "done");
      equal(socket.readyState, WebSocket.CLOSING);
      const { code, reason, wasClean } = (await happens(socket, "close")) as CloseEvent;
      equal([code, reason, wasClean, socket.readyState], [4000, "done", true, WebSocket.CLOSED]);
      equal([heard, socket.bufferedAmount], [[], 0]);
    },
  },
  {
    title: "a WebSocket gives what comes as text, Blob or ArrayBuffer, to listeners too",
    ours: true,
    async run() {
      const socket = new WebSocket(ECHO);
      await happens(socket, "open");
      socket.send("é");
      equal(((await happens(socket, "message")) as MessageEvent).data, "é");
      socket.send(new Blob(["ab"]));
      const { data, origin } = (await happens(socket, "message")) as MessageEvent;
      equal([await (data as Blob).text(), origin], ["ab", "wss://api.example.com"]);
      socket.binaryType = "arraybuffer";
      socket.send(new Uint8Array([1, 255]).buffer);
      const bytes = ((await happens(socket, "message")) as MessageEvent).data as ArrayBuffer;
      equal([bytes instanceof ArrayBuffer, new Uint8Array(bytes)[1]], [true, 255]);
      socket.send("bye");
      equal(((await happens(socket, "close")) as CloseEvent).code, 4001);
    },
  },
  {
    title: "messages sent in a row go in few calls, one after the other",
    ours: true,
    async run() {
      const socket = new WebSocket(ECHO);
      await happens(socket, "open");
      const heard: unknown[] = [];
      const all = new Promise<void>((resolve) => {
        socket.onmessage = ({ data }) => heard.push(data) === 130 && resolve();
      });
      for (let each = 0; each < 129; each++) socket.send(String(each));
      socket.send("sends");
      await all;
      equal([heard.slice(0, 3), heard[128], heard[129]], [["0", "1", "2"], "128", "4"]);
      socket.close();
      await happens(socket, "close");
    },
  },
  {
    title: "a WebSocket that is refused or lost tells an error, with the host's code, then its close",
    ours: true,
    async run() {
      const refused = new WebSocket("wss://blocked.example.com/");
      const error = (await happens(refused, "error")) as Event & { code?: string };
      equal([error.code, refused.readyState], ["NETWORK_BLOCKED", 3]);
      const lost = new WebSocket(ECHO);
      await happens(lost, "open");
      lost.send("break");
      const { code, wasClean } = (await happens(lost, "close")) as CloseEvent;
      equal([code, wasClean], [1006, false]);
      lost.send("late");
      equal([lost.readyState, lost.bufferedAmount > 0], [3, true]);
    },
  },
  {
    title: "a WebSocket that is closed before it opens never does",
    ours: true,
    async run() {
      const socket = new WebSocket("wss://slow.example.com/");
      let opened = false;
      socket.onopen = () => {
        opened = true;
      };
      socket.close();
      equal([((await happens(socket, "close")) as CloseEvent).code, opened], [1006, false]);
    },
  },
  {
    title: "a WebSocket refuses addresses, protocols, codes and reasons that are none",
    ours: true,
    async run() {
      const nameOf = (run: () => unknown): string => {
        try {
          run();
        } catch (error) {
          return (error as Error).name;
        }
        return "nothing";
      };
      for (const url of ["/relative", "ftp://a.example", "wss://a.example/#x", ""]) {
        equal(
          nameOf(() => new WebSocket(url)),
          "SyntaxError",
        );
      }
      equal(
        nameOf(() => new WebSocket(ECHO, ["a", "a"])),
        "SyntaxError",
      );
      equal(
        nameOf(() => new WebSocket(ECHO, "a b")),
        "SyntaxError",
      );
      const socket = new WebSocket("https://slow.example.com/");
      equal(socket.url, "wss://slow.example.com/");
      equal(
        nameOf(() => socket.send("early")),
        "InvalidStateError",
      );
      equal(
        nameOf(() => socket.close(1001)),
        "InvalidAccessError",
      );
      equal(
        nameOf(() => socket.close(1000, "é".repeat(62))),
        "SyntaxError",
      );
      socket.close();
      await happens(socket, "close");
    },
  },
];

function happens(socket: WebSocket, type: string): Promise<Event> {
  return new Promise((resolve) => socket.addEventListener(type, resolve, { once: true }));
}
