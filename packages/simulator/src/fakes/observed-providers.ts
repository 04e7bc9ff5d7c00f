import { isVerb } from "@atoll/capabilities";
import type { CallContext, Providers } from "@atoll/capabilities";
import type { FakeRoute, FakeRoutes } from "@atoll/capabilities/fake";

import type { Activity } from "../engine/activity.ts";

type Call = (params: unknown, context?: CallContext) => Promise<unknown>;

/** Calls that are answered when a server of the test's own speaks, so nothing waits for them. */
const HELD: ReadonlySet<string> = new Set(["network.socketRead"]);

/** The same providers, their calls counted. */
export function observeProviders(providers: Providers, activity: Activity): Providers {
  return Object.fromEntries(
    Object.entries(providers).map(([area, provider]) => {
      const verbs = Object.entries(provider ?? {}).map(([verb, call]) =>
        !isVerb(verb) || HELD.has(`${area}.${verb}`) ? [verb, call] : [verb, observe(call as Call, activity)],
      );
      return [area, Object.fromEntries(verbs)];
    }),
  );
}

function observe(call: Call, activity: Activity): Call {
  return async (params, context) => {
    const end = activity.beginCall();
    try {
      return await call(params, context && { ...context, ask: observeAsking(context.ask, activity) });
    } finally {
      end();
    }
  };
}

/** The same questions to the person; what a test has to answer is not waited for. */
function observeAsking(ask: CallContext["ask"], activity: Activity): CallContext["ask"] {
  return {
    consent: (...asked) => activity.hold(ask.consent(...asked)),
    inFront: (show) => activity.hold(ask.inFront(show)),
  };
}

/** The same routes; one that answers with a promise is the test's to resolve, so nothing waits for it. */
export function holdRoutes(routes: FakeRoutes, activity: Activity): FakeRoutes {
  return Object.fromEntries(Object.entries(routes).map(([url, route]) => [url, holdRoute(route, activity)]));
}

/** The same route, not waited for. */
export function holdRoute(route: FakeRoute, activity: Activity): FakeRoute {
  if (typeof route !== "function") return route;
  return (request, signal, context) => {
    const reply = route(request, signal, context);
    return reply instanceof Promise ? activity.hold(reply) : reply;
  };
}
