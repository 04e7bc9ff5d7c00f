import { loadPrelude } from "@atoll/prelude";
import { describeAttacks } from "@atoll/sandbox/conformance";
import { createQuickJsNodeEngine } from "@atoll/sandbox/quickjs-node";
import { PING, START } from "../../packages/sandbox/src/hermes-cli/test-host-messages.ts";

describeAttacks("quickjs in Node, with the prelude that mini-apps run on,", createQuickJsNodeEngine, {
  prelude: loadPrelude,
  start: [START],
  ping: PING,
  lockdown: true,
});
