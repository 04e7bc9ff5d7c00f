import { areas, listPermissions } from "@atoll/capabilities";
import { useHostWords } from "@atoll/react-native/chrome";
import { useCallback } from "react";

/** Says what a permission, or a field of the person's data, lets a mini-app do, in the person's language, else in the catalogue's words. */
export function usePermissionWords(): (id: string) => string {
  const { permissions, scopes } = useHostWords();
  return useCallback(
    (id) => permissions[id] ?? scopes[id] ?? listPermissions(areas).get(id)?.prompt ?? id,
    [permissions, scopes],
  );
}
