import { AgeGate } from "@atoll/react-native/age";
import type { AppIdentity } from "@atoll/react-native/chrome";
import { useSyncExternalStore } from "react";
import { addresses } from "../services/navigation.ts";
import { useServices } from "../services/shell-services.ts";
import { AGE_RANGES, ageChoice, declaredAge } from "./age-setting.ts";

export type ClosedForAgeProps = {
  readonly id: string;
  readonly app: AppIdentity;
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** Stands where a mini-app would that was refused for its age rating: asks for the age once, else says why. */
export function ClosedForAge({ id, app, onRetry, onClose }: ClosedForAgeProps) {
  const { navigation, safety } = useServices();
  const { age } = safety;
  const declared = declaredAge(useSyncExternalStore(age.onChange, age.get));
  return (
    <AgeGate
      app={app}
      minimum={safety.refusedRating(id) ?? 18}
      ranges={AGE_RANGES}
      declared={declared}
      onDeclare={(from) => {
        age.set(ageChoice(from) ?? "undeclared");
        onRetry();
      }}
      onChange={() => navigation.go(addresses.settings)}
      onBack={onClose}
    />
  );
}
