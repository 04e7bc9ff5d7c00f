import type { Script } from "@atoll/sandbox";

/** A guest of fifty lines, written by hand: speaks the wire, and gives the bundle a few words to speak it with. */
export const miniGuestPrelude: Script = {
  name: "mini-guest.js",
  source: `(send) => {
    let started = null, main = null, seq = 0, lastCall = 0;
    const say = (message) => send(JSON.stringify(message));
    const handlers = {}, replies = {};
    const guest = {
      draw: (...ops) => say([1, ++seq, 1, ops]),
      on: (node, event, run) => { handlers[node + event] = run; },
      call: (method, params, gesture = 0) => new Promise((resolve, reject) => {
        replies[++lastCall] = { resolve, reject };
        say([2, lastCall, method, params, gesture]);
      }),
      log: (text) => say([6, 1, text]),
      say, send,
    };
    const begin = () => { if (started && main) { const run = main; main = null; run(guest, started); } };
    globalThis.__atoll_define = (name, deps, run) => { main = run; begin(); };
    say([0, 1, 1]);
    return (text) => {
      const message = JSON.parse(text);
      if (message[0] === 0) { started = message[1]; begin(); }
      if (message[0] === 1) handlers[message[1] + message[2]]?.(message[3], message[4]);
      if (message[0] === 2) {
        const reply = replies[message[1]];
        delete replies[message[1]];
        if (message[2] === 1) reply.resolve(message[3]); else reply.reject(message[3]);
      }
    };
  }`,
};

/** A bundle for it; \`body\` sees \`guest\` and \`launch\`. */
export function miniGuestBundle(body: string): Script {
  return { name: "main.jsbundle", source: `__atoll_define("main", [], (guest, launch) => { ${body} });` };
}
