/** What Atoll's guest code uses instead of patchable methods: see the three files. */
export * from "./intrinsics.ts";
export * from "./collections.ts";
export * from "./tasks.ts";
