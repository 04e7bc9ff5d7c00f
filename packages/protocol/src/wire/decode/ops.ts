import { isForbiddenKey } from "../forbidden-keys.ts";
import type { Op } from "../messages.ts";
import { TreeOp } from "../opcodes.ts";
import { arity, array, integer, name, refuse } from "./checks.ts";
import type { Decoding } from "./checks.ts";
import { copyProps } from "./data.ts";
import { nodeText } from "./text.ts";

/** Decodes the ops of one part of a batch. Ids are integers here; what they name is the tree's to check. */
export function decodeOps(value: unknown, decoding: Decoding): readonly Op[] {
  const items = array(value, "ops", decoding);
  const max = decoding.quotas.opsPerPart;
  if (items.length > max) {
    refuse(decoding, "part", {
      code: "BATCH_TOO_LARGE",
      must: `have at most ${max} ops, not ${items.length}`,
    });
  }
  const ops = items.map((item, index) => {
    decoding.op = index;
    return decodeOp(array(item, "op", decoding), decoding);
  });
  decoding.op = -1;
  return ops;
}

function decodeOp(item: readonly unknown[], decoding: Decoding): Op {
  switch (item[0]) {
    case TreeOp.create:
      arity(item, 4, decoding);
      return [
        TreeOp.create,
        integer(item[1], "id", decoding),
        name(item[2], "component", decoding),
        copyProps(item[3], "props", decoding),
      ];
    case TreeOp.createText:
      return decodeText(TreeOp.createText, item, decoding);
    case TreeOp.insert:
      return decodeInsert(item, decoding);
    case TreeOp.remove:
      arity(item, 3, decoding);
      return [TreeOp.remove, integer(item[1], "parent", decoding), integer(item[2], "child", decoding)];
    case TreeOp.update:
      return decodeUpdate(item, decoding);
    case TreeOp.setText:
      return decodeText(TreeOp.setText, item, decoding);
    default:
      return refuse(decoding, "opcode", { value: item[0], must: "be one of 0 to 5" });
  }
}

function decodeText<T extends typeof TreeOp.createText | typeof TreeOp.setText>(
  op: T,
  item: readonly unknown[],
  decoding: Decoding,
): readonly [T, number, string] {
  arity(item, 3, decoding);
  return [op, integer(item[1], "id", decoding), nodeText(item[2], "text", decoding)];
}

function decodeInsert(item: readonly unknown[], decoding: Decoding): Op {
  arity(item, 4, decoding);
  return [
    TreeOp.insert,
    integer(item[1], "parent", decoding),
    integer(item[2], "child", decoding),
    integer(item[3], "before", decoding),
  ];
}

function decodeUpdate(item: readonly unknown[], decoding: Decoding): Op {
  arity(item, 4, decoding);
  const set = copyProps(item[2], "set", decoding);
  const unset = array(item[3], "unset", decoding).map((key) => propName(key, decoding));
  return [TreeOp.update, integer(item[1], "id", decoding), set, unset];
}

function propName(value: unknown, decoding: Decoding): string {
  const key = name(value, "name in unset", decoding);
  if (!isForbiddenKey(key)) return key;
  return refuse(decoding, "name in unset", {
    code: "WIRE_FORBIDDEN_KEY",
    value: key,
    must: "be another name",
  });
}
