import * as z from "zod";

// Security: the page's policy forbids code made of text. Imported before any schema is made: zod tries it there and then.
z.config({ jitless: true });
