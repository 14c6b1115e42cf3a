import { type Day, isDay } from "./instants";

/**
 * A date as written. What was not written (or written as `??`) is absent. `oddYear` holds a year
 * that cannot be one (`22025`, `202`). `readings` holds every day that a numeric date can mean, read
 * with the day first, then with the month first; `order` is set where only one of the two is a day.
 */
export type WrittenDate = {
  year?: number;
  month?: number;
  day?: number;
  lastDay?: number;
  oddYear?: string;
  readings?: Day[];
  order?: DateOrder;
};

/** How the writer puts numbers in a date; known once one of them cannot be a month. */
export type DateOrder = "day first" | "month first";

export type Found<T> = { value: T; end: number };

const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";
const YEAR = "(?:,?\\s+((?:19|20)\\d\\d)(?!\\d|:\\d))?";
const ISO = /(\d{3,6})[-/.](\d{1,2}|\?\?|xx|mm)[-/.](\d{1,2}|\?\?|xx|dd)(?!\d|[-/]\d)/iy;
const UNSURE_YEAR = /((?:19|20)\d\d)\/\d{2}-(?:\?\?|xx)-(?:\?\?|xx)/iy;
const MONTH_FIRST = new RegExp(
  `${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|[:.]\\d))?(?!\\d|:\\d)${YEAR}`,
  "iy",
);
const DAY_FIRST = new RegExp(
  `(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}${YEAR}`,
  "iy",
);
const NUMERIC = /(\d{1,2})([/.-])(\d{1,2})\2(\d{2,4})(?![\d%]|[/-]\d)/y;
const WEEKDAY =
  /(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?(?![a-z])\.?,?/iy;

/** The date that begins at `from`, in any of the forms people use. */
export function dateAt(text: string, from: number): Found<WrittenDate> | undefined {
  if (!/[\da-z]/i.test(text[from] ?? "")) return undefined;
  return isoAt(text, from) ?? monthNameAt(text, from) ?? numericAt(text, from);
}

function isoAt(text: string, from: number): Found<WrittenDate> | undefined {
  UNSURE_YEAR.lastIndex = from;
  const unsure = UNSURE_YEAR.exec(text);
  if (unsure) return { value: { year: Number(unsure[1]) }, end: UNSURE_YEAR.lastIndex };
  ISO.lastIndex = from;
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const value: WrittenDate = { month: numberIn(month), day: numberIn(day) };
  if (/^(?:19|20|21)\d\d$/.test(year)) value.year = Number(year);
  else value.oddYear = year;
  return mayBe(value) ? { value, end: ISO.lastIndex } : undefined;
}

function numberIn(written: string): number | undefined {
  return /^\d+$/.test(written) ? Number(written) : undefined;
}

function mayBe({ year = 2000, month = 1, day = 1 }: WrittenDate): boolean {
  return isDay({ year, month, day });
}

function monthNameAt(text: string, from: number): Found<WrittenDate> | undefined {
  for (const [form, monthPart, dayPart] of [
    [MONTH_FIRST, 1, 2],
    [DAY_FIRST, 2, 1],
  ] as const) {
    form.lastIndex = from;
    const match = form.exec(text);
    if (!match) continue;
    const year = match[form === MONTH_FIRST ? 4 : 3];
    const value: WrittenDate = {
      year: year === undefined ? undefined : Number(year),
      month: monthNumber(match[monthPart] ?? ""),
      day: Number(match[dayPart]),
    };
    const last = form === MONTH_FIRST ? match[3] : undefined;
    if (last !== undefined && Number(last) > Number(value.day)) value.lastDay = Number(last);
    if (mayBe(value)) return { value, end: form.lastIndex };
  }
  return undefined;
}

function monthNumber(name: string): number {
  const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function numericAt(text: string, from: number): Found<WrittenDate> | undefined {
  NUMERIC.lastIndex = from;
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const [, first = "", , second = "", third = ""] = match;
  const end = NUMERIC.lastIndex;
  if (third.length === 3) {
    return { value: { month: Number(first), day: Number(second), oddYear: third }, end };
  }
  const year = Number(third.length === 2 ? `20${third}` : third);
  const readings = [
    { year, month: Number(second), day: Number(first) },
    { year, month: Number(first), day: Number(second) },
  ];
  if (third.length === 2 && first.length === 2) {
    readings.push({ year: Number(`20${first}`), month: Number(second), day: Number(third) });
  }
  const possible = readings.filter(isDay);
  if (possible.length === 0) return undefined;
  const sure = Number(first) > 12 || Number(second) > 12;
  const order = Number(first) > 12 ? "day first" : "month first";
  return { value: sure ? { readings: possible, order } : { readings: possible }, end };
}

/** The end of a weekday's name at `from`; `from` itself when there is none. */
export function afterWeekday(text: string, from: number): number {
  WEEKDAY.lastIndex = from;
  return WEEKDAY.test(text) ? WEEKDAY.lastIndex : from;
}
