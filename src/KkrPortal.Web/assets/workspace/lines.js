import { Fragment, Slice } from "@tiptap/pm/model";
import { isDate } from "./markdown.js";

// Words copied from a PDF come as the lines of its page:
//   "Sagen om de cykler, der står i havnen, blev\nrejst af kommunerne i foråret.\n- en liste"
// A line that ended because the next word had no room goes on in the next one; a line that ended earlier was meant to end.

const Narrowest = 50, Widest = 140; // characters: below stand names and figures, above whole paragraphs
// Letters are not of one width: a line is full where it reaches this much of the longest, and behind the end of a sentence a little more.
const Full = 0.85, FullSentence = 0.95;
const mark = /^(?:[•·▪◦o–—*-]|\d{1,2}[.)]|[a-z]\))\s/;

/** The same words, with a line for each paragraph. */
export function joinLines(text) {
  const lines = text.replace(/\r\n?/g, "\n").split("\n").map(line => line.trim());
  const longest = width(lines.map(line => line.length).filter(length => length > 0));
  if (longest < Narrowest || longest > Widest) return text;
  return lines.map((line, i) => i + 1 < lines.length ? ended(line, lines[i + 1], longest) : line).join("");
}

/** The longest but for one in twenty, which an address or a table's row may be. */
const width = lengths => lengths.sort((a, b) => a - b)[Math.ceil(lengths.length * 0.95) - 1] ?? 0;

/** The line with what parts it from the next one. */
function ended(line, next, longest) {
  const isSentence = /[.!?:]$/.test(line) && /^\p{Lu}/u.test(next);
  const room = longest * (isSentence ? FullSentence : Full) - line.length - 1;
  if (next === "" || mark.test(next) || next.split(/\s/, 1)[0].length <= room) return `${line}\n`;
  // "kommu-" and "nerne" are one word; "KKR-" and "formanden" keep the hyphen, "børne-" and "og" the blank as well.
  const word = line.slice(line.lastIndexOf(" ") + 1);
  if (!/^\p{L}+-$/u.test(word) || !/^\p{Ll}/u.test(next) || /^(?:og|eller|samt|til|men)\b/.test(next)) return `${line} `;
  return word === word.toUpperCase() ? line : line.slice(0, -1);
}

const point = /^(?:([•·▪◦–—*-])|(\d{1,3})([.)]))\s+(\S.*)$/;

/** Two or more lines with the same bullet, or with numbers that go on from each other, are points of a list; every other line is a paragraph. Null where none are. */
export function withLists(text, schema) {
  const paragraph = words => schema.nodes.paragraph.create(null, words ? schema.text(words) : null);
  const lines = text.split(/(?:\r\n?|\n)+/), blocks = [];
  for (let i = 0; i < lines.length; i += Math.max(1, blocks.at(-1).childCount)) {
    const points = pointsFrom(lines, i);
    if (points.length < 2) blocks.push(paragraph(lines[i]));
    else {
      const [, bullet, number, sign] = points[0], items = points.map(found => schema.nodes.listItem.create(null, paragraph(found[4])));
      blocks.push(bullet ? schema.nodes.bulletList.create(null, items) : schema.nodes.orderedList.create({ start: Number(number), sign }, items));
    }
  }
  return blocks.some(block => block.type.name !== "paragraph") ? Slice.maxOpen(Fragment.from(blocks)) : null;
}

function pointsFrom(lines, first) {
  const points = [];
  for (const line of lines.slice(first)) {
    const found = isDate.test(line) ? null : point.exec(line), [, bullet, number, sign] = points[0] ?? found ?? [];
    if (!found || found[1] !== bullet || found[3] !== sign || (number && Number(found[2]) !== Number(number) + points.length)) break;
    points.push(found);
  }
  return points;
}
