import { apiErrorSchema } from "@atoll/distribution/registry";
import * as z from "zod";
import { ROUTES } from "./route-table.ts";
import type { DescribedRoute } from "./route-table.ts";

const json = (schema: z.ZodType) => ({
  content: {
    "application/json": { schema: z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) },
  },
});

/** The API as an OpenAPI 3.1 document, made from the table of routes. */
export function describeApi(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    for (const base of route.base === "both" ? ["/v1", "/api"] : [route.base]) {
      const path = (base + route.path).replaceAll(/:(\w+)/g, "{$1}");
      paths[path] = { ...paths[path], [route.method]: describeRoute(route, base) };
    }
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Atoll registry",
      version: "1",
      description:
        "/v1 takes a bearer token at the shell's host name; /api takes the portal's cookie at the portal's.",
    },
    paths,
    components: {
      securitySchemes: {
        token: { type: "http", scheme: "bearer" },
        portal: { type: "apiKey", in: "cookie", name: "atoll_staff" },
      },
    },
  };
}

function describeRoute({ path, summary, body, answer, method }: DescribedRoute, base: string): object {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return {
    summary,
    operationId: `${method}${base}${path}`.replaceAll(/[^a-z0-9]+/gi, "_"),
    security: [base === "/v1" ? { token: [] } : { portal: [] }],
    ...(names.length > 0 && {
      parameters: names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
    }),
    ...(body !== undefined && {
      requestBody:
        body === "package"
          ? { required: true, content: { "application/zip": {} } }
          : { required: true, ...json(body) },
    }),
    responses: {
      "2XX": { description: "Done.", ...(answer !== undefined && json(answer)) },
      default: { description: "Refused, with a stable code.", ...json(apiErrorSchema) },
    },
  };
}
