// Korrektur: F8 walks the findings, and a press on one leads to the words that it is about, also on another page.
//   <a class="j" href="…?punkt=7" data-jump="background" data-quote="mandag den 6. februar">
const key = "kkr-jump";
const patience = 15000;

document.addEventListener("click", event => {
  const link = event.target.closest?.("a.j[data-jump]");
  if (!link) return;
  sessionStorage.setItem(key, JSON.stringify({ item: new URL(link.href).searchParams.get("punkt"), part: link.dataset.jump, quote: link.dataset.quote, at: Date.now() }));
  setTimeout(go, 60);
});
document.addEventListener("kkr-text-ready", () => setTimeout(go));

function go() {
  const jump = JSON.parse(sessionStorage.getItem(key) ?? "null");
  if (!jump) return;
  const text = document.querySelector(`kkr-text[data-item="${jump.item}"][data-kind="${jump.part}"]`);
  const title = document.querySelector(`[data-save=title][data-item="${jump.item}"]`);
  if (Date.now() - jump.at > patience) return sessionStorage.removeItem(key);
  if (text?.editor) text.find(jump.quote);
  else if (jump.part === "titel" && title) title.focus();
  else return;
  sessionStorage.removeItem(key);
}

document.addEventListener("keydown", event => {
  if (event.key !== "F8" || event.ctrlKey || event.altKey) return;
  const links = [...document.querySelectorAll(".fnd a.j")].filter(link => link.getClientRects().length > 0);
  if (!links.length) return;
  event.preventDefault();
  const here = links.findIndex(link => link.closest("li").contains(document.activeElement));
  const next = here < 0 ? (event.shiftKey ? links.length - 1 : 0) : (here + (event.shiftKey ? -1 : 1) + links.length) % links.length;
  links[next].focus();
});
