import { AtollError } from "@atoll/protocol";

/**
 * What bytecode may consist of: every instruction that the two compilers make of untyped JavaScript. Security: those that trust a type
 * without looking (fast arrays, typed objects, slots read by number), that load modules, or that evaluate text are not among them.
 */
const ALLOWED: ReadonlySet<string> = new Set(
  `
  Add AddEmptyString AddN AddOwnPrivateBySym AddS AsyncBreakCheck BitAnd BitNot BitOr BitXor CacheNewObject Call Call1 Call2 Call3 Call4 CallBuiltin
  CallBuiltinLong CallWithNewTarget CallWithNewTargetLong Catch CoerceThisNS Construct CreateBaseClass CreateBaseClassLongIndex CreateClosure
  CreateClosureLongIndex CreateDerivedClass CreateDerivedClassLongIndex CreateEnvironment CreateFunctionEnvironment CreateGenerator
  CreateGeneratorLongIndex CreatePrivateName CreateRegExp CreateThisForNew CreateThisForSuper CreateTopLevelEnvironment Debugger Dec DeclareGlobalVar
  DefineOwnById DefineOwnByIdLong DefineOwnByIndex DefineOwnByIndexL DefineOwnByVal DefineOwnGetterSetterByVal DefineOwnInDenseArray
  DefineOwnInDenseArrayL DelByVal Div DivN Eq GetArgumentsLength GetArgumentsPropByValLoose GetArgumentsPropByValStrict GetBuiltinClosure GetById
  GetByIdLong GetByIdShort GetByIdWithReceiverLong GetByIndex GetByVal GetByValWithReceiver GetClosureEnvironment GetEnvironment GetGlobalObject
  GetNewTarget GetNextPName GetOwnPrivateBySym GetPNameList GetParentEnvironment Greater GreaterEq Inc InstanceOf IsIn IteratorBegin IteratorClose
  IteratorNext JEqual JEqualLong JGreater JGreaterEqual JGreaterEqualLong JGreaterLong JLess JLessEqual JLessEqualLong JLessEqualN JLessEqualNLong
  JLessLong JLessN JLessNLong JNotEqual JNotEqualLong JNotGreater JNotGreaterEqual JNotGreaterEqualLong JNotGreaterLong JNotLess JNotLessEqual
  JNotLessEqualLong JNotLessEqualN JNotLessEqualNLong JNotLessLong JNotLessN JNotLessNLong JStrictEqual JStrictEqualLong JStrictNotEqual
  JStrictNotEqualLong Jmp JmpBuiltinIs JmpBuiltinIsLong JmpBuiltinIsNot JmpBuiltinIsNotLong JmpFalse JmpFalseLong JmpLong JmpTrue JmpTrueLong
  JmpTypeOfIs JmpUndefined JmpUndefinedLong LShift Less LessEq LoadConstBigInt LoadConstBigIntLongIndex LoadConstDouble LoadConstEmpty LoadConstFalse
  LoadConstInt LoadConstNull LoadConstString LoadConstStringLongIndex LoadConstTrue LoadConstUInt8 LoadConstUndefined LoadConstZero LoadFromEnvironment
  LoadFromEnvironmentL LoadParam LoadParamLong LoadParentNoTraps LoadThisNS Mod Mov MovLong Mul MulN Negate Neq NewArray NewArrayWithBuffer
  NewArrayWithBufferLong NewObject NewObjectWithBuffer NewObjectWithBufferAndParent NewObjectWithBufferLong NewObjectWithParent Not PrivateIsIn
  PutByIdLoose PutByIdLooseLong PutByIdStrict PutByIdStrictLong PutByValLoose PutByValStrict PutByValWithReceiver PutOwnBySlotIdx PutOwnBySlotIdxLong
  PutOwnPrivateBySym RShift ReifyArgumentsLoose ReifyArgumentsStrict Ret SelectObject StoreNPToEnvironment StoreNPToEnvironmentL StoreToEnvironment
  StoreToEnvironmentL StrictEq StrictNeq StringSwitchImm Sub SubN Throw ThrowIfEmpty ThrowIfThisInitialized ThrowIfUndefined ToInt32 ToNumber ToNumeric
  ToPropertyKey ToUint32 TryGetById TryGetByIdLong TryPutByIdLoose TryPutByIdLooseLong TryPutByIdStrict TryPutByIdStrictLong TypeOf TypeOfIs
  UIntSwitchImm URshift
`
    .trim()
    .split(/\s+/),
);

/**
 * Looks through a disassembly (hermesc -dump-bytecode -pretty=false). Throws BYTECODE_REFUSED for an instruction that is not on the list, for
 * built-ins bound at compile time, and for text that is no disassembly.
 */
export function checkOpcodes(disassembly: string): void {
  const head = disassembly.slice(0, disassembly.indexOf("\nGlobal String Table:"));
  if (!/^ {4}staticBuiltins: 0$/m.test(head)) throw refused("has built-ins bound when it was compiled");
  let count = 0;
  for (const [, opcode = ""] of disassembly.matchAll(/^\[@ \d+\] (\w+)/gm)) {
    if (!ALLOWED.has(opcode)) throw refused(`has the instruction ${opcode.slice(0, 40)}`);
    count += 1;
  }
  if (count === 0) throw refused("has no instruction at all");
}

function refused(problem: string): AtollError {
  return new AtollError(
    "BYTECODE_REFUSED",
    `The compiled bundle ${problem}, which no bundle of plain JavaScript has. Build it with atoll bundle.`,
  );
}
