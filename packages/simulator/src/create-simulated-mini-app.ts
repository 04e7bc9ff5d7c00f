import type { InstalledMiniApp, OpenOptions, RemoteNode } from "@atoll/host";

import { createActions } from "./act/actions.ts";
import { createAnswers } from "./act/answers.ts";
import { createChromeActs } from "./act/chrome.ts";
import { createCircumstances } from "./act/circumstances.ts";
import { describeOpening, openSession } from "./opening.ts";
import { visibleText } from "./query/node-text.ts";
import { createQueries } from "./query/queries.ts";
import { snapshotOf } from "./query/snapshot.ts";
import { explainReactErrors } from "./package/react-errors.ts";
import type { SourcePlaces } from "./package/source-places.ts";
import type { SimulatedMiniApp } from "./simulated-mini-app.ts";
import type { Surroundings } from "./surroundings.ts";
import { waitForCheck } from "./wait/wait-for-check.ts";

/** Opens a mini-app among surroundings; resolves when it has drawn, or has ended. */
export async function createSimulatedMiniApp(
  surroundings: Surroundings,
  app: InstalledMiniApp,
  options: OpenOptions,
  toSource: SourcePlaces,
): Promise<SimulatedMiniApp> {
  const { patience } = surroundings;
  let opening = await openSession(surroundings, app, options);
  const current = () => opening;
  const clear = (text: string) => explainReactErrors(toSource(text));
  const describe = () => clear(describeOpening(opening));
  const ended = () => {
    const end = opening.session.end();
    return end && { ...end, detail: clear(end.detail) };
  };
  const isOver = () => opening.session.state() === "ended";
  const queriesBelow = (root: () => RemoteNode) => createQueries({ root, describe, patience, isOver });
  const close = async () => opening.close();
  return {
    ...queriesBelow(() => opening.session.tree.root),
    ...createActions(current),
    ...createAnswers(surroundings, app, current),
    ...createChromeActs(current),
    ...createCircumstances(surroundings, current),
    within: (node) => queriesBelow(() => node),
    textOf: visibleText,
    valueOf: (field) => opening.display.fields.get(field).value,
    focused: () => opening.display.focus.current(),
    imageOf: (image) => opening.session.resolveImage(sourceOf(image)),
    snapshot: () => snapshotOf(opening.session.tree.root),
    waitFor: (check) => waitForCheck(patience, check, describe),
    settle: () => opening.settle(),
    logs: () => opening.logs,
    reports: () =>
      opening.reports.map((report) => ({
        ...report,
        message: clear(report.message),
        stack: clear(report.stack),
      })),
    ended,
    waitForEnd: () => patience.until(ended, () => new Error(`The mini-app has not ended.\n${describe()}`)),
    async reopen(next = options) {
      opening.close();
      opening = await openSession(surroundings, app, next);
    },
    close,
    session: () => opening.session,
    [Symbol.asyncDispose]: close,
  };
}

function sourceOf(image: RemoteNode): string | { readonly blob: number } {
  const { source } = image.props;
  if (typeof source === "string") return source;
  if (typeof source === "object" && source !== null && "blob" in source && typeof source.blob === "number") {
    return { blob: source.blob };
  }
  throw new Error(`${image.component} has no image source.`);
}
