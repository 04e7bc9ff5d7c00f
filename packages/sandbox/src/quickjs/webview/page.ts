import type { EngineReply } from "../../engine-reply.ts";
import type { TurnRequest } from "../../live-sandbox.ts";
import { PAGE_LOADED, RECEIVE } from "./channel.ts";
import type { PageInit } from "./channel.ts";

/** Source of the worker and the engine in base64, put in by the build. */
declare const WORKER_SOURCE: string;
declare const WASM_BASE64: string;
/** What react-native-webview gives every page that it shows. */
declare const ReactNativeWebView: { postMessage(text: string): void };

const tell = (text: string): void => ReactNativeWebView.postMessage(text);
const fail = (detail: string): void => {
  const reply: EngineReply = { kind: "ended", end: { code: "ENGINE_CRASHED", detail } };
  tell(JSON.stringify(reply));
};

// Security: with an origin of its own the page would have cookies and storage, and share them with pages of other sandboxes.
if (self.origin === "null") start();
else fail(`The page of the engine has the origin ${self.origin}; it must have none.`);

function start(): void {
  const script = new Blob([WORKER_SOURCE], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(script));
  worker.addEventListener("error", () => fail("The worker in the page failed."));
  const { port1: port, port2: theirs } = new MessageChannel();
  // Security: strings alone leave the page. The guest's side has the port and never the app's channel.
  port.onmessage = ({ data }) => tellReply(data);
  port.onmessageerror = () => fail("A message of the engine could not be read.");
  worker.postMessage(null, [theirs]);
  Object.defineProperty(globalThis, RECEIVE, { value: (text: string) => take(port, text) });
  tell(PAGE_LOADED);
}

function take(port: MessagePort, text: string): void {
  const message = JSON.parse(text) as PageInit | TurnRequest;
  if (!("prelude" in message)) return port.postMessage(message);
  const wasm = Uint8Array.from(atob(WASM_BASE64), (character) => character.charCodeAt(0)).buffer;
  port.postMessage({ wasm, ...message }, [wasm]);
}

function tellReply(data: unknown): void {
  try {
    tell(JSON.stringify(data));
  } catch {
    fail("The engine's side said something that no engine says.");
  }
}
