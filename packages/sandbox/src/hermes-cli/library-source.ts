/**
 * What ECMAScript 2022 has in its library and Hermes 0.12 has not, for code that was written for newer engines. Runs before all other
 * code. An expression: evaluates to undefined.
 */
export const LIBRARY_SOURCE = `(function () {
  "use strict";
  function define(target, name, value) {
    if (name in target) return;
    Object.defineProperty(target, name, { value: value, writable: true, enumerable: false, configurable: true });
  }
  function at(index) {
    var from = Math.trunc(index) || 0;
    return this[from < 0 ? this.length + from : from];
  }
  define(Array.prototype, "at", at);
  define(Object.getPrototypeOf(Uint8Array.prototype), "at", at);
  define(String.prototype, "at", function (index) { return at.call(String(this), index); });
  if (!Symbol.asyncIterator) {
    Object.defineProperty(Symbol, "asyncIterator", { value: Symbol("Symbol.asyncIterator") });
  }

  function AggregateError(errors, message) {
    var error = message === undefined ? new Error() : new Error(message);
    Object.setPrototypeOf(error, new.target === undefined ? AggregateError.prototype : new.target.prototype);
    define(error, "errors", Array.from(errors));
    return error;
  }
  Object.setPrototypeOf(AggregateError, Error);
  AggregateError.prototype = Object.create(Error.prototype, {
    constructor: { value: AggregateError, writable: true, configurable: true },
    name: { value: "AggregateError", writable: true, configurable: true },
    message: { value: "", writable: true, configurable: true },
  });
  define(globalThis, "AggregateError", AggregateError);

  define(Promise, "allSettled", function (values) {
    var C = this;
    return C.all(Array.from(values, function (value) {
      return C.resolve(value).then(
        function (settled) { return { status: "fulfilled", value: settled }; },
        function (reason) { return { status: "rejected", reason: reason }; }
      );
    }));
  });
  define(Promise, "any", function (values) {
    var C = this;
    var swap = function (value) {
      return C.resolve(value).then(function (settled) { throw { settled: settled }; }, function (reason) { return reason; });
    };
    return C.all(Array.from(values, swap)).then(
      function (reasons) { throw new AggregateError(reasons, "All promises were rejected"); },
      function (first) { return first.settled; }
    );
  });

  // A lowered literal with named groups is of a subclass of RegExp, which the built-in matchAll, knowing no species, does not keep.
  var matchAll = RegExp.prototype[Symbol.matchAll];
  Object.defineProperty(RegExp.prototype, Symbol.matchAll, {
    writable: true, enumerable: false, configurable: true,
    value: function (text) {
      if (Object.getPrototypeOf(this) === RegExp.prototype) return matchAll.call(this, text);
      var matcher = new this.constructor(this, this.flags), match, found = [];
      matcher.lastIndex = this.lastIndex;
      text = String(text);
      while ((match = matcher.exec(text)) !== null) {
        found.push(match);
        if (!matcher.global) break;
        if (match[0] === "") matcher.lastIndex += matcher.unicode && text.codePointAt(matcher.lastIndex) > 65535 ? 2 : 1;
      }
      return found[Symbol.iterator]();
    },
  });
})()`;
