import { describeEngine } from "../conformance/index.ts";
import { createQuickJsNodeEngine } from "./node.ts";

describeEngine("quickjs in Node", createQuickJsNodeEngine, {
  knownGlobals: ["InternalError"],
});
