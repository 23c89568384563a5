import { defineConfig } from "vite";

/** The service worker is one classic script of a stable name beside index.html (mobile/bundle/marks.py: its build). */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2020",
    emptyOutDir: false,
    lib: { entry: "src/offline/worker.ts", formats: ["iife"], name: "worker", fileName: () => "sw.js" },
  },
});
