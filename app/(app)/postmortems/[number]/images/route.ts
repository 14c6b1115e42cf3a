export { takeImage as POST } from "@/lib/attachments/route";
