// Plain fields that save themselves:  <input data-save="title" data-item="12" data-base="…" data-label="Titlen på 3.4">
import { Draft, isOpen, offerLeft } from "./saving.js";

const drafts = new WeakMap();
// Radio buttons are one field together, and their own even after the page has gone on to another item with buttons of the same name.
const owner = field => field.type === "radio" ? field.closest("fieldset") : field;
const buttons = field => [...owner(field).querySelectorAll("input[type=radio]")];
const keyOf = field => `item/${field.dataset.item}/${field.dataset.save}`;
const valueOf = field => field.type === "radio" ? buttons(field).find(one => one.checked).value : field.value;

function put(field, value) {
  if (field.type === "radio") buttons(field).forEach(one => { one.checked = one.value === value; });
  else field.value = value;
}

function draftOf(field) {
  const key = keyOf(field);
  let draft = drafts.get(owner(field));
  // Until a page is alive the framework makes the next item's fields of this one's: what was typed stays the words of the item it was typed for.
  if (draft?.key !== key) {
    let typed = valueOf(field);
    draft = new Draft({
      key,
      request: { target: "item", id: Number(field.dataset.item), field: field.dataset.save },
      base: field.dataset.base ?? "",
      label: field.dataset.label,
      read: () => keyOf(field) === key ? typed = valueOf(field) : typed,
      write: value => { if (keyOf(field) === key) put(field, value); },
    });
    drafts.set(owner(field), draft);
  }
  return draft;
}

for (const type of ["input", "change"])
  document.addEventListener(type, event => {
    const field = event.target.closest?.("[data-save]");
    if (field) draftOf(field).changed();
  });
document.addEventListener("focusout", event => {
  const field = event.target.closest?.("[data-save]");
  if (field && drafts.has(owner(field))) draftOf(field).send();
});

// What an earlier visit left in the fields of this item. The page is drawn again whenever it likes, so a field is looked up when it is needed.
function offerFields() {
  for (const shown of document.querySelectorAll("[data-save]")) {
    const { item, save, label } = shown.dataset;
    // What this very page has under way is no earlier visit's.
    if (isOpen(keyOf(shown))) continue;
    const find = () => document.querySelector(`[data-save="${save}"][data-item="${item}"]`);
    const said = (field, value) => field.type === "radio" ? buttons(field).find(one => one.value === value)?.parentElement.textContent.trim() : value;
    offerLeft(keyOf(shown), {
      label,
      held: () => {
        const field = find();
        return field && (drafts.get(owner(field))?.base ?? field.dataset.base ?? "");
      },
      says: (kept, now) => `»${said(find(), kept.value)}« nåede kun at blive gemt i denne browser. Der står nu »${said(find(), now)}«.`,
      putIn: kept => {
        const field = find();
        if (!field) return;
        put(field, kept.value);
        draftOf(field).changed();
        kept.discard();
      },
      discarded: () => find()?.focus(),
    });
  }
}

// The texts stand on the page a moment before the fields.
document.addEventListener("kkr-text-ready", () => setTimeout(offerFields));
