/**
 * Puts a message on one line of printable text; lone surrogates, which would not survive as UTF-8, as escapes. Uses nothing that a guest
 * can patch. An expression: evaluates to the function.
 */
export const QUOTE_SOURCE = `(function () {
  "use strict";
  var uncurry = Function.prototype.bind.bind(Function.prototype.call);
  var slice = uncurry(String.prototype.slice), codeAt = uncurry(String.prototype.charCodeAt);
  var exec = uncurry(RegExp.prototype.exec), hex = uncurry(Number.prototype.toString);
  var stringify = JSON.stringify;
  var LONE = /[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?:[^\\ud800-\\udbff]|^)[\\udc00-\\udfff]/;
  return function quote(text) {
    var json = stringify(text);
    if (exec(LONE, json) === null) return json;
    var out = "", from = 0;
    for (var i = 0; i < json.length; i++) {
      var code = codeAt(json, i);
      if (code < 0xd800 || code > 0xdfff) continue;
      out += slice(json, from, i) + "\\\\u" + hex(code, 16);
      from = i + 1;
    }
    return out + slice(json, from);
  };
})()`;
