/** Every *.test.ts below test/host; the build makes it (see esbuild.mjs). */
declare module 'test-files';
