// <kkr-text>: one text of an item as a page of Word, stored as Markdown.
//   data-state='{"id":7,"version":123,"markdown":"…"}'  data-item="12" data-kind="recommendation" data-label="Indstilling i 3.4" data-name="Indstilling"
import { Editor } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import { Markdown } from "@tiptap/markdown";
import StarterKit from "@tiptap/starter-kit";
import { joinLines, withLists } from "./lines.js";
import { asRecord, extensions, tidy, without } from "./markdown.js";
import { Draft, offerLeft } from "./saving.js";
import { clock, count, words } from "./words.js";
import { cleanPaste } from "./word.js";

let current = null; // the element whose text has the caret, or had it last

class Text extends HTMLElement {
  connectedCallback() {
    if (this.editor) return;
    const state = JSON.parse(this.dataset.state);
    this.box = document.createElement("div");
    this.append(this.box);
    this.editor = new Editor({
      element: this.box,
      extensions: [
        StarterKit.configure(without),
        TableKit.configure({ table: { resizable: false } }),
        Markdown,
        ...extensions,
      ],
      content: asRecord(state.markdown),
      contentType: "markdown",
      injectCSS: false,
      editable: !this.hasAttribute("data-readonly"),
      editorProps: {
        attributes: { class: "box", role: "textbox", "aria-multiline": "true", "aria-label": this.dataset.name, spellcheck: "true", lang: "da" },
        transformPastedHTML: cleanPaste,
        // Ctrl+Shift+V takes the lines as they are.
        transformPastedText: (text, plain) => plain ? text : joinLines(text),
        clipboardTextParser: (text, _, plain, view) => plain ? null : withLists(text, view.state.schema),
        // Ctrl+Enter is the page's next step, not a line break.
        handleDOMEvents: { keydown: (_, event) => event.key === "Enter" && (event.ctrlKey || event.metaKey) },
        handleKeyDown: (_, event) => this.key(event),
      },
      onUpdate: () => this.changed(),
      onFocus: () => choose(this),
      onBlur: () => { this.draft.send(); this.box.firstElementChild?.classList.remove("on"); },
      onSelectionUpdate: () => paintTools(),
      onTransaction: () => { if (current === this) paintTools(); },
    });
    // What the editor makes of the text untouched is the yardstick: opening a text must not count as changing it.
    this.untouched = tidy(this.editor.getMarkdown());
    this.source = state.markdown;
    this.draft = new Draft({
      key: `text/${this.dataset.item}/${this.dataset.kind}/${state.id ?? 0}`,
      request: { target: "text", id: Number(this.dataset.item), textId: state.id, field: this.dataset.kind },
      base: state.markdown,
      version: state.version,
      label: this.dataset.label,
      read: () => this.markdown,
    });
    this.count();
    this.offerLeft();
    document.dispatchEvent(new CustomEvent("kkr-text-ready"));
  }

  /** The caret to those words, which are lit as any selection is; to the beginning where they don't stand in one piece. */
  find(quote) {
    const words = quote.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*_`]/g, "").trim();
    let place = null;
    this.editor.state.doc.descendants((node, position) => {
      if (place || !node.isTextblock || !words) return !place;
      const at = node.textContent.indexOf(words);
      if (at >= 0) place = { from: position + 1 + at, to: position + 1 + at + words.length };
      return false;
    });
    enter(this.editor, place ?? 1);
  }

  /** The caret to that place of the window. */
  press(left, top) {
    enter(this.editor, this.editor.view.posAtCoords({ left, top })?.pos ?? END);
  }

  disconnectedCallback() {
    if (this.moved()) return;
    this.draft.close();
    this.editor.destroy();
    this.editor = null;
    this.box.remove();
    if (current === this) current = null;
  }

  moved() { return this.isConnected; }

  static get observedAttributes() { return ["data-state"]; }

  /** Somebody else saved: taken over while nothing of ours waits; otherwise the next save finds out and both are kept. */
  attributeChangedCallback(_, before, after) {
    if (!this.editor || before === after) return;
    const state = JSON.parse(after);
    if (state.version === this.draft.version || this.draft.busy || this.draft.draft || this.markdown !== this.draft.base) return;
    if (state.markdown !== this.draft.base) {
      const { from } = this.editor.state.selection;
      this.put(state.markdown);
      this.editor.commands.setTextSelection(Math.min(from, this.editor.state.doc.content.size));
    }
    Object.assign(this.draft, { base: state.markdown, version: state.version });
    this.draft.request.textId = state.id;
  }

  put(markdown) {
    this.source = markdown;
    this.editor.commands.setContent(asRecord(markdown), { emitUpdate: false, contentType: "markdown" });
    this.untouched = tidy(this.editor.getMarkdown());
    this.count();
  }

  get markdown() {
    if (!this.editor) return this.last;
    const now = tidy(this.editor.getMarkdown());
    return this.last = now === this.untouched ? this.source : now;
  }

  changed() {
    this.draft.changed();
    this.count();
  }

  count() {
    const place = document.getElementById(`${this.id}-ord`);
    const n = words(this.editor.getText());
    if (place) place.textContent = n ? count(n, "ord", "ord") : "";
  }

  /** Words of an earlier visit. A text that was new when they were typed had no id yet: what was kept of it belongs to the first of its kind. */
  offerLeft() {
    const fresh = `text/${this.dataset.item}/${this.dataset.kind}/0`;
    const first = document.querySelector(`kkr-text[data-item="${this.dataset.item}"][data-kind="${this.dataset.kind}"]`) === this;
    for (const key of new Set([this.draft.key, ...first ? [fresh] : []])) offerLeft(key, {
      label: this.dataset.label,
      held: () => this.editor ? this.draft.base : undefined,
      says: kept => `${count(words(kept.value), "ord", "ord")} fra ${clock(new Date(kept.at))} nåede kun at blive gemt i denne browser.`,
      putIn: kept => this.putIn(kept),
      discarded: () => { if (this.editor) enter(this.editor); },
      more: (kept, element) => [{ text: "Vis dem", press: () => show(kept.value, element()) }],
    });
    function show(value, element) {
      const pre = element.querySelector("pre") ?? element.appendChild(document.createElement("pre"));
      pre.className = "rec";
      pre.textContent = value;
    }
  }

  /** Into the text that they were written in; where that has changed since, to the server as any other late save, which offers the merge. */
  putIn(kept) {
    if (this.editor && this.markdown === kept.base) {
      this.editor.commands.setContent(asRecord(kept.value), { contentType: "markdown" });
      enter(this.editor, END);
      kept.discard();
    }
    else new Draft({ key: kept.key, request: this.draft.request, base: kept.base, version: kept.version, label: this.dataset.label, read: () => kept.value }).send();
  }

  key(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      commands.link(this.editor);
      return true;
    }
    return false;
  }
}

// ---- the caret

const END = Infinity;

/** Commands for a text that has the caret now: the editor's own focus() takes it a frame later, from whoever has pressed Tab in between. */
function within(editor) {
  editor.view.focus();
  return editor.chain();
}

function enter(editor, place) {
  const chain = within(editor);
  (place === undefined ? chain : chain.setTextSelection(place)).scrollIntoView().run();
}

// ---- the one toolbar: it serves the text that has the caret, and names it

const commands = {
  heading: editor => within(editor).toggleHeading({ level: 3 }).run(),
  bold: editor => within(editor).toggleBold().run(),
  italic: editor => within(editor).toggleItalic().run(),
  bullets: editor => within(editor).toggleBulletList().run(),
  numbers: editor => within(editor).toggleOrderedList().run(),
  table: editor => editor.isActive("table") ? within(editor).deleteTable().run() : within(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(),
  row: editor => within(editor).addRowAfter().run(),
  column: editor => within(editor).addColumnAfter().run(),
  dropRow: editor => within(editor).deleteRow().run(),
  dropColumn: editor => within(editor).deleteColumn().run(),
  mark: editor => within(editor).insertContent("./. ").run(),
  undo: editor => within(editor).undo().run(),
  link: editor => {
    const dialog = document.getElementById("link-dialog"), field = dialog?.querySelector("input");
    if (!dialog) return;
    field.value = editor.getAttributes("link").href ?? "";
    // When it says that it closed, a frame has passed, and the caret may be elsewhere by then.
    dialog.querySelector("form").onsubmit = event => {
      event.preventDefault();
      dialog.close();
      if (event.submitter?.value !== "ok") return enter(editor);
      const href = field.value.trim();
      if (!href) return within(editor).extendMarkRange("link").unsetLink().run();
      const whole = /^[a-z]+:/i.test(href) ? href : href.includes("@") ? `mailto:${href}` : `https://${href}`;
      if (editor.state.selection.empty && !editor.isActive("link")) within(editor).insertContent({ type: "text", text: href, marks: [{ type: "link", attrs: { href: whole } }] }).run();
      else within(editor).extendMarkRange("link").setLink({ href: whole }).run();
    };
    dialog.showModal();
  },
};
const active = { heading: ["heading"], bold: ["bold"], italic: ["italic"], bullets: ["bulletList"], numbers: ["orderedList"], table: ["table"], link: ["link"] };

function choose(element) {
  current = element;
  document.querySelectorAll(".box.on").forEach(box => box.classList.remove("on"));
  element.box.firstElementChild.classList.add("on");
  paintTools();
  document.dispatchEvent(new CustomEvent("kkr-writing", { detail: element.dataset.name }));
}

function paintTools() {
  const tools = document.querySelector(".tools");
  if (!tools || !current?.editor) return;
  tools.querySelector(".who").textContent = current.dataset.name;
  for (const button of tools.querySelectorAll("[data-do]"))
    if (active[button.dataset.do]) button.setAttribute("aria-pressed", String(current.editor.isActive(...active[button.dataset.do])));
  tools.querySelectorAll("[data-in=table]").forEach(button => { button.hidden = !current.editor.isActive("table"); });
}

document.addEventListener("mousedown", event => { if (event.target.closest(".tools [data-do]")) event.preventDefault(); });
document.addEventListener("click", event => {
  const button = event.target.closest(".tools [data-do]");
  if (!button) return;
  const element = current?.isConnected ? current : document.querySelector("kkr-text");
  if (element) commands[button.dataset.do](element.editor);
});

// A phrase takes the place of another phrase; words that a person wrote are never replaced, the phrase comes after them.
window.kkr = {
  ...window.kkr,
  say(id, sentence, phrases) {
    const { editor } = document.getElementById(id);
    const now = editor.getText().trim();
    const chain = within(editor);
    if (!now || phrases.some(phrase => phrase.trim() === now)) chain.selectAll().deleteSelection().insertContent(sentence).run();
    else if (!now.includes(sentence.trim())) chain.setTextSelection(editor.state.doc.content.size).insertContent({ type: "paragraph", content: [{ type: "text", text: sentence }] }).run();
  },
};

customElements.define("kkr-text", Text);
