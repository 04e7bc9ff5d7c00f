import type { FileDiff } from "@atoll/distribution/registry";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { usePortal } from "../api/portal-context.ts";

/** How many lines of a difference a file's hunks hold. */
export function lineCount(hunks: FileDiff["hunks"]): number {
  return hunks.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** The lines of a file's difference that are here, and how to get those after them. */
export function useMoreLines(versionId: string, file: FileDiff) {
  const { api } = usePortal();
  const [later, setLater] = useState<readonly FileDiff["hunks"][]>([]);
  const [whole, setWhole] = useState(!file.truncated);
  const hunks = [file.hunks, ...later].flat();
  const more = useMutation({
    mutationFn: () => api.diffLines(versionId, { path: file.path, kind: file.kind, from: lineCount(hunks) }),
    onSuccess: (part) => {
      const found = part?.hunks ?? [];
      // What is cut within its lines is no reason to ask for more of them.
      setWhole(found.length === 0 || part?.truncated !== true);
      setLater((before) => [...before, found]);
    },
  });
  return { hunks, whole, more };
}
