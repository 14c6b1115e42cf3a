// Loaded into the site's process before everything else: it ends when the start that made it was
// killed, instead of holding the port for nobody. Next's own workers load it too and are left alone.
if (process.env.STARTED_BY === String(process.ppid)) {
  process.channel?.unref();
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
