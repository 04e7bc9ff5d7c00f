import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { S3Config } from "../config/config.ts";

/** An S3-compatible store in memory, which checks every signature. Source: AWS Signature Version 4. */
export type LocalS3 = {
  readonly config: S3Config;
  readonly objects: Map<string, Buffer>;
  /** Answers every request with this status and body from now on; undefined ends that. */
  fail(answer: { readonly status: number; readonly body?: string } | undefined): void;
  close(): Promise<void>;
};

const SECRET = { accessKeyId: "LOCALKEY", secretAccessKey: "local/secret+key" };
const REGION = "eu-test-1";

export async function startLocalS3(): Promise<LocalS3> {
  const objects = new Map<string, Buffer>();
  let failing: { readonly status: number; readonly body?: string } | undefined;
  const server = createServer(async (request, response) => {
    const body = await readAll(request);
    const { status, bytes } = failing
      ? { status: failing.status, bytes: Buffer.from(failing.body ?? "") }
      : answer(objects, request, body);
    response.writeHead(status, { "content-length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    config: { endpoint: `http://127.0.0.1:${port}`, bucket: "atoll", region: REGION, ...SECRET },
    objects,
    fail(next) {
      failing = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(objects: Map<string, Buffer>, request: IncomingMessage, body: Buffer) {
  const path = new URL(request.url ?? "/", "http://s3").pathname;
  if (!isSigned(request, path, body)) return { status: 403, bytes: error("SignatureDoesNotMatch") };
  if (!path.startsWith("/atoll/")) return { status: 404, bytes: error("NoSuchBucket") };
  const stored = objects.get(path);
  if (request.method === "PUT") {
    objects.set(path, body);
    return { status: 200, bytes: Buffer.alloc(0) };
  }
  if (request.method === "DELETE") {
    objects.delete(path);
    return { status: 204, bytes: Buffer.alloc(0) };
  }
  return stored === undefined ? { status: 404, bytes: error("NoSuchKey") } : { status: 200, bytes: stored };
}

function error(code: string): Buffer {
  return Buffer.from(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
}

function isSigned(request: IncomingMessage, path: string, body: Buffer): boolean {
  const header = (name: string) => String(request.headers[name] ?? "");
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      header("authorization"),
    );
  const [, keyId, day = "", region = "", names = "", signature = ""] = match ?? [];
  if (keyId !== SECRET.accessKeyId || region !== REGION || !names.includes("host")) return false;
  const claimed = header("x-amz-content-sha256");
  if (claimed !== "UNSIGNED-PAYLOAD" && claimed !== sha256(body)) return false;
  const headers = names
    .split(";")
    .map((name) => `${name}:${header(name).trim()}\n`)
    .join("");
  const canonical = [request.method, path, "", headers, names, claimed].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", header("x-amz-date"), scope, sha256(Buffer.from(canonical))].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<Buffer>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    Buffer.from(`AWS4${SECRET.secretAccessKey}`),
  );
  const expected = createHmac("sha256", key).update(text).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
