import { structuredPatch } from "diff";
import { escapeUnseen } from "../evidence.ts";

/** Lines that changed, with the lines around them. Each line begins with " ", "+" or "-"; what is not seen in it is escaped. */
type Hunk = {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly lines: readonly string[];
};

export type FileDiff = {
  /** Path in the package, or of the source as its creator claims it. */
  readonly path: string;
  /** "bundle": the bytes that ship, formatted. "source": what the source map claims, for reading only. */
  readonly kind: "bundle" | "source";
  readonly state: "added" | "removed" | "changed";
  readonly hunks: readonly Hunk[];
  /** True when there is more than is shown. */
  readonly truncated: boolean;
};

const CAPS = { lines: 2_000, lineLength: 500, editLength: 20_000, timeoutMs: 3_000 };

/**
 * The difference of two texts; `undefined` stands for a file that is not there. Gives undefined when they are the same. So many lines at
 * once: `about.from` is how many lines of the difference were shown already.
 */
export function diffTexts(
  about: Pick<FileDiff, "path" | "kind"> & { readonly from?: number },
  before: string | undefined,
  now: string | undefined,
): FileDiff | undefined {
  if (before === now) return undefined;
  const state = before === undefined ? "added" : now === undefined ? "removed" : "changed";
  // Security: texts made to differ everywhere would take quadratic time, so the search gives up early.
  const patch = structuredPatch("", "", before ?? "", now ?? "", undefined, undefined, {
    context: 3,
    maxEditLength: CAPS.editLength,
    timeout: CAPS.timeoutMs,
  });
  const hunks = patch === undefined ? wholeTexts(before ?? "", now ?? "") : patch.hunks;
  const { path, kind, from = 0 } = about;
  return { path, kind, state, ...capped(after(hunks, from)) };
}

/** Where no difference was found in time: all of the old, all of the new. */
function wholeTexts(before: string, now: string): Hunk[] {
  const old = before.split("\n");
  const fresh = now.split("\n");
  const lines = [...old.map((line) => `-${line}`), ...fresh.map((line) => `+${line}`)];
  return [{ oldStart: 1, oldLines: old.length, newStart: 1, newLines: fresh.length, lines }];
}

/** What comes after so many lines of a difference. */
function after(hunks: readonly Hunk[], from: number): readonly Hunk[] {
  let left = from;
  return hunks.flatMap((hunk) => {
    const gone = hunk.lines.slice(0, left);
    left -= gone.length;
    if (gone.length === 0) return [hunk];
    if (gone.length === hunk.lines.length) return [];
    const old = gone.filter((line) => !line.startsWith("+")).length;
    const fresh = gone.filter((line) => !line.startsWith("-")).length;
    return [
      {
        oldStart: hunk.oldStart + old,
        oldLines: hunk.oldLines - old,
        newStart: hunk.newStart + fresh,
        newLines: hunk.newLines - fresh,
        lines: hunk.lines.slice(gone.length),
      },
    ];
  });
}

function capped(hunks: readonly Hunk[]): Pick<FileDiff, "hunks" | "truncated"> {
  let room = CAPS.lines;
  let truncated = false;
  const kept: Hunk[] = [];
  for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
    if (lines.length > room) truncated = true;
    if (room <= 0) break;
    const shown = lines.slice(0, room).map((line) => {
      if (line.length > CAPS.lineLength) truncated = true;
      return escapeUnseen(line.slice(0, CAPS.lineLength));
    });
    room -= shown.length;
    kept.push({ oldStart, oldLines, newStart, newLines, lines: shown });
  }
  return { hunks: kept, truncated };
}
