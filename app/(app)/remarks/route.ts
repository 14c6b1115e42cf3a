export { answerRemarks as POST } from "@/lib/coach/route";
