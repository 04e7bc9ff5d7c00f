import type { ErrorCode } from "@atoll/protocol";
import { Capsule, ErrorScreen, LoadingScreen } from "@atoll/react-native/sheets";
import type { AppIdentity } from "@atoll/react-native/chrome";
import { useState } from "react";
import type { ReactNode } from "react";
import { View } from "react-native";
import { OpeningMenu } from "../info/opening-menu.tsx";
import { useWords } from "../words/use-words.tsx";
import { deliveryWords } from "./delivery-words.ts";

type OpeningProps = {
  readonly id: string;
  readonly app: AppIdentity;
  /** Begins its opening anew. */
  readonly onRetry: () => void;
  readonly onClose: () => void;
};

/** A mini-app whose release is still being brought here. */
export function Opening(props: OpeningProps) {
  return (
    <UnderCapsule {...props}>
      <LoadingScreen app={props.app} />
    </UnderCapsule>
  );
}

/** A mini-app that could not be opened: why, and what to do. */
export function FailedOpening({ code, ...props }: OpeningProps & { readonly code: ErrorCode }) {
  const { open } = useWords();
  return (
    <UnderCapsule {...props}>
      <ErrorScreen
        app={props.app}
        code={code}
        message={deliveryWords(open, code)}
        onReopen={props.onRetry}
        onClose={props.onClose}
      />
    </UnderCapsule>
  );
}

/** The capsule is there from the first moment, with all its buttons: it must not move under a finger once the mini-app stands. */
function UnderCapsule({
  id,
  app,
  onRetry,
  onClose,
  children,
}: OpeningProps & { readonly children: ReactNode }) {
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <>
      {children}
      <View style={{ position: "absolute", top: 0, end: 0 }}>
        <Capsule name={app.name} onMenu={() => setMenuOpen(true)} onClose={onClose} />
      </View>
      {menuOpen && <OpeningMenu id={id} app={app} onClose={() => setMenuOpen(false)} onRestart={onRetry} />}
    </>
  );
}
