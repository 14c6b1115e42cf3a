import os from "node:os";

const MB = 1024 * 1024;

/**
 * For one small server whose pages ask many short questions. Given on the command line at every
 * start, so that a new version of Parapet brings its settings along and no file is rewritten.
 */
export function serverSettings(socketFolder: string): Record<string, string> {
  const memory = os.totalmem();
  return {
    listen_addresses: "",
    port: "5432",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    max_connections: "60",
    shared_buffers: `${Math.round(Math.min(256 * MB, memory / 8) / MB)}MB`,
    effective_cache_size: `${Math.round(memory / 2 / MB)}MB`,
    work_mem: "8MB",
    maintenance_work_mem: "64MB",
    // Compiling a query takes longer than any of ours runs.
    jit: "off",
    // Parallel workers want a large /dev/shm, which containers do not have.
    max_parallel_workers_per_gather: "0",
    random_page_cost: "1.1",
    idle_in_transaction_session_timeout: "60s",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    logging_collector: "off",
    log_destination: "stderr",
    lc_messages: "C",
  };
}
