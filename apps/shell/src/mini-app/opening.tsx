import type { ErrorCode } from "@atoll/protocol";
import { Capsule, ErrorScreen, LoadingScreen } from "@atoll/react-native/chrome";
import type { AppIdentity } from "@atoll/react-native/chrome";
import type { ReactNode } from "react";
import { View } from "react-native";
import { useWords } from "../words/use-words.tsx";
import { deliveryWords } from "./delivery-words.ts";

type OpeningProps = { readonly app: AppIdentity; readonly onClose: () => void };

/** A mini-app whose release is still being brought here. */
export function Opening({ app, onClose }: OpeningProps) {
  return (
    <UnderCapsule name={app.name} onClose={onClose}>
      <LoadingScreen app={app} />
    </UnderCapsule>
  );
}

type FailedOpeningProps = OpeningProps & { readonly code: ErrorCode; readonly onRetry: () => void };

/** A mini-app that could not be opened: why, and what to do. */
export function FailedOpening({ app, code, onRetry, onClose }: FailedOpeningProps) {
  const { open } = useWords();
  return (
    <UnderCapsule name={app.name} onClose={onClose}>
      <ErrorScreen
        app={app}
        code={code}
        message={deliveryWords(open, code)}
        onReopen={onRetry}
        onClose={onClose}
      />
    </UnderCapsule>
  );
}

function UnderCapsule(props: {
  readonly name: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <>
      {props.children}
      <View style={{ position: "absolute", top: 0, end: 0 }}>
        <Capsule name={props.name} onClose={props.onClose} />
      </View>
    </>
  );
}
