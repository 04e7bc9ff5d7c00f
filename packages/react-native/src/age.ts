export { AgeGate } from "./age/age-gate.tsx";
export type { AgeGateProps } from "./age/age-gate.tsx";
export { useAgeChoices } from "./age/use-age-choices.ts";
