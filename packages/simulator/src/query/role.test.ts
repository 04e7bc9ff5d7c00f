import { components } from "@atoll/ui";
import { describe, expect, it } from "vitest";

import { ROLES, WITHOUT_ROLE } from "./role.ts";

describe("roles", () => {
  it("are decided for every component of the kit", () => {
    const decided = [...Object.keys(ROLES), ...WITHOUT_ROLE].sort();
    expect(decided).toEqual([...components.keys()].sort());
  });
});
