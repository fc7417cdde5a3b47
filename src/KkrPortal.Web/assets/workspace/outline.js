// Dragging an item in the outline. Never the only way: Alt+arrows, Op, Ned and Til afsnit do the same.
let target = null, dragged = null;
const clear = () => document.querySelectorAll(".it.drop").forEach(item => { item.classList.remove("drop"); delete item.dataset.drop; });

function place(event) {
  const item = event.target.closest?.(".out .it"), section = event.target.closest?.(".out [data-section]");
  if (!dragged || !section) return null;
  const others = [...section.querySelectorAll(".it")].filter(other => other !== dragged);
  let index = others.length;
  if (item && item !== dragged) {
    const box = item.getBoundingClientRect();
    index = others.indexOf(item) + (event.clientY > box.top + box.height / 2 ? 1 : 0);
  }
  return { section, others, index };
}

document.addEventListener("dragstart", event => {
  const item = event.target.closest?.(".grab")?.closest(".it");
  if (!item) return;
  dragged = item;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", item.dataset.number);
  event.dataTransfer.setDragImage(item, 12, 12);
});
document.addEventListener("dragover", event => {
  const there = place(event);
  if (!there) return;
  event.preventDefault();
  clear();
  const beside = there.others[Math.max(0, there.index - 1)] ?? dragged;
  beside.classList.add("drop");
  beside.dataset.drop = `Slip her: bliver ${there.section.querySelector(".sec .no").textContent}.${there.index + 1}`;
});
document.addEventListener("drop", event => {
  const there = place(event);
  if (!there) return;
  event.preventDefault();
  target?.invokeMethodAsync("DropAsync", Number(dragged.dataset.item), Number(there.section.dataset.section), there.index);
  clear();
});
document.addEventListener("dragend", () => { dragged = null; clear(); });

window.kkr = {
  ...window.kkr,
  dragInto: reference => { target = reference; },
  write: selector => {
    const field = document.querySelector(selector);
    field?.focus();
    field?.select();
  },
  focus: selector => document.querySelector(selector)?.focus(),
};
