// What the dev server and its page tell each other. Types only: the page is built without the server's code.
import type { ErrorCode, LogLevel } from "@atoll/protocol";
import type { Problem } from "../bundle/problem.ts";

/** A piece of a creator's source around a place; lines and columns count from 1. */
export type CodeFrame = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
};

/** A problem of a build with the source around it. */
export type FramedProblem = Problem & { readonly frame?: CodeFrame };

/** A build that may be opened, as the page is told of it. Signed as text, byte for byte. */
export type BuildStatement = {
  /** Counts up from 1 for as long as the server runs. */
  readonly build: number;
  readonly id: string;
  readonly name: string;
  /** Paths of the manifest's pages. */
  readonly pages: readonly string[];
  readonly lang: string;
  /** Files whose change led to the build, below the project's folder; empty for the first. */
  readonly changed: readonly string[];
  /** From the first change until the package was built. */
  readonly ms: number;
  /** Files of the package by path; digests are lower-case hex. */
  readonly files: { readonly [path: string]: { readonly sha256: string; readonly bytes: number } };
  /** Sorted by path. */
  readonly sizes: readonly { readonly path: string; readonly bytes: number; readonly gzipBytes: number }[];
  /** What a package may have, in bytes. */
  readonly caps: { readonly main: number; readonly manifest: number; readonly unpacked: number };
  readonly warnings: readonly FramedProblem[];
};

/** Where the mini-app stands. */
export type DevState =
  | { readonly status: "building"; readonly changed: readonly string[] }
  | { readonly status: "failed"; readonly problems: readonly FramedProblem[] }
  | { readonly status: "ready"; readonly statement: string; readonly signature: string };

/** The first event of a stream: another run than the page's own means that the server was started anew. */
export type DevHello = { readonly run: string };

/** What happened in the page, as its terminal is told. */
export type ToldEntry =
  | { readonly kind: "log"; readonly level: LogLevel; readonly text: string }
  | { readonly kind: "report"; readonly message: string; readonly stack: string }
  | { readonly kind: "end"; readonly code: ErrorCode; readonly message: string; readonly detail: string }
  /** The first screen of a build was drawn. */
  | { readonly kind: "drawn"; readonly ms: number };

export type Told = { readonly build: number; readonly entries: readonly ToldEntry[] };

/** An entry with the creator's own places in its text, and the source around the first of them. */
export type PlacedEntry = { readonly text: string; readonly stack: string; readonly frame: CodeFrame | null };

/** What each start of the server adds to what a page of a host is told. */
export type PageAdditions = {
  /** Names this run of the server. */
  readonly run: string;
  /** Raw Ed25519 key, base64url, that signs what may be opened; null where it is in the address. */
  readonly publicKey: string | null;
  /** Domains that this machine answers for. */
  readonly networkMap: Readonly<Record<string, string>>;
};
