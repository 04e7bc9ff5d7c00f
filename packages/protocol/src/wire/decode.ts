import { AtollError } from "../errors.ts";
import { arity, array, integer, isObject, name, refuse, string } from "./decode/checks.ts";
import type { DecodeQuotas, Decoding } from "./decode/checks.ts";
import { copyParams } from "./decode/data.ts";
import { nestsDeeperThan } from "./decode/depth.ts";
import { decodeOps } from "./decode/ops.ts";
import { cut, mayBeIllFormed, wellFormed } from "./decode/text.ts";
import type { GuestMessage, GuestReport } from "./messages.ts";
import { GuestOp, LOG_LEVELS } from "./opcodes.ts";

const REPORT_MESSAGE_LENGTH = 2_000;
const REPORT_STACK_LENGTH = 16_000;

/**
 * The message that a guest's text holds: arity, types and ranges checked, props and params copied into objects without a
 * prototype. Throws WIRE_TOO_LONG, WIRE_TOO_DEEP, WIRE_NOT_JSON, WIRE_MALFORMED, WIRE_FORBIDDEN_KEY or BATCH_TOO_LARGE,
 * each of which ends the session. What ids, components and methods mean is checked later.
 */
export function decodeGuestMessage(text: string, quotas: DecodeQuotas): GuestMessage {
  // Security: length and depth are checked on the text, before a parser spends memory or stack on it.
  if (text.length > quotas.messageLength) {
    throw new AtollError(
      "WIRE_TOO_LONG",
      `A message is ${text.length} long; at most ${quotas.messageLength} is allowed.`,
    );
  }
  if (nestsDeeperThan(text, quotas.jsonDepth)) {
    throw new AtollError(
      "WIRE_TOO_DEEP",
      `A message nests deeper than ${quotas.jsonDepth} levels; flatten it.`,
    );
  }
  const decoding: Decoding = { quotas, mayBeIllFormed: mayBeIllFormed(text), op: -1 };
  return decodeMessage(array(parse(text), "message", decoding), decoding);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes guest text, so it is left out.
    throw new AtollError(
      "WIRE_NOT_JSON",
      `A message of length ${text.length} is not JSON; send one JSON text.`,
    );
  }
}

function decodeMessage(items: readonly unknown[], decoding: Decoding): GuestMessage {
  const decode = typeof items[0] === "number" ? DECODERS[items[0]] : undefined;
  if (decode === undefined) {
    return refuse(decoding, "opcode", { value: items[0], must: `be one of 0 to ${DECODERS.length - 1}` });
  }
  return decode(items, decoding);
}

type Decode = (items: readonly unknown[], decoding: Decoding) => GuestMessage;

/** By opcode. */
const DECODERS: readonly Decode[] = [
  function hello(items, decoding) {
    arity(items, 3, decoding);
    return [
      GuestOp.hello,
      integer(items[1], "wire version", decoding),
      integer(items[2], "API level", decoding),
    ];
  },
  function batch(items, decoding) {
    arity(items, 4, decoding);
    const last = integer(items[2], "last", decoding);
    if (last !== 0 && last !== 1) return refuse(decoding, "last", { value: last, must: "be 0 or 1" });
    return [GuestOp.batch, integer(items[1], "seq", decoding), last, decodeOps(items[3], decoding)];
  },
  function call(items, decoding) {
    arity(items, 5, decoding);
    return [
      GuestOp.call,
      integer(items[1], "callId", decoding),
      name(items[2], "method", decoding),
      copyParams(items[3], decoding),
      integer(items[4], "gesture", decoding),
    ];
  },
  function cancel(items, decoding) {
    arity(items, 2, decoding);
    return [GuestOp.cancel, integer(items[1], "callId", decoding)];
  },
  function subscribe(items, decoding) {
    arity(items, 4, decoding);
    return [
      GuestOp.subscribe,
      integer(items[1], "subId", decoding),
      name(items[2], "topic", decoding),
      copyParams(items[3], decoding),
    ];
  },
  function unsubscribe(items, decoding) {
    arity(items, 2, decoding);
    return [GuestOp.unsubscribe, integer(items[1], "subId", decoding)];
  },
  function log(items, decoding) {
    arity(items, 3, decoding);
    const level = integer(items[1], "level", decoding);
    if (level >= LOG_LEVELS.length) refuse(decoding, "level", { value: level, must: "be one of 0 to 3" });
    return [GuestOp.log, level, wellFormed(string(items[2], "text", decoding), decoding)];
  },
  function report(items, decoding) {
    arity(items, 2, decoding);
    return [GuestOp.report, decodeReport(items[1], decoding)];
  },
  function timers(items, decoding) {
    arity(items, 2, decoding);
    return [GuestOp.timers, moment(items[1], decoding)];
  },
  function readBlob(items, decoding) {
    arity(items, 4, decoding);
    return [
      GuestOp.readBlob,
      integer(items[1], "blobId", decoding),
      integer(items[2], "offset", decoding),
      integer(items[3], "length", decoding),
    ];
  },
  function releaseBlob(items, decoding) {
    arity(items, 2, decoding);
    return [GuestOp.releaseBlob, integer(items[1], "blobId", decoding)];
  },
];

function decodeReport(value: unknown, decoding: Decoding): GuestReport {
  if (!isObject(value)) return refuse(decoding, "report", { value, must: "be an object" });
  if (Object.keys(value).some((key) => key !== "message" && key !== "stack")) {
    return refuse(decoding, "report", { must: "hold a message and a stack, and nothing else" });
  }
  return {
    message: cut(string(value["message"], "message", decoding), REPORT_MESSAGE_LENGTH, decoding),
    stack: cut(string(value["stack"], "stack", decoding), REPORT_STACK_LENGTH, decoding),
  };
}

function moment(value: unknown, decoding: Decoding): number {
  if (typeof value === "number" && Number.isFinite(value) && (value >= 0 || value === -1)) return value;
  return refuse(decoding, "next due moment", { value, must: "be a moment in milliseconds, or -1 for none" });
}
