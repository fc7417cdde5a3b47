// Shortcuts are written where their button is:  data-key="Alt+ArrowUp" presses it, data-key-focus="F2" moves there.
// Codes of keys, not characters: Alt+1 is the same key on every keyboard.

const shown = element => element && !element.hidden && !element.disabled && element.getClientRects().length > 0;
const isText = element => element?.closest?.("input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable=true]");

const combination = event =>
  (event.ctrlKey || event.metaKey ? "Ctrl+" : "") + (event.altKey ? "Alt+" : "") + (event.shiftKey ? "Shift+" : "") + event.code;

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = combination(event);
  if (keys === "F6" || keys === "Shift+F6") return pane(event, keys === "F6" ? 1 : -1);
  if (roving(event)) return;
  // A bare digit answers only while its question has the focus.
  const digit = /^(Digit|Numpad)(\d)$/.exec(event.code);
  const question = digit && keys === event.code && !isText(document.activeElement) && document.activeElement?.closest("[data-digits]");
  const target = question ? question.querySelector(`[data-digit="${digit[2]}"]`)
    : [...document.querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)].find(shown);
  if (target && !(target.hasAttribute("data-key-outside-text") && isText(document.activeElement))) {
    event.preventDefault();
    if (target.matches("input[type=radio]")) target.focus();
    target.click();
    return;
  }
  const place = [...document.querySelectorAll(`[data-key-focus="${CSS.escape(keys)}"], [data-key-focus-in="${CSS.escape(keys)}"] [contenteditable=true]`)].find(shown);
  if (place) {
    event.preventDefault();
    place.focus();
    place.select?.();
  }
});

// F6: the next pane, where one left it.
const places = new WeakMap();
document.addEventListener("focusin", event => {
  const pane = event.target.closest("[data-pane]");
  if (pane) places.set(pane, event.target);
});

function pane(event, step) {
  const panes = [...document.querySelectorAll("[data-pane]")].filter(shown);
  if (!panes.length) return;
  event.preventDefault();
  const here = panes.indexOf(document.activeElement?.closest("[data-pane]"));
  const next = panes[(here + step + panes.length) % panes.length];
  const known = places.get(next);
  (known?.isConnected && shown(known) ? known : [...next.querySelectorAll("a:not([tabindex='-1']), [contenteditable=true], button:not([tabindex='-1']), input, textarea")].find(shown) ?? next).focus();
}

// One tab stop, arrow keys inside. In a list of rows, up and down go from row to row and right and left within one.
function roving(event) {
  const list = event.target.closest?.("[data-roving]");
  if (!list || event.altKey || event.ctrlKey) return false;
  const row = event.target.closest("[data-row]");
  if (row && !event.target.closest("form")) return rows(event, list, row);
  if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(event.key) || !event.target.matches("a:not(.mend)")) return false;
  const links = [...list.querySelectorAll("a:not(.mend)")].filter(shown);
  const at = links.indexOf(event.target);
  const next = { ArrowDown: links[at + 1], ArrowUp: links[at - 1], Home: links[0], End: links.at(-1) }[event.key];
  event.preventDefault();
  next?.focus();
  return true;
}

// A toolbar is one stop of Tab too; it is entered where one left it.
document.addEventListener("keydown", event => {
  const bar = event.target.closest?.("[role=toolbar]"), step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!bar || !step) return;
  const buttons = [...bar.querySelectorAll("button")].filter(shown);
  event.preventDefault();
  buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length].focus();
});
document.addEventListener("focusin", event => {
  const bar = event.target.closest?.("[role=toolbar]");
  bar?.querySelectorAll("button").forEach(button => { button.tabIndex = button === event.target ? 0 : -1; });
});

function rows(event, list, row) {
  const stops = element => [...element.querySelectorAll("input, button")].filter(stop => shown(stop) && !stop.closest("form"));
  const all = [...list.querySelectorAll("[data-row]")], here = stops(row), at = all.indexOf(row), place = here.indexOf(event.target);
  const next = { ArrowDown: stops(all[at + 1] ?? row)[0], ArrowUp: stops(all[at - 1] ?? row)[0], Home: stops(all[0])[0], End: stops(all.at(-1))[0], ArrowRight: here[place + 1], ArrowLeft: here[place - 1] }[event.key];
  if (!next) return false;
  event.preventDefault();
  list.querySelectorAll("[data-row] [tabindex='0']").forEach(stop => { stop.tabIndex = -1; });
  next.tabIndex = 0;
  next.focus();
  return true;
}

// The arrows choose in the list under the field; the caret stays.
document.addEventListener("keydown", event => {
  if (event.target.matches?.("[role=combobox][aria-expanded=true]") && ["ArrowDown", "ArrowUp"].includes(event.key)) event.preventDefault();
}, true);

// A field that is emptied here and not by the server, so that the next name can be typed before the last one is answered for.
const clear = field => {
  if (!field?.value) return;
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
document.addEventListener("keydown", event => { if (event.key === "Escape" && event.target.matches?.("[role=combobox]")) clear(event.target); });
addEventListener("submit", event => {
  if (event.target.matches("[data-clears]")) queueMicrotask(() => { event.target.querySelector("input").value = ""; });
});
// A list from a mail, a name on each line, is one entry after the other.
document.addEventListener("paste", event => {
  if (!event.target.closest?.("[data-clears] input")) return;
  const names = event.clipboardData.getData("text").split(/\r?\n/).map(line => line.trim()).filter(Boolean);
  if (names.length < 2) return;
  event.preventDefault();
  document.execCommand("insertText", false, names.join("; "));
});
window.kkr = {
  ...window.kkr,
  clear: selector => { const field = document.querySelector(selector); clear(field); field?.focus(); },
  putBack: (selector, text) => {
    const field = document.querySelector(selector);
    if (field.value) return false;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.select();
    return true;
  },
};

// A form that opens in place takes the focus:  data-focus on its first field. The document is watched, as going from page to page may bring
// another body.
new MutationObserver(changes => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) {
      const field = node.nodeType === 1 && (node.matches("[data-focus]") ? node : node.querySelector("[data-focus]"));
      if (field) field.focus();
    }
}).observe(document, { childList: true, subtree: true });

// Titles are one line of words, however many lines they take.
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target.matches?.("[data-oneline]")) {
    event.preventDefault();
    document.querySelector("kkr-text .box")?.focus();
  }
});
