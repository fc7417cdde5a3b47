// Plain fields that save themselves:  <input data-save="title" data-item="12" data-base="…" data-label="Titlen på 3.4">
import { Draft } from "./saving.js";

const drafts = new WeakMap();
// Radio buttons are one field together, and their own even after the page has gone on to another item with buttons of the same name.
const owner = field => field.type === "radio" ? field.closest("fieldset") : field;
const buttons = field => [...owner(field).querySelectorAll("input[type=radio]")];
const valueOf = field => field.type === "radio" ? buttons(field).find(one => one.checked).value : field.value;

function draftOf(field) {
  let draft = drafts.get(owner(field));
  if (!draft) {
    draft = new Draft({
      key: `item/${field.dataset.item}/${field.dataset.save}`,
      request: { target: "item", id: Number(field.dataset.item), field: field.dataset.save },
      base: field.dataset.base ?? "",
      label: field.dataset.label,
      read: () => valueOf(field),
      write: value => {
        if (field.type === "radio") buttons(field).forEach(one => { one.checked = one.value === value; });
        else field.value = value;
      },
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
