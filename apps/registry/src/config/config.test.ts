import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ConfigError, atPort, readConfig } from "./config.ts";

const PRODUCTION = {
  NODE_ENV: "production",
  ATOLL_SHELL_ORIGIN: "https://mini.example",
  ATOLL_PORTAL_ORIGIN: "https://portal.example",
  ATOLL_CONTENT_ORIGIN: "https://content.example/",
};

describe("the configuration", () => {
  it("needs nothing for development", () => {
    expect(readConfig({})).toMatchObject({
      port: 4000,
      dataDir: resolve(".atoll", "data"),
      role: "all",
      production: false,
      databaseUrl: undefined,
      s3: undefined,
      shellOrigin: "http://localhost:4000",
      portalOrigin: "http://portal.localhost:4000",
      contentOrigin: "http://content.localhost:4000",
      reviewTargetHours: 72,
      steps: {},
    });
  });

  it("wants one secret for all replicas of production, and prints none", () => {
    const shared = { ...PRODUCTION, DATABASE_URL: "postgres://db.example/atoll" };
    expect(() => readConfig(shared)).toThrow(/set ATOLL_AUTH_SECRET/);
    const secret = "a secret of thirty-two characters";
    expect(readConfig({ ...shared, ATOLL_AUTH_SECRET: secret }).authSecret).toBe(secret);
    const short = () => readConfig({ ATOLL_AUTH_SECRET: "hunter2" });
    expect(short).toThrow(/ATOLL_AUTH_SECRET is not usable/);
    expect(short).not.toThrow(/hunter2/);
  });

  it("follows the port that was taken", () => {
    const config = atPort(readConfig({ PORT: "0" }), 4321);
    expect(config).toMatchObject({
      port: 4321,
      shellOrigin: "http://localhost:4321",
      portalOrigin: "http://portal.localhost:4321",
      contentOrigin: "http://content.localhost:4321",
    });
  });

  it("leaves the origins of production alone, whatever port it listens on", () => {
    expect(atPort(readConfig({ ...PRODUCTION, PORT: "0" }), 4321)).toMatchObject({
      shellOrigin: "https://mini.example",
      contentOrigin: "https://content.example",
    });
  });

  it("takes a store, and switches for steps with what they leave out strict", () => {
    const s3 = {
      S3_ENDPOINT: "https://s3.example",
      S3_BUCKET: "atoll",
      S3_ACCESS_KEY_ID: "id",
      S3_SECRET_ACCESS_KEY: "secret",
    };
    expect(readConfig(s3).s3).toEqual({
      endpoint: "https://s3.example",
      bucket: "atoll",
      region: "us-east-1",
      accessKeyId: "id",
      secretAccessKey: "secret",
    });
    expect(readConfig({ ATOLL_STEPS: '{"smoke":{"required":false}}' }).steps).toEqual({
      smoke: { enforced: true, required: false },
    });
  });

  it.each([
    [{ PORT: "-1" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ PORT: "4000x" }, "PORT"],
    [{ ATOLL_ROLE: "boss" }, "ATOLL_ROLE"],
    [{ ATOLL_SHELL_ORIGIN: "ftp://x" }, "ATOLL_SHELL_ORIGIN"],
    [{ ATOLL_REGISTRY_ID: "Ünïcode" }, "ATOLL_REGISTRY_ID"],
    [{ ATOLL_REVIEW_TARGET_HOURS: "soon" }, "ATOLL_REVIEW_TARGET_HOURS"],
    [{ ATOLL_AUTH_SECRET: "short" }, "ATOLL_AUTH_SECRET"],
    [{ ATOLL_METRICS_TOKEN: "short" }, "ATOLL_METRICS_TOKEN"],
    [{ ATOLL_NETWORK_MAP: "[]" }, "ATOLL_NETWORK_MAP"],
    [{ ATOLL_STEPS: '{"smoke":{"off":true}}' }, "ATOLL_STEPS"],
    [{ S3_BUCKET: "atoll" }, "S3_BUCKET"],
    [{ ...PRODUCTION, ATOLL_PORTAL_ORIGIN: "http://portal.example" }, "http://portal.example is not https"],
    [{ ...PRODUCTION, ATOLL_CONTENT_ORIGIN: "https://portal.example:8443" }, "three different host names"],
  ])("refuses %j and says which it is", (env, said) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(said);
  });

  it("is decoded or refused, whatever a variable holds", () => {
    const names = [
      "PORT",
      "ATOLL_ROLE",
      "ATOLL_SHELL_ORIGIN",
      "ATOLL_STEPS",
      "ATOLL_NETWORK_MAP",
      "S3_BUCKET",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (name, value) => {
        try {
          readConfig({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });
});
