// Reads calendar files with ical.js: one JSON string a line comes in, one line of JSON with all that was read goes out.
import { createInterface } from "node:readline";
import ICAL from "../browser/node_modules/ical.js/dist/ical.js";

function when(property) {
  if (!property) return null;
  const value = property.getFirstValue();
  if (value.isDate) return value.toString();
  const zone = property.getParameter("tzid");
  if (zone && value.zone.tzid !== zone) throw new Error(`no rules for ${zone}`);
  return new Date(value.toUnixTime() * 1000).toISOString().slice(0, 16) + "Z";
}

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const value = (name) => event.getFirstPropertyValue(name);
    const alarm = event.getFirstSubcomponent("valarm");
    return {
      uid: value("uid"),
      sequence: value("sequence"),
      status: value("status"),
      summary: value("summary"),
      description: value("description"),
      location: value("location") ?? "",
      categories: event.getFirstProperty("categories").getValues(),
      start: when(event.getFirstProperty("dtstart")),
      end: when(event.getFirstProperty("dtend")),
      modified: when(event.getFirstProperty("last-modified")),
      alarm: alarm ? -alarm.getFirstPropertyValue("trigger").toSeconds() / 3600 : null,
    };
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    answer = { events: read(JSON.parse(line)) };
  } catch (error) {
    answer = { error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
