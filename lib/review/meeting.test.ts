import { expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { callReviewOff, getMeeting, scheduleReview } from "./meeting";

it("a review's time is read on the postmortem's clock, and another takes its place", async () => {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana, { zone: "Europe/Berlin" });
  const meeting = { number, at: "2026-10-25T15:00", lengthMin: 60, place: "Room 3" };
  expect(await scheduleReview(ana, meeting)).toMatchObject({ at: "2026-10-25T14:00:00.000Z" });
  await scheduleReview(ana, { ...meeting, at: "2026-10-24T15:00" });
  expect(await getMeeting(ana, { number })).toEqual({
    ...meeting,
    at: "2026-10-24T13:00:00.000Z",
  });
  expect(await db.activity.count({ where: { kind: "review.scheduled" } })).toBe(2);
});

it("a review that is called off has no time any more", async () => {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana);
  await scheduleReview(ana, { number, at: "2026-10-25T15:00", lengthMin: 60, place: "" });
  await callReviewOff(ana, { number });
  await callReviewOff(ana, { number });
  expect(await getMeeting(ana, { number })).toBeNull();
});

it("a time that nobody can read is asked for again", async () => {
  const ana = await build.actor();
  const { number } = await build.postmortem(ana);
  const unclear = { number, at: "next Tuesday", lengthMin: 60, place: "" };
  await expect(scheduleReview(ana, unclear)).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { at: "Unclear." } },
  });
});
