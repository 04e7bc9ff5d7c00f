import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fromBase64Url } from "@atoll/distribution";
import { verifyEd25519 } from "@atoll/distribution/node";
import { Hono } from "hono";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createEgress } from "../../accounts/egress.ts";
import type { Env } from "../../http/context.ts";
import type { SendNoticeJob } from "./send-notice.ts";
import { createLocalSigning } from "../../signer/testing/local-signing.ts";
import type { LocalSigning } from "../../signer/testing/local-signing.ts";
import { addShop } from "../testing/shop.ts";
import type { Buyer, Shop } from "../testing/shop.ts";
import { sendNotice } from "./send-notice.ts";
import { webhookKeyRoutes } from "./webhook-key-routes.ts";

type Seen = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

let signing: LocalSigning;
let shop: Shop;
let buyer: Buyer;
let address: string;
let status = 204;
const seen: Seen[] = [];
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  seen.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() });
  response.writeHead(status).end("x".repeat(10));
});
const egress = createEgress({ production: false });
/** Jobs that were sent, and after how many seconds each is due. */
const waiting: (SendNoticeJob & { readonly afterSeconds: number | undefined })[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/hook`;
  const made = await createLocalSigning();
  const jobs = {
    ...made.registry.jobs,
    send: async (name: string, data: object, options: { readonly afterSeconds?: number } = {}) => {
      if (name !== "order-notice") return;
      waiting.push({ ...(data as SendNoticeJob), afterSeconds: options.afterSeconds });
    },
  };
  signing = { ...made, registry: { ...made.registry, jobs } };
  shop = await addShop(signing.registry, "shop");
  await shop.add({});
  await shop.asOwner("PUT", `/apps/${shop.id}/webhook`, { url: address });
  buyer = await shop.buyer("mia");
}, 60_000);
afterAll(async () => {
  await signing.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  status = 204;
  seen.length = 0;
  waiting.length = 0;
});

async function work(): Promise<void> {
  for (const { noticeId } of waiting.splice(0)) await sendNotice(signing.registry, egress, noticeId);
}

describe("a creator's server", () => {
  it("is told of what was paid, signed by the key that the registry publishes", async () => {
    const order = await buyer.buy("coins");
    await work();
    const [notice] = seen;
    const { headers = {}, body = "" } = notice ?? {};
    expect(JSON.parse(body)).toMatchObject({
      id: headers["webhook-id"],
      type: "order.paid",
      order: { id: order.id, app: shop.id, environment: "test", total: 199, subject: expect.any(String) },
    });
    expect(body).not.toContain("enduser_");
    const routes = new Hono<Env>().route("/", webhookKeyRoutes(signing.registry));
    const { keys } = (await (await routes.request("/v1/webhook-keys")).json()) as {
      keys: { id: string; publicKey: string }[];
    };
    const signed = new TextEncoder().encode(
      `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`,
    );
    const signature = Buffer.from(headers["webhook-signature"]?.slice("v1a,".length) ?? "", "base64");
    const publicKey = fromBase64Url(keys[0]?.publicKey ?? "");
    expect(await verifyEd25519(publicKey, signed, signature)).toBe(true);
    signed[0] = (signed[0] ?? 0) ^ 1;
    expect(await verifyEd25519(publicKey, signed, signature)).toBe(false);
  });

  it("is told again later, and later each time, until it says that it heard", async () => {
    status = 500;
    await buyer.buy("coins");
    const waits: (number | undefined)[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      waits.push(waiting[0]?.afterSeconds);
      await work();
    }
    expect(waits).toEqual([undefined, 10, 60]);
    status = 200;
    await work();
    expect([waiting.length, seen.length]).toEqual([0, 4]);
    expect(new Set(seen.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    const { body } = await shop.asOwner("GET", `/apps/${shop.id}/webhook`);
    expect(body["notices"]?.[0]).toMatchObject({ attempts: 4, outcome: "200" });
  });

  it("is given up after ten attempts, and a redirect is none that was heard", async () => {
    status = 302;
    await buyer.buy("coins");
    for (let turn = 0; turn < 12; turn += 1) await work();
    expect([waiting.length, seen.length]).toEqual([0, 10]);
  });

  it("hears nothing of what is looked at or given up, nor twice of what it heard", async () => {
    const { body } = await buyer.order("coins");
    await buyer.ask("POST", `/orders/${body.order.id}/cancel`);
    expect(waiting).toEqual([]);
    await buyer.buy("coins");
    const [job] = waiting;
    await work();
    await sendNotice(signing.registry, egress, job?.noticeId ?? "");
    expect(seen).toHaveLength(1);
  });

  it("is not looked for inside the registry's own network in production", async () => {
    await buyer.buy("coins");
    const strict = createEgress({ production: true });
    for (const { noticeId } of waiting.splice(0)) await sendNotice(signing.registry, strict, noticeId);
    expect(seen).toEqual([]);
    expect(waiting).toMatchObject([{ afterSeconds: 10 }]);
  });

  it.each([
    "http://shop.example.com/",
    "https://10.0.0.1/",
    "https://intranet/",
    "ftp://shop.example.com/",
    "x",
  ])("is not at %s", async (url) => {
    const { status: answered } = await shop.asOwner("PUT", `/apps/${shop.id}/webhook`, { url });
    expect(answered).toBeGreaterThanOrEqual(400);
  });
});

describe("the signer", () => {
  it("signs no notice that there is not, or that was heard", async () => {
    await expect(signing.registry.signer.signNotice("notice_0")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await buyer.buy("coins");
    const [job] = waiting;
    await work();
    const again = signing.registry.signer.signNotice(job?.noticeId ?? "");
    await expect(again).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
