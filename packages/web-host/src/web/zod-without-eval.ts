import * as z from "zod";

// Security: the page's policy forbids code made of text. The build puts this before everything else: zod tries it where the first schema is made.
z.config({ jitless: true });
