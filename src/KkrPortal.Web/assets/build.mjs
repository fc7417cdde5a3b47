// Bundles what the browser needs and copies the fonts, so that nothing is loaded from elsewhere. Output is git-ignored.
import { cp, mkdir, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = here + "../wwwroot/";
const modules = here + "../node_modules/";

await mkdir(out + "fonts", { recursive: true });
for (const file of [
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2",
  "@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-italic.woff2",
  "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
]) await cp(modules + file, out + "fonts/" + file.split("/").pop());

// Paper can't take variable fonts: one file for each weight.
await mkdir(out + "fonts/print", { recursive: true });
for (const [family, faces] of Object.entries({ "source-serif-4": ["400-normal", "400-italic", "600-normal"], "ibm-plex-sans": ["400-normal", "600-normal"] }))
  for (const face of faces) await cp(`${modules}@fontsource/${family}/files/${family}-latin-${face}.woff2`, `${out}fonts/print/${family}-latin-${face}.woff2`);

const entryPoints = (await readdir(here)).filter(name => /\.(js|ts)$/.test(name)).map(name => here + name);
if (entryPoints.length) await build({ entryPoints, outdir: out + "js", bundle: true, minify: true, sourcemap: false, format: "esm", target: "es2022" });
