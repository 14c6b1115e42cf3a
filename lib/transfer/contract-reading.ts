import { z } from "zod";
import { endpoint } from "@/lib/http/endpoint";
import { FollowPage, FollowView, FollowWish, LessonRead } from "@/lib/lessons/reading-schema";
import { ByLesson } from "@/lib/lessons/schema";

const one = "/follows/{kind}/{value}";

/** What the asker reads, and what they want to hear of. */
// biome-ignore format: a table reads by its columns
export const reading = {
  readLesson: endpoint("PUT", "/lessons/{id}/reading", "Say that you have read a lesson", ByLesson, LessonRead),
  listFollows: endpoint("GET", "/follows", "What you follow in the feed of lessons", z.object({}), FollowPage),
  follow: endpoint("PUT", one, "Follow a team, a layer, a tag, a service or a severity", FollowWish, FollowView),
  unfollow: endpoint("DELETE", one, "Follow it no longer", FollowWish, z.unknown()),
};
