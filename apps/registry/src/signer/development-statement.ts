import { statementSchema } from "@atoll/distribution";
import type { Statement } from "@atoll/distribution";
import { permissionId } from "@atoll/protocol";
import type { Manifest } from "@atoll/protocol";
import { composeStatement } from "./compose-statement.ts";
import type { AppFacts } from "./compose-statement.ts";

type Bytes = { readonly sha256: string; readonly bytes: number };

export type DevelopmentFacts = {
  readonly app: AppFacts;
  readonly manifest: Manifest;
  /** Id of the one release. */
  readonly release: string;
  readonly times: Pick<Statement, "issued" | "expires">;
  readonly sequence: number;
  /** Path that the files are below. */
  readonly place: string;
  readonly code: Bytes;
  /** The content index. */
  readonly content: Bytes;
};

/** A statement that offers one version in development, and nothing in production. */
export function developmentStatement(facts: DevelopmentFacts): Statement {
  const { app, manifest, release, times, sequence, place } = facts;
  const at = ({ sha256, bytes }: Bytes) => ({ sha256, bytes, url: `${place}/${sha256}` });
  return statementSchema.parse({
    ...composeStatement(app, []),
    sequence,
    ...times,
    offlineGraceHours: 0,
    channels: {
      production: { offers: [] },
      development: { offers: [{ release, percent: 100, salt: "development", paused: false }] },
    },
    releases: [
      {
        id: release,
        version: { name: manifest.version.name, code: manifest.version.code },
        apiLevel: manifest.apiLevel,
        code: [{ format: "js", artifact: at(facts.code), patches: [] }],
        content: at(facts.content),
        permissions: manifest.permissions.map(permissionId),
        domains: [...manifest.network.allowedDomains],
        scopes: manifest.scopes.map(({ name }) => name),
        ageRating: manifest.ageRating.minimum,
      },
    ],
  });
}
