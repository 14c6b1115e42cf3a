import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * The SQL that leads from one Prisma schema to another; "" where they do not differ. Prisma's own
 * engine writes it, without a database and without the native program that Prisma would download.
 */
export async function schemaDifference(from: string, to: string): Promise<string> {
  loadEngine();
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: [["schema.prisma", to]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(noDatabase()),
  );
  const { stdout, exitCode } = await engine.diff({
    from: target(from),
    to: target(to),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? "" : (stdout ?? "");
}

let loaded = false;

/** Once: the engine keeps its state in its module. */
function loadEngine(): void {
  if (loaded) return;
  loaded = true;
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const file = path.join(folder, "schema_engine_bg.wasm");
  const imports = { "./schema_engine_bg.js": { ...engineModule } };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), imports);
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
}

function target(schema: string) {
  if (!schema) return { tag: "empty" as const };
  const files = [{ path: "schema.prisma", content: schema }];
  return { tag: "schemaDatamodel" as const, files, configDir: "." };
}

/** The engine wants a connection, which tells it the dialect; what it runs there has no effect. */
function noDatabase(): SqlMigrationAwareDriverAdapterFactory {
  const unasked = async () => {
    throw new Error("comparing two schemas changes no database");
  };
  const about = { provider: "postgres", adapterName: "none" } as const;
  const connection = {
    ...about,
    queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: unasked,
    getConnectionInfo: () => ({
      schemaName: "public",
      maxBindValues: 32_767,
      supportsRelationJoins: true,
    }),
    dispose: async () => {},
  };
  const connect = async () => connection;
  return { ...about, connect, connectToShadowDb: connect };
}
