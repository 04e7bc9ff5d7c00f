export { defineComponent } from "./component.ts";
export type { ChildrenRule, ComponentProps, ComponentSchema, EventSchema, HostProps } from "./component.ts";
export { defineArea } from "./capability.ts";
export type {
  AreaSchema,
  MethodParams,
  MethodResult,
  MethodSchema,
  PermissionSchema,
  RiskTier,
  ScopeSchema,
  TopicSchema,
} from "./capability.ts";
export { safeDecode } from "./safe-decode.ts";
export type { Decoded } from "./safe-decode.ts";
