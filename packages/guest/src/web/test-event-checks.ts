import { equal, thrown } from "./test-checks.ts";
import type { Check } from "./test-checks.ts";

/** Things that happen: events, aborts, timers, logs. */
export const eventChecks: readonly Check[] = [
  {
    title: "an EventTarget calls listeners in order, once, and by object",
    run() {
      const heard: string[] = [];
      const target = new EventTarget();
      target.addEventListener("a", () => heard.push("first"));
      target.addEventListener("a", { handleEvent: (event) => heard.push(event.type) }, { once: true });
      const cancel = (event: Event) => event.preventDefault();
      target.addEventListener("a", cancel);
      target.addEventListener("a", cancel);
      equal(target.dispatchEvent(new Event("a", { cancelable: true })), false);
      target.removeEventListener("a", cancel);
      equal(target.dispatchEvent(new Event("a", { cancelable: true })), true);
      equal(heard, ["first", "a", "first"]);
    },
  },
  {
    title: "a capturing listener hears an event first",
    // Node calls them in the order of adding.
    ours: true,
    run() {
      const heard: string[] = [];
      const target = new EventTarget();
      target.addEventListener("a", () => heard.push("bubbling"));
      target.addEventListener("a", () => heard.push("capturing"), { capture: true });
      target.dispatchEvent(new Event("a"));
      equal(heard, ["capturing", "bubbling"]);
    },
  },
  {
    title: "a listener's error is reported, and the others still hear",
    ours: true,
    run({ reports }) {
      const target = new EventTarget();
      let heard = 0;
      target.addEventListener("a", () => {
        throw new Error("mine");
      });
      target.addEventListener("a", () => heard++);
      target.dispatchEvent(new Event("a"));
      equal([heard, reports.length], [1, 1]);
    },
  },
  {
    title: "an AbortController aborts its signal once, with its reason",
    run() {
      const controller = new AbortController();
      let heard = 0;
      controller.signal.onabort = () => heard++;
      controller.signal.addEventListener("abort", () => heard++);
      controller.abort("why");
      controller.abort("again");
      equal([heard, controller.signal.reason, controller.signal.aborted], [2, "why", true]);
      equal(thrown(() => AbortSignal.abort().throwIfAborted()).name, "AbortError");
    },
  },
  {
    title: "AbortSignal.any follows all it is made of, through others too",
    run() {
      const [a, b] = [new AbortController(), new AbortController()];
      const both = AbortSignal.any([a.signal, b.signal]);
      const outer = AbortSignal.any([both]);
      b.abort(7);
      equal([both.aborted, outer.reason, a.signal.aborted], [true, 7, false]);
      equal(AbortSignal.any([AbortSignal.abort(8)]).reason, 8);
    },
  },
  {
    title: "AbortSignal.timeout aborts with a TimeoutError",
    ours: true,
    run({ advance }) {
      const signal = AbortSignal.timeout(50);
      advance(49);
      equal(signal.aborted, false);
      advance(1);
      equal([signal.aborted, (signal.reason as Error).name], [true, "TimeoutError"]);
    },
  },
  {
    title: "a DOMException is an Error with name and legacy code",
    run() {
      const error = new DOMException("gone", "NotFoundError");
      equal(
        [error instanceof Error, error.name, error.message, error.code],
        [true, "NotFoundError", "gone", 8],
      );
      equal([new DOMException().name, DOMException.ABORT_ERR], ["Error", 20]);
    },
  },
  {
    title: "queueMicrotask runs after the current job; its error is reported",
    ours: true,
    async run({ reports }) {
      const order: string[] = [];
      queueMicrotask(() => order.push("task"));
      queueMicrotask(() => {
        throw new Error("mine");
      });
      order.push("now");
      await Promise.resolve();
      await Promise.resolve();
      equal([order, reports.length], [["now", "task"], 1]);
    },
  },
  {
    title: "timers run in order of due time, and one that throws stops no other",
    ours: true,
    run({ advance, reports }) {
      const order: string[] = [];
      setTimeout(() => order.push("late"), 20);
      setTimeout(() => {
        throw new Error("mine");
      }, 10);
      const id = setInterval((word: string) => order.push(word), 10, "tick");
      advance(10);
      advance(10);
      clearInterval(id);
      advance(50);
      equal([order, reports.length], [["tick", "late", "tick"], 1]);
    },
  },
  {
    title: "console writes levels and shows values without running their getters",
    ours: true,
    run({ logs }) {
      console.warn("at %s:%d", "here", 4, {
        list: [1, "two"],
        get trap(): never {
          throw new Error("a getter was run");
        },
      });
      console.group("outer");
      console.error(new Map([["k", { deep: new Set([1n]) }]]));
      console.groupEnd();
      equal(logs, [
        "2 at here:4 { list: [ 1, 'two' ], trap: [Getter] }",
        "1 outer",
        "3   Map(1) { 'k' => { deep: Set(1) { 1n } } }",
      ]);
    },
  },
];
