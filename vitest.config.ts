import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const browserTests = ["**/*.browser.test.ts", "tests/**/*.e2e.test.ts"];
const hostTests = ["packages/{ui,react-native}/src/**/*.test.tsx", "apps/{portal,shell}/src/**/*.test.tsx"];
const ignored = ["**/node_modules/**", "**/.atoll/**", "**/dist/**", "packages/cli/template/**"];

export default defineConfig({
  test: {
    // Many tests wait for a turn to run out of its time, so two workers pay even on two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["{packages,apps,examples,bench,tests}/**/*.test.ts", "{packages,examples}/**/*.test.tsx"],
          exclude: [...ignored, ...browserTests, ...hostTests],
          testTimeout: 30_000,
          // A database of a test's own is made in one.
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        resolve: {
          alias: {
            "react-native": "react-native-web",
            // Its build requires react-native past the alias; its source imports it.
            "@shopify/flash-list": "@shopify/flash-list/src/index.ts",
            // As in the pages that hosts are built into.
            "react-native-svg": fileURLToPath(new URL("packages/web-host/src/build/svg.ts", import.meta.url)),
          },
        },
        test: {
          name: "react-native-web",
          include: hostTests,
          exclude: ignored,
          environment: "happy-dom",
          server: { deps: { inline: ["@shopify/flash-list", "lucide-react-native", "react-native-web"] } },
        },
      },
      {
        extends: true,
        test: {
          name: "chromium",
          // Security: the canary comes before every browser test.
          globalSetup: ["./tests/browser/canary.ts", "./tests/e2e/registry/setup.ts"],
          include: browserTests,
          exclude: ignored,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Two browsers on two busy cores now and then miss a frame; what fails twice is broken.
          retry: 1,
        },
      },
    ],
  },
});
