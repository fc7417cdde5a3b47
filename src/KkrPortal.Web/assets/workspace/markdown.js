// How a text of the editor is written as Markdown, and read from it: as the records have it, and no more signs than its meaning needs. The words are
// searched, quoted and compared as they are stored; "Sund &amp; Rask" would be another name than the one that stands in the minutes.
import { InputRule } from "@tiptap/core";
import { Italic } from "@tiptap/extension-italic";
import { ListItem, OrderedList } from "@tiptap/extension-list";
import { Link } from "@tiptap/extension-link";
import { Paragraph } from "@tiptap/extension-paragraph";

const months = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";
const dayOfMonth = `\\d{1,2}\\. (?=(?:(?:\\d{1,2}\\.|og|eller|samt|til|[-–]),? )*(?:${months})\\b)`;

/** "27. marts" and "10. og 11. juni" at the start of a line or point are dates, here as on every page that shows the text; Markdown would make them points of a list. */
const dates = new RegExp(`(?<=^[ \\t]*(?:[-*][ \\t]+)?)(?=${dayOfMonth})(\\d+)`, "gm");
export const isDate = new RegExp(`^${dayOfMonth}`);

/** What Markdown knows and the records don't, by the sign that begins it: quotations, points marked "+" or "[ ]", code, words struck out, addresses of notes ("[1]: …"), a line under a heading. */
const unknown = /^([ \t]*)(?=>|\+[ \t]|\[[^\]\n]+\]:)|(?<=\S[ \t]*\n)(?=(?:=+|-+)[ \t]*$)|(?<=^[ \t]*(?:[-*]|\d+[.)])[ \t]+)(?=\[[ xX]\][ \t])|(?<!\\)(?=[`~])/gm;

/** The Markdown for a reader that knows all of it, where each sign means what it means in a record. The same is done for the pages, in RecordMarkdown. */
export const asRecord = markdown => markdown.replace(unknown, "$1\\").replace(dates, "$1\\");

/** The sign that would make the beginning of a line a list, a heading or a rule. */
function withPlainBeginnings(text) {
  return text.replace(/^.*$/gm, line => isDate.test(line) ? line : line
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(\s*)(-(?=\s|$)|#{1,6}(?=\s|$)|---+\s*$)/, "$1\\$2"));
}

const PlainParagraph = Paragraph.extend({
  renderMarkdown(node, helpers, context) {
    const text = this.parent(node, helpers, context);
    return /^table/.test(context?.parentType ?? "") ? text : withPlainBeginnings(text);
  },
});

/** A list begins with 1, or goes on from the list above it: "24. " at the start of a paragraph is a day. */
const NumberedList = OrderedList.extend({
  // It would take letters for numbers: "Ca. 30 deltog" became point 1, and "a)" became "a.".
  markdownTokenizer: null,
  addAttributes() {
    return { ...this.parent(), sign: { default: ".", parseHTML: list => list.classList.contains("paren") ? ")" : ".", renderHTML: ({ sign }) => sign === ")" ? { class: "paren" } : {} } };
  },
  parseMarkdown(token, helpers) {
    if (!token.ordered) return [];
    return { type: "orderedList", attrs: { start: token.start || 1, sign: /^\s*\d+(.)/.exec(token.raw)[1] }, content: helpers.parseChildren(token.items) };
  },
  // It would take any words that begin with letters and a stop; lines.js knows the lists of a page.
  addProseMirrorPlugins: null,
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

/** "1)" stays "1)". */
const Point = ListItem.extend({
  renderMarkdown(node, helpers, context) {
    const text = this.parent(node, helpers, context);
    return context?.meta?.parentAttrs?.sign === ")" ? text.replace(/^(\s*\d+)\./, "$1)") : text;
  },
});

/** An address that stands as it is becomes a link on the page by itself; an e-mail address doesn't. */
const isBare = token => !/^[[<]/.test(token.raw ?? "[");
const PlainLink = Link.extend({
  parseMarkdown(token, helpers) { return isBare(token) && token.href.startsWith("mailto:") ? helpers.parseInline(token.tokens ?? []) : this.parent(token, helpers); },
});

export const extensions = [PlainParagraph, NumberedList, Point, TightItalic, PlainLink.configure({
  openOnClick: false,
  // "2026.De" is a slip of the space bar and no address: only what begins as one becomes a link by itself.
  shouldAutoLink: url => /^(https?:\/\/|www\.)/i.test(url),
  protocols: ["mailto"],
  HTMLAttributes: { rel: null, target: null },
})];

/** What a record has none of: a sign that would begin it is the sign. */
export const without = { paragraph: false, orderedList: false, listItem: false, italic: false, link: false, underline: false, strike: false, blockquote: false, code: false, codeBlock: false };

/** Which of the signs that the serializer sets to be safe stand where they mean nothing. */
function isNeedless(sign, at, end, all) {
  const before = all[at - 1] ?? "\n", after = all[end] ?? "\n";
  // At the beginning of a line or point the same sign begins a list.
  const isInside = () => !/^\s*(?:(?:[-*]|\d{1,9}[.)])\s+)*$/.test(all.slice(all.lastIndexOf("\n", at) + 1, at));
  switch (sign) {
    case "&": return !/^(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(all.slice(end, end + 40));
    case "<": return !/[a-z/!?]/i.test(after);
    case "_": return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    case "*": return before === " " && /\s/.test(after) && isInside();
    case "\\": return /[\p{L}\p{N}\s]/u.test(after);
    default: return true;
  }
}

/** The Markdown as the records have it: no padded tables, no empty paragraphs, one empty line between blocks. So an edit changes what was edited. */
export const tidy = markdown => markdown
  .replace(/\\([\\*_~`])|&(amp|lt|gt);/g, (whole, escaped, entity, at, all) => {
    const sign = escaped ?? { amp: "&", lt: "<", gt: ">" }[entity];
    return isNeedless(sign, at, at + whole.length, all) ? sign : whole;
  })
  // A remark in brackets is a link only where an address or a name follows.
  .replace(/(?<!\\)\\\[((?:[^[\]\\\n]|\\(?!\]))*)\\\](?![([])/g, "[$1]")
  // An address that stands as it is becomes a link by itself, up to the sign that ends a sentence.
  .replace(/(?<=^|[\s(])\[(https?:\/\/[^\s[\]()]+|www\.[^\s[\]()]+)\]\((?:https?:\/\/)?\1\)(?=\)?[.,;:]?(?:\s|$))/g, "$1")
  .replace(/^\|.*\|$/gm, row => row.replace(/ {2,}\|/g, " |").replace(/\| {2,}/g, "| ").replace(/\| (?=\|)/g, "|  ").replace(/(?<=\| ?):?-{3,}:?(?= ?\|)/g, dashes => dashes.replace(/-+/, "---")))
  .replace(/^(&nbsp;|\u00a0)+$/gm, "")
  .replace(/\n{3,}/g, "\n\n")
  .trim();
