import type { GuestBridge, Json } from "@atoll/protocol";
import { allPages, topOf, withoutTop } from "./page-stack.ts";
import type { Page, PageStack } from "./page-stack.ts";

/** What can happen to a page, in the words of W3C's mini-app lifecycle. `ready`: it was drawn for the first time. */
export type PageEvent = {
  readonly type: "loaded" | "ready" | "shown" | "hidden" | "unloaded";
  readonly page: Page;
};

/** What a page has said of itself. */
export type Face = { title: string | null; back: (() => unknown) | null; leave: string | null };

/** The open pages of a mini-app: changes of them, what they hear, and what the host is told of them. */
export type OpenPages = {
  current(): PageStack;
  open(path: string, data: Json): Page;
  /** Changes the stack; pages that are no longer there are told. */
  change(next: (now: PageStack) => PageStack): void;
  /** Changes what the page on top says of itself. */
  face(patch: Partial<Face>): void;
  onChange(listener: () => void): () => void;
  onPageEvent(listener: (event: PageEvent) => void): () => void;
  loaded(page: Page): void;
  ready(page: Page): void;
};

/** Creates the pages, the first of them by the launch. */
export function createOpenPages(bridge: GuestBridge): OpenPages {
  const changes: (() => void)[] = [];
  const events: ((event: PageEvent) => void)[] = [];
  const faces = new Map<number, Face>();
  const loaded = new Set<number>();
  let lastId = 0;
  let stack: PageStack | undefined;
  let shown: Page | undefined;
  let told = "";

  const open = (path: string, data: Json): Page => ({ id: ++lastId, path, data });
  const faceOf = ({ id }: Page): Face => {
    const face = faces.get(id) ?? { title: null, back: null, leave: null };
    faces.set(id, face);
    return face;
  };
  function emit(type: PageEvent["type"], page: Page): void {
    for (const listener of events.slice()) listener({ type, page });
  }

  /** Made at the first use: the launch says which page is the first. */
  function current(): PageStack {
    if (stack !== undefined) return stack;
    stack = { pages: [open(bridge.launch()?.path ?? "/", null)], hidden: [] };
    bridge.onLifecycle(showTop);
    bridge.onChrome(({ event }) => {
      if (event === "back" && topFace().back?.() !== true) change((now) => withoutTop(now, 1));
    });
    return stack;
  }
  const topFace = (): Face => faceOf(topOf(current()));

  function showTop(): void {
    const top = topOf(current());
    const next = loaded.has(top.id) && isInFront(bridge) ? top : undefined;
    if (next === shown) return;
    const before = shown;
    shown = next;
    if (before !== undefined && loaded.has(before.id)) emit("hidden", before);
    if (next !== undefined) emit("shown", next);
  }

  function tellHost(): void {
    const state = stateForHost(current(), faceOf);
    const text = JSON.stringify(state);
    if (text === told || !bridge.capabilities().includes("navigation.show")) return;
    told = text;
    // A host that does not take it shows an older title; the pages themselves are not the host's.
    bridge.call("navigation.show", state).catch(() => undefined);
  }

  function change(next: (now: PageStack) => PageStack): void {
    const before = current();
    stack = next(before);
    showTop();
    const kept = allPages(stack);
    for (const page of allPages(before)) {
      if (kept.includes(page)) continue;
      faces.delete(page.id);
      if (loaded.delete(page.id)) emit("unloaded", page);
    }
    tellHost();
    for (const listener of changes.slice()) listener();
  }

  return {
    current,
    open,
    change,
    face(patch) {
      Object.assign(topFace(), patch);
      tellHost();
    },
    onChange: (listener) => add(changes, listener),
    onPageEvent: (listener) => add(events, listener),
    loaded(page) {
      loaded.add(page.id);
      emit("loaded", page);
    },
    ready(page) {
      emit("ready", page);
      showTop();
      tellHost();
    },
  };
}

/** What the host's back button and title need of the pages. */
function stateForHost(stack: PageStack, faceOf: (page: Page) => Face) {
  const top = topOf(stack);
  const { title, back } = faceOf(top);
  const leaves = stack.pages.map((page) => faceOf(page).leave).filter((leave) => leave !== null);
  return {
    path: top.path,
    depth: stack.pages.length,
    title,
    handlesBack: back !== null,
    leaveConfirm: leaves[leaves.length - 1] ?? null,
  };
}

function isInFront(bridge: GuestBridge): boolean {
  const state = bridge.lifecycle();
  return state === "launched" || state === "shown";
}

/** Adds a listener; the returned function takes it away. */
function add<T>(list: T[], listener: T): () => void {
  list.push(listener);
  return () => {
    const at = list.indexOf(listener);
    if (at >= 0) list.splice(at, 1);
  };
}
