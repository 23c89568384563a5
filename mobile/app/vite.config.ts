import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";
import { licences } from "./vite.licences";

/** Everything is served from one folder of any name, so addresses are relative; nothing is inlined, so that the CSP can be strict. */
export default defineConfig({
  base: "./",
  plugins: [preact(), licences()],
  build: { target: "es2020", assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false, chunkSizeWarningLimit: 1_500 },
  test: { include: ["src/**/*.test.{ts,tsx}"], environment: "node" },
});
