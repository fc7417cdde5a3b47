// How a text of the editor is written as Markdown, and read from it: as the records have it, and no more signs than its meaning needs. The words are
// searched, quoted and compared as they are stored; "Sund &amp; Rask" would be another name than the one that stands in the minutes.
import { InputRule } from "@tiptap/core";
import { Italic } from "@tiptap/extension-italic";
import { OrderedList } from "@tiptap/extension-list";
import { Paragraph } from "@tiptap/extension-paragraph";

const months = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";

/** "27. marts" at the start of a line or point is a date, here as on every page that shows the text; Markdown would make it point 27 of a list. */
const dates = new RegExp(`(?<=^[ \\t]*(?:[-*+][ \\t]+)?)(\\d{1,2})\\. (?=(?:${months})\\b)`, "gm");
export const withDates = markdown => markdown.replace(dates, "$1\\. ");

const isDate = new RegExp(`^\\d{1,2}\\. (?:${months})\\b`);

/** The sign that would make the beginning of a line a list, a heading, a quotation or a rule. */
function withPlainBeginnings(text) {
  return text.replace(/^.*$/gm, line => isDate.test(line) ? line : line
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(\s*)([-+](?=\s|$)|#{1,6}(?=\s|$)|>|[-=]+\s*$)/, "$1\\$2"));
}

const PlainParagraph = Paragraph.extend({
  renderMarkdown(node, helpers, context) {
    const text = this.parent(node, helpers, context);
    return /^table/.test(context?.parentType ?? "") ? text : withPlainBeginnings(text);
  },
});

/** A list begins with 1, or goes on from the list above it: "24. " at the start of a paragraph is a day. */
const NumberedList = OrderedList.extend({
  addInputRules() {
    const goesOn = (state, range, number) => {
      const place = state.doc.resolve(range.from), above = place.depth ? state.doc.resolve(place.before()).nodeBefore : null;
      return above?.type.name === "orderedList" && above.attrs.start + above.childCount === number;
    };
    const lists = this.parent().map(rule => new InputRule({
      find: rule.find,
      undoable: rule.undoable,
      handler: props => Number(props.match[1]) === 1 || goesOn(props.state, props.range, Number(props.match[1])) ? rule.handler(props) : null,
    }));
    // "1. januar": the list that "1. " began was none.
    const day = new InputRule({
      find: new RegExp(`^(?:${months})[ .,]$`),
      handler: ({ state, range, chain }) => {
        const list = state.doc.resolve(range.from).node(-2);
        if (list?.type.name !== "orderedList" || list.childCount !== 1) return null;
        chain().liftListItem("listItem").command(({ tr }) => {
          tr.insertText(`${list.attrs.start}. `, tr.selection.$from.start());
          return true;
        }).run();
      },
    });
    return [...lists, day];
  },
});

/** "2 * 3 * 4" sets nothing in italics: the signs stand at words only, as in Markdown itself. */
const atWords = rule => new rule.constructor({ ...rule, handler: props => /^\s|\s$/.test(props.match.at(-1)) ? null : rule.handler(props) });
const TightItalic = Italic.extend({
  addInputRules() { return this.parent().map(atWords); },
  addPasteRules() { return this.parent().map(atWords); },
});

export const extensions = [PlainParagraph, NumberedList, TightItalic];

/** Which of the signs that the serializer sets to be safe stand where they mean nothing. */
function isNeedless(sign, at, end, all) {
  const before = all[at - 1] ?? "\n", after = all[end] ?? "\n";
  // At the beginning of a line or point the same sign begins a list or a quotation.
  const isInside = () => !/^\s*(?:(?:[-*+>]|\d{1,9}[.)])\s+)*$/.test(all.slice(all.lastIndexOf("\n", at) + 1, at));
  switch (sign) {
    case "&": return !/^(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(all.slice(end, end + 40));
    case "<": return !/[a-z/!?]/i.test(after);
    case ">": return isInside();
    case "_": return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    case "*": return before === " " && /\s/.test(after) && isInside();
    case "~": return all.indexOf("~") === end - 1 && !all.includes("~", end);
    case "\\": return /[\p{L}\p{N}\s]/u.test(after);
    default: return false;
  }
}

/** The Markdown as the records have it: no padded tables, no empty paragraphs, one empty line between blocks. So an edit changes what was edited. */
export const tidy = markdown => markdown
  .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\\([\\*_~])|&(amp|lt|gt);/g, (whole, code, escaped, entity, at, all) => {
    const sign = escaped ?? { amp: "&", lt: "<", gt: ">" }[entity];
    return sign && isNeedless(sign, at, at + whole.length, all) ? sign : whole;
  })
  // A remark in brackets is a link only where an address or a name follows.
  .replace(/(?<!\\)\\\[((?:[^[\]\\\n]|\\(?!\]))*)\\\](?![([:])/g, (whole, words) => /^[ x]?$/i.test(words) ? whole : `[${words}]`)
  .replace(/^\|.*\|$/gm, row => row.replace(/ {2,}\|/g, " |").replace(/\| {2,}/g, "| ").replace(/(?<=\| ?):?-{3,}:?(?= ?\|)/g, dashes => dashes.replace(/-+/, "---")))
  .replace(/^(&nbsp;|\u00a0)+$/gm, "")
  .replace(/\n{3,}/g, "\n\n")
  .trim();
