import {
  authCodeSchema,
  endUserAnswerSchema,
  redeemedCodeSchema,
  sessionTokenSchema,
} from "@atoll/distribution/registry";
import * as z from "zod";
import type { DescribedRoute } from "./route-table.ts";

const app = z.strictObject({ app: z.string() });

/** Routes of people who use a host, and by which mini-apps' servers learn who they are. */
export const IDENTITY: readonly Omit<DescribedRoute, "base">[] = [
  {
    method: "get",
    path: "/end-users/me",
    summary: "Who is signed in to a host.",
    answer: endUserAnswerSchema,
  },
  {
    method: "put",
    path: "/end-users/me",
    summary: "Changes the name of an account of the shell.",
    body: z.strictObject({ name: z.string() }),
  },
  {
    method: "post",
    path: "/end-users/delete",
    summary: "Deletes an account of the shell.",
    body: z.strictObject({ password: z.string() }),
  },
  {
    method: "post",
    path: "/auth/code",
    summary: "A one-time code for a mini-app's server.",
    body: app,
    answer: authCodeSchema,
  },
  {
    method: "post",
    path: "/auth/session",
    summary: "A signed token that says to a mini-app's server who uses it.",
    body: app,
    answer: sessionTokenSchema,
  },
  {
    method: "post",
    path: "/auth/token",
    summary: "What a code stands for: asked by a mini-app's server, with a token of the scope auth.",
    body: z.strictObject({ app: z.string(), code: z.string() }),
    answer: redeemedCodeSchema,
  },
];
