import type { Snippets } from "./snippets.ts";

/** Classes, with all that ES2022 has for them. */
export const CLASSES: Snippets = {
  "has methods, accessors, statics and super": {
    source: `
      class A {
        constructor(x) {
          this.x = x;
        }
        get y() {
          return this.x + 1;
        }
        set y(v) {
          this.x = v;
        }
        static make() {
          return new this(5);
        }
        m() {
          return "m" + this.x;
        }
      }
      class B extends A {
        constructor() {
          super(7);
          this.z = super.m();
        }
        m() {
          return super.m() + "!";
        }
        get y() {
          return super.y * 2;
        }
      }
      const b = new B();
      const a = A.make();
      a.y = 9;
      return [
        b.x,
        b.y,
        b.z,
        b.m(),
        a.x,
        b instanceof A,
        B.name,
        typeof A,
        Object.getPrototypeOf(B) === A,
      ];
    `,
    expected: [7, 16, "m7", "m7!", 9, true, "B", "function", true],
  },
  "has fields in the order written": {
    source: `
      let n = 0;
      class A {
        a = n++;
        b = this.a + 1;
        ["c" + 1] = 3;
        static s = A.name;
        fn = () => this.a;
      }
      class B extends A {
        a = 10;
        d;
      }
      const x = new B();
      return [x.a, x.b, x.c1, A.s, x.fn(), "d" in x];
    `,
    expected: [10, 1, 3, "A", 10, true],
  },
  "has private fields, methods and accessors": {
    source: `
      class A {
        #x = 1;
        #m() {
          return this.#x;
        }
        static #s = 5;
        static s() {
          return A.#s;
        }
        get #g() {
          return this.#x * 10;
        }
        set #g(v) {
          this.#x = v;
        }
        t() {
          this.#g = 4;
          this.#x++;
          this.#x += 2;
          return [this.#m(), this.#g, #x in this, A.has({})];
        }
        static has(o) {
          return #x in o;
        }
      }
      return [new A().t(), A.s()];
    `,
    expected: [[7, 70, true, false], 5],
  },
  "throws for a private field of another object": {
    source: `class A { #x = 1; static r(o) { return o.#x; } } try { A.r({}); return "no"; } catch (e) { return e instanceof TypeError; }`,
    expected: true,
  },
  "reads private fields behind ?.": {
    source: `class A { #x = { y: 1 }; static r(o) { return [o?.#x?.y, null?.a]; } } return A.r(new A());`,
    expected: [1, null],
  },
  "runs static blocks in order": {
    source: `const log = []; class A { static a = 1; static { log.push(this.a); A.b = 2; } static c = A.b + 1; } return [log, A.c];`,
    expected: [[1], 3],
  },
  "has super in static methods": {
    source: `class A { static f() { return "A" + this.n; } static n = 1; } class B extends A { static n = 2; static f() { return super.f() + "B"; } } return B.f();`,
    expected: "A2B",
  },
  "knows new.target": {
    source: `class A { constructor() { this.t = new.target.name; } } class B extends A {} function F() { return new.target === undefined; } return [new A().t, new B().t, F()];`,
    expected: ["A", "B", true],
  },
  "names class expressions": {
    source: `const A = class Foo { who() { return Foo.name; } }; const o = { K: class {} }; return [new A().who(), o.K.name];`,
    expected: ["Foo", "K"],
  },
  "throws when called without new": {
    source: `class A {} try { A(); return 1; } catch (e) { return e instanceof TypeError; }`,
    expected: true,
  },
  "has methods that are not enumerable": {
    source: `class A { m() {} } return [Object.keys(A.prototype), Object.getOwnPropertyNames(A.prototype), Object.getOwnPropertyDescriptor(A.prototype, "m").enumerable];`,
    expected: [[], ["constructor", "m"], false],
  },
  "extends Error": {
    source: `
      class E extends Error {
        constructor(m, c) {
          super(m);
          this.code = c;
          this.name = "E";
        }
      }
      const e = new E("msg", "C");
      return [e.message, e.code, e instanceof E, e instanceof Error, String(e), typeof e.stack];
    `,
    expected: ["msg", "C", true, true, "E: msg", "string"],
  },
  "extends Map": {
    source: `class M extends Map { get(k) { return super.get(k) ?? "d"; } } const m = new M([[1, 2]]); return [m.get(1), m.get(3), m.size];`,
    expected: [2, "d", 1],
  },
  "extends a function": {
    source: `function F() { this.a = 1; } class G extends F { b = 2; } return [new G().a, new G().b];`,
    expected: [1, 2],
  },
  "extends null": { source: `class N extends null { static s() { return 1; } } return N.s();`, expected: 1 },
  "has generator methods": {
    source: `class C { *[Symbol.iterator]() { yield 1; yield* [2, 3]; } } return [...new C()];`,
    expected: [1, 2, 3],
  },
  "has static accessors": {
    source: `class A { static get x() { return 1; } static set x(v) { A.y = v; } } A.x = 4; return [A.x, A.y];`,
    expected: [1, 4],
  },
  "computes names in order": {
    source: `
      const log = [];
      const k = (n) => {
        log.push(n);
        return n;
      };
      class A {
        [k("a")]() {}
        static [k("b")] = log.push("sb");
        [k("c")] = log.push("ic");
      }
      new A();
      return log;
    `,
    expected: ["a", "b", "c", "sb", "ic"],
  },
  "calls super in an arrow": {
    source: `class A { constructor() { this.a = 1; } } class B extends A { constructor() { const f = () => super(); f(); this.b = this.a + 1; } } return new B();`,
    expected: { a: 1, b: 2 },
  },
  "takes another object from the parent's constructor": {
    source: `class A { constructor() { return { z: 1 }; } } class B extends A { x = 2; constructor() { super(); this.y = 3; } } return new B();`,
    expected: { z: 1, x: 2, y: 3 },
  },
  "has no this before super": {
    source: `class A {} class B extends A { constructor() { try { this.x = 1; } catch (e) { super(); this.e = e instanceof ReferenceError; } } } return new B().e;`,
    expected: true,
  },
  "has symbols as names": {
    source: `class A { get [Symbol.toStringTag]() { return "AA"; } } return String(new A());`,
    expected: "[object AA]",
  },
  "reads super in arrows, asynchronous ones too": {
    source: `
      class A {
        m() {
          return 1;
        }
      }
      class B extends A {
        m() {
          return (() => super.m() + 1)();
        }
        async n() {
          return (async () => super.m())();
        }
      }
      return [new B().m(), await new B().n()];
    `,
    expected: [2, 1],
  },
  "has super in objects": {
    source: `const o = { __proto__: { m() { return "p" + this.v; }, }, v: 1, m() { return super.m() + "c"; }, }; return o.m();`,
    expected: "p1c",
  },
  "has asynchronous methods with super": {
    source: `
      class A {
        async m() {
          return 1;
        }
        async s() {
          return (await this.m()) + 1;
        }
      }
      class B extends A {
        async m() {
          return (await super.m()) + 10;
        }
        static async z() {
          return 3;
        }
      }
      return [await new B().s(), await B.z()];
    `,
    expected: [12, 3],
  },
  "has private fields around await": {
    source: `class A { #x = 1; async m() { await null; this.#x++; return this.#x; } } return await new A().m();`,
    expected: 2,
  },
};
