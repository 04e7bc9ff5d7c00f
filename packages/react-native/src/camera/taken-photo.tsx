import { useEffect, useRef, useState } from "react";
import { useHostWords } from "../words/use-host-words.ts";
import { StageFrame } from "./camera-stage.tsx";

/** A photo that was just taken, for the person to look at. It takes the focus, since the shutter that had it is gone. */
export function TakenPhoto({ photo }: { readonly photo: Blob }) {
  const { camera } = useHostWords();
  const [uri, setUri] = useState<string>();
  const element = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const made = URL.createObjectURL(photo);
    setUri(made);
    return () => URL.revokeObjectURL(made);
  }, [photo]);
  useEffect(() => {
    if (uri !== undefined) element.current?.focus();
  }, [uri]);
  return (
    <StageFrame>
      {uri !== undefined && (
        <img
          ref={element}
          src={uri}
          alt={camera.taken}
          tabIndex={-1}
          style={{ width: "100%", height: "100%", objectFit: "contain", outline: "none" }}
        />
      )}
    </StageFrame>
  );
}
