import { createHash } from "node:crypto";
import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

/**
 * The app as one HTML file (`dist/one-file.html`) for small data: one classic script, its styles, and a place for the data.
 *
 * Publishing replaces the mark __SIJEONG_FILES__ by the files, path → base64, as one JSON object (mobile/bundle/marks.py). A
 * file opened from a phone's storage has no neighbours, so MapLibre is its standard build, whose worker is a blob.
 */
export default defineConfig({
  plugins: [preact(), oneFile()],
  publicDir: false,
  define: { __ONE_FILE__: "true" },
  build: {
    target: "es2020",
    emptyOutDir: false,
    cssCodeSplit: false,
    modulePreload: false,
    rollupOptions: { input: "one-file.html", output: { format: "iife", inlineDynamicImports: true } },
  },
});

/** Puts the script and the styles into the page, and their hashes into its policy. */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const taken = (ending: string) =>
        Object.values(bundle)
          .filter(({ fileName }) => fileName.endsWith(ending))
          .map((file) => {
            delete bundle[file.fileName];
            return file.type === "chunk" ? file.code : String(file.source);
          })
          .join("\n");
      const script = taken(".js").trim().replace(/<\/(script)/giu, "<\\/$1").replace(/<!--/gu, "<\\!--");
      const style = taken(".css").trim();
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith(".html"));
      if (page?.type !== "asset") throw new Error("one-file.html is not there");
      page.source = String(page.source)
        .replace(/\s*<(script type="module"|link rel="(stylesheet|modulepreload)")[^>]*>(<\/script>)?/gu, "")
        .replace("__SCRIPT_HASH__", () => `'${hash(script)}'`)
        .replace("__STYLE_HASH__", () => `'${hash(style)}'`)
        .replace("</head>", () => `<style>${style}</style></head>`)
        .replace("</body>", () => `<script>${script}</script></body>`);
    },
  };
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
