export { serveImage as GET } from "@/lib/attachments/route";
