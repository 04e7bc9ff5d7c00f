import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

/** Imported by what renders, so that each test starts with an empty page. */
afterEach(cleanup);
