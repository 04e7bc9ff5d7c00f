import { buildMiniApp } from "../../bundle/build-mini-app.ts";
import { watchFolders } from "../watch/watch-folders.ts";
import { createDevCompiler } from "./dev-compiler.ts";
import { createDevLoop } from "./dev-loop.ts";
import type { DevLoopEvent } from "./dev-loop.ts";

export type BuildingOptions = {
  readonly projectDir: string;
  tell(event: DevLoopEvent): void;
  /** Told when the system watches no more folders. */
  onError(error: unknown): void;
};

/** A mini-app that is built whenever its folder changes. */
export type Building = {
  /** The first build is done, well or not. */
  readonly started: Promise<void>;
  stop(): Promise<void>;
};

/** Builds a mini-app's folder now and after each change of a file that goes into it. */
export function startBuilding({ projectDir, tell, onError }: BuildingOptions): Building {
  const compiler = createDevCompiler();
  const loop = createDevLoop({
    projectDir,
    tell,
    async build() {
      const built = await buildMiniApp({ projectDir, compile: compiler.compile });
      for (const dir of compiler.foldersOutside()) watch.add(dir);
      return built;
    },
    schedule(run, ms) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
  });
  const watch = watchFolders({ onChange: loop.changed, onError });
  watch.add(projectDir);
  return {
    started: loop.start(),
    async stop() {
      watch.close();
      loop.stop();
      await compiler.dispose();
    },
  };
}
