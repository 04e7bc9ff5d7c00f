import { createEnvironment, HostOp } from "@atoll/protocol/wire";
import type {
  Environment,
  EnvironmentMessage,
  Launch,
  LifecycleMessage,
  LifecycleState,
} from "@atoll/protocol/wire";
import type { ChromeAct } from "@atoll/protocol";
import { createObservable } from "../bridge/observable.ts";
import type { Observable } from "../bridge/observable.ts";
import type { Channel } from "../channel/channel.ts";

/** What the host has said of itself and of the mini-app's place in it. */
export type Surroundings = {
  readonly environment: Observable<Environment>;
  readonly lifecycle: Observable<LifecycleState>;
  /** The latest act of a person upon the host's chrome around the mini-app. */
  readonly chrome: Observable<ChromeAct>;
  /** Null until the host has started the mini-app. */
  launch(): Launch | null;
  start(launch: Launch, environment: Environment): void;
};

/** What a mini-app sees before the host has said anything; no render happens that early. */
const BLANK: Environment = createEnvironment();

export function createSurroundings(channel: Channel, failed: (error: unknown) => void): Surroundings {
  const environment = createObservable<Environment>(Object.freeze(BLANK), failed);
  const lifecycle = createObservable<LifecycleState>("launched", failed);
  const chrome = createObservable<ChromeAct>({ event: "", payload: null }, failed);
  let launch: Launch | null = null;

  channel.handle(HostOp.environment, (message) => {
    const [, patch] = message as EnvironmentMessage;
    environment.set(Object.freeze({ ...environment.get(), ...patch }));
  });
  channel.handle(HostOp.lifecycle, (message) => {
    const [, state] = message as LifecycleMessage;
    lifecycle.set(state);
  });

  return {
    environment,
    lifecycle,
    chrome,
    launch: () => launch,
    start(started, first) {
      launch = Object.freeze(started);
      environment.set(Object.freeze(first));
    },
  };
}
